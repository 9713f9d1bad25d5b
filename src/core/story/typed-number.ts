/** Figures in a text that come from a keyboard instead of the register; a year is a name and may stand. */

/** Digits with the separators that belong to one figure, and the signs that make a measure of it. */
const FIGURE =
  /[$€£]?\p{Nd}+(?:[.,\u00A0\u202F]\p{Nd}+)*(?:[\s\u00A0]?(?:%|(?:km|m|ha|kg|usd)(?![\p{L}])))?/giu;
const YEAR = /^(?:19|20)[0-9]{2}$/;
/** "½" and "⅔", but not the "²" of km². */
const FRACTION = /[\u00BC-\u00BE\u2150-\u215E]/g;

/** Every figure that is no year 1900–2099, as written. */
export function typedNumbers(text: string): string[] {
  const figures = text.match(FIGURE) ?? [];
  return [...figures.filter((figure) => !YEAR.test(figure)), ...(text.match(FRACTION) ?? [])];
}
