/** A hash of two small numbers: an order that is always the same and tells nothing. */

export function mixed(list: number, entry: number): number {
  const both = Math.imul(list + 1, 0x9e3779b1) ^ Math.imul(entry + 1, 0x27d4eb2f);
  const hash = Math.imul(both ^ (both >>> 15), 0x165667b1);
  return (hash ^ (hash >>> 13)) >>> 0;
}
