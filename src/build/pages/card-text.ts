/** Words for a preview elsewhere: whole sentences, no more than fit. */

/** A point after a capital letter belongs to an abbreviation. */
const SENTENCE_END = /(?<=[^\p{Lu}\s])[.!?…][”»’)]*(?=\s)/gu;

/** Sentences from the start until `most` characters are full; one that is too long by itself ends at a word. */
export function wholeSentences(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most + 1);
  const end = [...head.matchAll(SENTENCE_END)].at(-1);
  if (end !== undefined) return head.slice(0, end.index + end[0].length);
  const space = head.slice(0, most).lastIndexOf(' ');
  return `${head.slice(0, space > 0 ? space : most - 1)}…`;
}
