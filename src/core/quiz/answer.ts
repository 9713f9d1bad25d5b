/** Whether what was typed names the thing: blind to capitals, accents, hyphens, articles, and one slip in a long name. */

/** Words that may be left out or put in, in the languages of map labels. */
const ARTICLES = /\b(?:the|of|el|la|los|las|de|del)\b/g;

export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(ARTICLES, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ /g, '');
}

/** Letters of a folded name from which on one slip is forgiven: in shorter ones a slip makes another name. */
const FORGIVING_FROM = 6;

export function isName(typed: string, names: readonly string[]): boolean {
  const given = foldName(typed);
  if (given === '') return false;
  return names
    .map(foldName)
    .some((name) => given === name || (name.length >= FORGIVING_FROM && oneSlip(given, name)));
}

/** One letter too many, too few, wrong, or two neighbours swapped. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA === restB.charAt(1) + restB.charAt(0);
}
