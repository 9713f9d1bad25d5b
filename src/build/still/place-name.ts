/** Symbol layers: which names want a place, and the one each of them gets. */
import { PEAK, PEAK_IMAGE } from '../../core/map/map-images.ts';
import { alignOf, anchorsOf, blockBox, cornerAt } from './anchors.ts';
import type { Drawing } from './drawing.ts';
import { note } from './drawing.ts';
import type { LayerReader, MapFeature } from './evaluate.ts';
import type { StillFonts } from './fonts.ts';
import type { Box, Point } from './frame.ts';
import type { Placement } from './placement.ts';
import { glyphBoxes, layAlong, layOut } from './text-layout.ts';
import type { PlacedGlyph, TextStyle } from './text-layout.ts';

export interface Label {
  readonly text: string;
  readonly id: string;
}

export interface SymbolContext {
  readonly drawing: Drawing;
  readonly fonts: StillFonts;
  readonly placement: Placement;
  readonly locale: string;
}

export interface Lettering {
  readonly style: TextStyle;
  readonly glyphs: readonly PlacedGlyph[];
  readonly origin: Point;
  readonly icon?: Point | undefined;
  /** What it takes up: one box for a block, one for each letter along a curve. */
  readonly boxes: readonly Box[];
  readonly label: Label;
}

/** A name that wants a place. */
export interface Candidate {
  readonly reader: LayerReader;
  readonly feature: MapFeature;
  /** The smaller, the more important. */
  readonly rank: number;
}

/** The layer's names in order of rank; none where nothing of them would be seen. */
export function candidatesOf(reader: LayerReader, { at, featuresOf }: Drawing): readonly Candidate[] {
  const seen = Math.max(
    reader.has('text-opacity') ? reader.number('text-opacity', at) : 1,
    reader.has('icon-opacity') ? reader.number('icon-opacity', at) : 0,
  );
  if (seen <= 0.01) return [];
  return featuresOf(reader)
    .map((feature) => ({ reader, feature, rank: reader.number('symbol-sort-key', at, feature) }))
    .sort((a, b) => a.rank - b.rank);
}

/** The name where it found room. */
export function place({ reader, feature }: Candidate, context: SymbolContext): Lettering | undefined {
  const placed = placeOne(reader, feature, context);
  if (placed !== undefined) note(context.drawing, [feature]);
  return placed;
}

function placeOne(reader: LayerReader, feature: MapFeature, context: SymbolContext): Lettering | undefined {
  const { drawing, placement } = context;
  const { at, shapes } = drawing;
  const text = textOf(reader, feature, context);
  const style = styleOf(reader, feature, context);
  if (text === '' || style === undefined) return undefined;
  const id = String(feature.properties?.['id'] ?? '');
  const label = { text: text.replaceAll('\n', ' '), id };
  const force = reader.value('text-allow-overlap', at, feature) === true;
  const padding = reader.numbers('text-padding', at, feature)[0] ?? 2;
  if (reader.text('symbol-placement', at, feature).startsWith('line')) {
    const [line] = shapes.shape(feature).parts;
    const [, down = 0] = reader.numbers('text-offset', at, feature);
    const glyphs =
      line === undefined
        ? undefined
        : layAlong(text, style, line, { shift: down * style.sizePx, room: roomAt(at.zoom) });
    if (glyphs === undefined) return undefined;
    const boxes = glyphBoxes(glyphs, style);
    if (!placement.take(boxes, id, padding, force)) return undefined;
    return { style, glyphs, origin: [0, 0], boxes, label };
  }
  const [point] = [...shapes.points(feature), ...shapes.shape(feature).parts.map(([start]) => start)];
  if (point === undefined) return undefined;
  const icon = reader.has('icon-image') && reader.text('icon-image', at, feature) === PEAK_IMAGE;
  for (const anchor of anchorsOf(reader, at, feature)) {
    const block = layOut(text, style, alignOf(anchor));
    const corner = cornerAt(point, anchor, block, style.sizePx);
    const boxes: Box[] = [blockBox(corner, block), ...(icon ? [iconBox(point)] : [])];
    if (placement.take(boxes, id, padding, force)) {
      return { style, glyphs: block.glyphs, origin: corner, icon: icon ? point : undefined, boxes, label };
    }
  }
  return undefined;
}

/** The live map decides at the whole zoom below whether a curve is long enough for its name. */
const roomAt = (zoom: number): number => 2 ** (Math.floor(zoom) - zoom);

function textOf(reader: LayerReader, feature: MapFeature, { drawing, locale }: SymbolContext): string {
  const text = reader.text('text-field', drawing.at, feature);
  const transform = reader.text('text-transform', drawing.at, feature);
  return transform === 'uppercase' ? text.toLocaleUpperCase(locale) : text;
}

function styleOf(
  reader: LayerReader,
  feature: MapFeature,
  { drawing: { at }, fonts }: SymbolContext,
): TextStyle | undefined {
  const families = reader.value('text-font', at, feature);
  const family: unknown = Array.isArray(families) ? families[0] : undefined;
  const font = typeof family === 'string' ? fonts.get(family) : undefined;
  if (typeof family !== 'string' || font === undefined) return undefined;
  return {
    font,
    family,
    sizePx: reader.number('text-size', at, feature),
    spacing: reader.number('text-letter-spacing', at, feature),
    maxWidth: reader.number('text-max-width', at, feature),
    lineHeight: reader.number('text-line-height', at, feature),
  };
}

const iconBox = ([x, y]: Point): Box => ({
  left: x - PEAK.widthPx / 2,
  right: x + PEAK.widthPx / 2,
  top: y - PEAK.heightPx / 2,
  bottom: y + PEAK.heightPx / 2,
});
