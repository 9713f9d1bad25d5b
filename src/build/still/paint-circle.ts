/** Circle layers: crisp dots, soft dots, and discs as wide as a place is unsure. */
import type { Color } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing } from './drawing.ts';
import { note } from './drawing.ts';
import type { LayerReader, MapFeature } from './evaluate.ts';
import type { Box, Point } from './frame.ts';
import { toUnits } from './path-data.ts';
import type { Attributes, Definitions } from './svg.ts';
import { element, hexOf, paintOf, short, units } from './svg.ts';

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

/** Wider circles are grounds, which names may stand on. */
const LARGEST_DOT = 9;

/** Circles that share their attributes. */
export interface DrawnLook {
  readonly look: Attributes;
  readonly svg: string;
}

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
  const { at, definitions, frame } = drawing;
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
    const fill: Attributes =
      blur > 0 && opacity > 0
        ? {
            fill: softFill(colour, blur, definitions),
            'fill-opacity': opacity < 1 ? short(opacity) : undefined,
          }
        : (paintOf('fill', colour, opacity) ?? { fill: 'none' });
    const edged = stroke > 0 && edge !== undefined;
    const look = {
      ...fill,
      ...(edged ? { ...edge, 'stroke-width': units(stroke) } : {}),
    };
    const key = JSON.stringify(look);
    const group: Look = looks.get(key) ?? { look, circles: [] };
    const id = String(feature.properties?.['id'] ?? '');
    looks.set(key, group);
    for (const [x, y] of drawing.shapes.points(feature)) {
      if (!near([x, y], radius + stroke, frame)) continue;
      const r = units(radius + (edged ? stroke / 2 : 0));
      group.circles.push({ feature, id, svg: element('circle', { cx: toUnits(x), cy: toUnits(y), r }) });
      const reach = radius + stroke;
      if (reach > LARGEST_DOT) continue;
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

/** From full inside to nothing at the rim, over the blurred share of the radius. */
function softFill(colour: Color, blur: number, definitions: Definitions): string {
  const hex = hexOf(colour);
  const id = definitions.id(`soft ${hex} ${blur}`, (own) =>
    element(
      'radialGradient',
      { id: own },
      element('stop', { offset: short(Math.max(0, 1 - blur)), 'stop-color': hex }) +
        element('stop', { offset: 1, 'stop-color': hex, 'stop-opacity': 0 }),
    ),
  );
  return `url(#${id})`;
}
