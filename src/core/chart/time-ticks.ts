/** Which years or months get a label under the bars, so that no two labels touch. */
import { textExtent, type PlacedText, type SlotCentre } from './bar-layout.ts';

const GAP = 6;

/** First and last always, then every fifth year where there is room. */
export function yearTicks(
  from: number,
  to: number,
  y: number,
  slotCentre: SlotCentre,
): readonly PlacedText[] {
  const slots = to - from + 1;
  const years = Array.from({ length: slots }, (_, index) => from + index);
  const wanted = [from, to, ...years.filter((year) => year % 5 === 0), ...(slots <= 8 ? years : [])];
  return spread(
    wanted.map((year) => ({ text: String(year), x: slotCentre(year - from), y, anchor: 'middle' })),
  );
}

/** The months of one year by their short names, of several years by the year at each January. */
export function monthTicks(
  from: number,
  to: number,
  y: number,
  slotCentre: SlotCentre,
  nameOf: (month: number) => string,
): readonly PlacedText[] {
  if (from !== to) {
    const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return spread(
      years.map((year) => ({
        text: String(year),
        x: slotCentre((year - from) * 12 + 5.5),
        y,
        anchor: 'middle',
      })),
    );
  }
  return Array.from({ length: 12 }, (_, index) => ({
    text: nameOf(index + 1),
    x: slotCentre(index),
    y,
    anchor: 'middle',
  }));
}

/** Keeps the earlier of two that would touch. */
function spread(labels: readonly PlacedText[]): readonly PlacedText[] {
  const kept: PlacedText[] = [];
  for (const label of labels.map(keepInside)) {
    const [left, right] = textExtent(label);
    const free = kept.every((other) => {
      const [otherLeft, otherRight] = textExtent(other);
      return left >= otherRight + GAP || right <= otherLeft - GAP;
    });
    if (free) kept.push(label);
  }
  return kept.sort((a, b) => a.x - b.x);
}

/** The first label would stick out of the picture at the left. */
function keepInside(label: PlacedText): PlacedText {
  return textExtent(label)[0] < 0 ? { ...label, x: 0, anchor: 'start' } : label;
}
