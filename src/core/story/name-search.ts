/** Finds known names in running text: whole words, the longest name first, none inside another. */

export interface FoundName {
  readonly name: string;
  /** Characters from the start of the text. */
  readonly offset: number;
}

export type NameSearch = (text: string) => readonly FoundName[];

/** Names of one language and the other may stand side by side in a text. */
export function createNameSearch(names: Iterable<string>): NameSearch {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  const any = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // `\b` knows no letters with accents.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}-])`, 'gu');
  return (text) => [...text.matchAll(pattern)].map((match) => ({ name: match[0], offset: match.index }));
}
