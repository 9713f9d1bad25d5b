/** Circle layers: crisp dots, soft dots, and discs as wide as a place is unsure. */
import { LARGEST_DOT_PX } from '../../core/map/dot-room.ts';
import type { Drawing } from './drawing.ts';
import { note } from './drawing.ts';
import type { LayerReader, MapFeature } from './evaluate.ts';
import type { Box, Point } from './frame.ts';
import { toUnits } from './path-data.ts';
import { softStrokes, veil } from './soft.ts';
import type { Attributes } from './svg.ts';
import { element, paintOf, units } from './svg.ts';

/** Where a dot lies, so that the names of other places keep off it. */
export interface Obstacle {
  readonly id: string;
  readonly box: Box;
}

export interface Circles {
  readonly obstacles: readonly Obstacle[];
  /** Only those that `isWanted`, by feature id and the layer's opacity, gathered by look. */
  draw(isWanted: (id: string, opacity: number) => boolean): readonly DrawnLook[];
}

/** Circles that share their attributes. */
export interface DrawnLook {
  readonly look: Attributes;
  readonly svg: string;
}

const NO_FILL: Attributes = { fill: 'none' };

interface Look {
  readonly look: Attributes;
  readonly circles: Circle[];
}

interface Circle {
  readonly feature: MapFeature;
  readonly id: string;
  readonly svg: string;
}

export function paintCircle(reader: LayerReader, drawing: Drawing): Circles {
  const { at, frame } = drawing;
  const opacity = reader.number('circle-opacity', at);
  const strokeOpacity = reader.has('circle-stroke-width') ? reader.number('circle-stroke-opacity', at) : 0;
  const obstacles: Obstacle[] = [];
  if (opacity <= 0 && strokeOpacity <= 0) return { obstacles, draw: () => [] };
  const looks = new Map<string, Look>();
  for (const feature of drawing.featuresOf(reader)) {
    const radius = reader.number('circle-radius', at, feature);
    const stroke = reader.number('circle-stroke-width', at, feature);
    const blur = reader.number('circle-blur', at, feature);
    const colour = reader.colour('circle-color', at, feature);
    const edge = paintOf('stroke', reader.colour('circle-stroke-color', at, feature), strokeOpacity);
    const edged = stroke > 0 && edge !== undefined;
    const outline = edged ? { ...edge, 'stroke-width': units(stroke) } : {};
    const edgeRadius = radius + (edged ? stroke / 2 : 0);
    const fill = paintOf('fill', colour, opacity);
    const discs = softStrokes(2 * radius, blur * radius, colour.a * opacity).map((disc) => {
      const look = fill === undefined ? NO_FILL : { ...fill, 'fill-opacity': veil(disc.opacity) };
      return [look, disc.width / 2] as const;
    });
    const [only] = discs;
    const drawn: readonly (readonly [Attributes, number])[] =
      discs.length === 1 && only !== undefined
        ? [[{ ...only[0], ...outline }, edgeRadius]]
        : [...discs, ...(edged ? [[{ ...NO_FILL, ...outline }, edgeRadius] as const] : [])];
    const id = String(feature.properties?.['id'] ?? '');
    for (const [x, y] of drawing.shapes.points(feature)) {
      if (!near([x, y], radius + stroke, frame)) continue;
      for (const [look, r] of drawn) {
        const svg = element('circle', { cx: toUnits(x), cy: toUnits(y), r: units(r) });
        groupOf(looks, look).circles.push({ feature, id, svg });
      }
      const reach = radius + stroke;
      if (reach > LARGEST_DOT_PX) continue;
      const box = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
      obstacles.push({ id, box });
    }
  }
  return {
    obstacles,
    draw: (isWanted) =>
      [...looks.values()].flatMap(({ look, circles }) => {
        const wanted = circles.filter(({ id }) => isWanted(id, Math.max(opacity, strokeOpacity)));
        note(
          drawing,
          wanted.map(({ feature }) => feature),
        );
        return wanted.length === 0 ? [] : [{ look, svg: wanted.map(({ svg }) => svg).join('') }];
      }),
  };
}

function groupOf(looks: Map<string, Look>, look: Attributes): Look {
  const key = JSON.stringify(look);
  const group = looks.get(key) ?? { look, circles: [] };
  looks.set(key, group);
  return group;
}

/** Neighbours of one look in one group. */
export function gather(pieces: readonly DrawnLook[]): string {
  const groups: { key: string; look: Attributes; svg: string }[] = [];
  for (const { look, svg } of pieces) {
    const key = JSON.stringify(look);
    const last = groups.at(-1);
    if (last?.key === key) last.svg += svg;
    else groups.push({ key, look, svg });
  }
  return groups.map(({ look, svg }) => element('g', look, svg)).join('');
}

const near = ([x, y]: Point, reach: number, { width, height }: Drawing['frame']): boolean =>
  x > -reach && y > -reach && x < width + reach && y < height + reach;
