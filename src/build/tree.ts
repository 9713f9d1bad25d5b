/** Values of a JSON file whose form nobody promised. */

export type Tree = Readonly<Record<string, unknown>>;

/** Whether it has named parts: lists have none. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
