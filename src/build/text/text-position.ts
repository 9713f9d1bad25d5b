/** Offsets in a text as an editor names them. */

/** `line 12, column 5`, both 1-based. */
export function positionAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}
