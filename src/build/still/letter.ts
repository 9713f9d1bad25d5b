/** Lettering a picture: who is asked first, and how much is said. */
import { inNameOrder, rankOf } from '../../core/map/name-order.ts';
import type { NameLayer } from '../../core/map/name-order.ts';
import type { PaintState } from '../../core/map/paint-state.ts';
import type { Drawing } from './drawing.ts';
import type { PlacedName } from './draw-names.ts';
import type { LayerReader } from './evaluate.ts';
import type { StillFonts } from './fonts.ts';
import type { Box } from './frame.ts';
import { candidatesOf, place } from './place-name.ts';
import type { Candidate } from './place-name.ts';
import { createPlacement } from './placement.ts';
import type { Obstacle } from './paint-circle.ts';

/** A picture with more would be a gazetteer, and letters are what weighs most in it. */
const MOST_LETTERS = 250;
/** How many ranks a faint name may gain by lying in the middle of the picture instead of at its edge. */
const NEARNESS = 3;

export interface Letterer {
  readonly fonts: StillFonts;
  readonly locale: string;
  readonly paint: PaintState;
  readonly obstacles: readonly Obstacle[];
  /** Where names may stand. */
  readonly lettered: Box;
}

/** The names that found a place, in the style's order. */
export function letter(
  active: readonly LayerReader[],
  { fonts, locale, paint, obstacles, lettered }: Letterer,
  drawing: Drawing,
): readonly PlacedName[] {
  const context = { drawing, fonts, locale, placement: createPlacement(lettered, obstacles) };
  const names: PlacedName[] = [];
  let room = MOST_LETTERS;
  for (const candidate of inOrder(active, paint, drawing, lettered)) {
    if (room <= 0) break;
    const lettering = place(candidate, context);
    if (lettering === undefined) continue;
    room -= lettering.glyphs.length;
    names.push({ reader: candidate.reader, lettering });
  }
  const order = new Map(active.map((reader, index) => [reader, index]));
  return names.sort((a, b) => (order.get(a.reader) ?? 0) - (order.get(b.reader) ?? 0));
}

/** What the stop is about before what is only on the ground, and of that the important and the near ones first. */
function inOrder(
  active: readonly LayerReader[],
  paint: PaintState,
  drawing: Drawing,
  lettered: Box,
): readonly Candidate[] {
  const told = (reader: LayerReader): NameLayer => ({
    layer: reader.layer,
    opacity: reader.number('text-opacity', drawing.at),
  });
  const stateOf = (key: string): unknown => paint[key];
  const symbols = [
    ...inNameOrder(
      active.filter(({ layer }) => layer.type === 'symbol'),
      told,
      stateOf,
    ),
  ].reverse();
  const isFaint = (reader: LayerReader): boolean => rankOf(told(reader), stateOf) === 0;
  const candidates = (readers: readonly LayerReader[]): readonly Candidate[] =>
    readers.flatMap((reader) => candidatesOf(reader, drawing));
  const { width, height } = drawing.frame;
  const [middleX, middleY] = [(lettered.left + lettered.right) / 2, (lettered.top + lettered.bottom) / 2];
  const distance = ({ feature }: Candidate): number => {
    const [[x, y] = [width, height]] = drawing.shapes.points(feature);
    return Math.hypot(x - middleX, y - middleY) / Math.hypot(width, height);
  };
  const score = (candidate: Candidate): number => candidate.rank + 2 * NEARNESS * distance(candidate);
  const faint = [...candidates(symbols.filter(isFaint))].sort((a, b) => score(a) - score(b));
  return [...candidates(symbols.filter((reader) => !isFaint(reader))), ...faint];
}
