/** Instead of parts that only the story's own page has: a frame brings buttons of its own, and neither shows nor plain words. */

const nothing = (): void => undefined;

export const furnish = nothing;
export const turnPlain = (): Promise<void> => Promise.resolve();
export const startPresent = (): (() => void) => nothing;
