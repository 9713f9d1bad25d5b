/** Placed names as outlines with halos, gathered by look so that each look is written once. */
import { PEAK } from '../../core/map/map-images.ts';
import type { Drawing } from './drawing.ts';
import type { LayerReader } from './evaluate.ts';
import type { Point } from './frame.ts';
import { EM, glyphId, isBlank } from './glyphs.ts';
import { UNITS } from './path-data.ts';
import type { Lettering } from './place-name.ts';
import { element, paintOf, short, units } from './svg.ts';
import type { Attributes } from './svg.ts';
import type { PlacedGlyph } from './text-layout.ts';

export interface PlacedName {
  readonly reader: LayerReader;
  readonly lettering: Lettering;
}

interface Look {
  readonly halo: Attributes | undefined;
  readonly ink: Attributes | undefined;
  letters: string;
}

/** In each look all halos first, so that no halo covers a neighbour's letter. */
export function drawNames(names: readonly PlacedName[], drawing: Drawing): string {
  const { at, definitions } = drawing;
  const looks = new Map<string, Look>();
  let icons = '';
  for (const { reader, lettering } of names) {
    const opacity = reader.number('text-opacity', at);
    const ink = paintOf('fill', reader.colour('text-color', at), opacity);
    const stroke = paintOf('stroke', reader.colour('text-halo-color', at), opacity);
    // The halo's stroke is scaled with the letters, so it is given in their units.
    const width = short((2 * reader.number('text-halo-width', at) * EM) / lettering.style.sizePx, 0);
    const halo =
      stroke === undefined
        ? undefined
        : { fill: 'none', ...stroke, 'stroke-width': width, 'stroke-linejoin': 'round' };
    const key = JSON.stringify([ink, halo]);
    const look = looks.get(key) ?? { halo, ink, letters: '' };
    looks.set(key, look);
    look.letters += lettersOf(lettering, drawing);
    if (lettering.icon !== undefined) icons += iconAt(reader, lettering.icon, drawing);
  }
  const written = [...looks].map(([key, { halo, ink, letters }]) => {
    const id = definitions.id(`letters ${key}`, (own) => element('g', { id: own }, letters));
    const use = (attributes: Attributes | undefined): string =>
      attributes === undefined ? '' : element('use', { href: `#${id}`, ...attributes });
    return use(halo) + use(ink);
  });
  return icons + written.join('');
}

/** Degrees: letters that turn no more than this against the first of their run stand on one straight line. */
const STRAIGHT = 2.5;

function lettersOf({ style, glyphs, origin }: Lettering, { definitions }: Drawing): string {
  const scale = (style.sizePx * UNITS) / EM;
  const own = (pixels: number): number => Math.round((pixels * UNITS) / scale);
  const runs: PlacedGlyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run === undefined || first === undefined || Math.abs(glyph.turn - first.turn) > STRAIGHT) {
      runs.push([glyph]);
    } else run.push(glyph);
  }
  return runs
    .map((run) => {
      const [first = { x: 0, y: 0 }] = run;
      const last = run.at(-1) ?? first;
      const turned = run.some(({ turn }) => turn !== 0);
      // A run on a curve follows its own chord.
      const angle = turned ? chord(first, last, run) : 0;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const uses = run
        .filter(({ glyph }) => !isBlank(glyph))
        .map(({ glyph, x, y }) => {
          const [dx, dy] = [x - first.x, y - first.y];
          const along = own(dx * cos + dy * sin);
          const below = turned ? 0 : own(dy);
          const href = `#${glyphId(style.family, glyph, definitions)}`;
          return element('use', { href, x: along || undefined, y: below || undefined });
        })
        .join('');
      const move = `translate(${units(origin[0] + first.x)} ${units(origin[1] + first.y)})`;
      const turn = turned ? `rotate(${short((angle * 180) / Math.PI, 1)})` : '';
      return uses === '' ? '' : element('g', { transform: `${move}${turn}scale(${short(scale, 3)})` }, uses);
    })
    .join('');
}

/** Radians. */
function chord(
  first: { readonly x: number; readonly y: number },
  last: { readonly x: number; readonly y: number },
  run: readonly PlacedGlyph[],
): number {
  if (run.length < 3) return ((run[0]?.turn ?? 0) * Math.PI) / 180;
  return Math.atan2(last.y - first.y, last.x - first.x);
}

function iconAt(reader: LayerReader, [x, y]: Point, { at }: Drawing): string {
  const opacity = reader.number('icon-opacity', at);
  const fill = paintOf('fill', reader.colour('icon-color', at), opacity);
  const stroke = paintOf('stroke', reader.colour('icon-halo-color', at), opacity);
  if (fill === undefined) return '';
  const [width, height] = [PEAK.widthPx * UNITS, PEAK.heightPx * UNITS];
  const [left, bottom] = [Math.round(x * UNITS - width / 2), Math.round(y * UNITS + height / 2)];
  return element('path', {
    d: `M${left} ${bottom}h${width}l${-width / 2}-${height}z`,
    ...fill,
    ...stroke,
    'stroke-width': UNITS * 2,
    'paint-order': 'stroke',
  });
}
