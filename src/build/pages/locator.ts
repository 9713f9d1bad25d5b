/** The inset that says where the map is: an outline of a wider region, made small enough to stand in the page. */
import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../../core/camera/geo.ts';
import { project } from '../../core/camera/mercator.ts';
import { locatorBounds } from '../../core/map/locator-frame.ts';
import { importance } from '../still/simplify.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';

const WIDTH = 100;
/** Smaller turns of a coast than this many square units of the drawing are left out. */
const LEAST_TURN = 0.7;
/** Islands smaller than this on both sides are left out. */
const LEAST_ISLAND = 1.6;

export function locator({ story, loaded }: PageContext): Html {
  const bounds = locatorBounds(story.extent);
  const frame = frameOf(bounds);
  const rings = ['world', 'land'].flatMap((layer) =>
    (loaded.layers.get(layer) ?? [])
      .filter(({ properties }) => layer !== 'world' || properties.kind === 'land')
      .flatMap(({ geometry }) => outerRings(geometry)),
  );
  const path = rings.map((ring) => pathOf(ring.map(frame.place), frame.height)).join('');
  if (path === '') return html``;
  return html`<story-locator class="locator" aria-hidden="true" hidden
    ><svg viewBox="0 0 ${WIDTH} ${frame.height}" width="${WIDTH}" height="${frame.height}">
      <path class="locator-land" d="${path}" />
      <rect class="locator-frame" /></svg
  ></story-locator>`;
}

type Point = readonly [x: number, y: number];

function frameOf([west, south, east, north]: Bounds): {
  readonly height: number;
  readonly place: (position: Position) => Point;
} {
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const scale = WIDTH / (right - left);
  return {
    height: Math.round((bottom - top) * scale),
    place: ([lon = 0, lat = 0]) => {
      const [x, y] = project([lon, lat]);
      return [(x - left) * scale, (y - top) * scale];
    },
  };
}

function outerRings(geometry: Geometry | null): readonly (readonly Position[])[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.slice(0, 1);
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flatMap((rings) => rings.slice(0, 1)) : [];
}

/** Cut off a little outside the drawing by moving what lies beyond onto its edge, then rounded to a tenth. */
function pathOf(points: readonly Point[], height: number): string {
  const hold = (value: number, most: number): number => Math.min(most + 2, Math.max(-2, value));
  const held = points.map(([x, y]): Point => [hold(x, WIDTH), hold(y, height)]);
  const side = (axis: 0 | 1): number =>
    Math.max(...held.map((point) => point[axis])) - Math.min(...held.map((point) => point[axis]));
  if (held.length < 4 || (side(0) < LEAST_ISLAND && side(1) < LEAST_ISLAND)) return '';
  const weight = importance(held);
  const kept = held.filter((_, index) => (weight[index] ?? 0) >= LEAST_TURN);
  const rounded = kept.slice(0, -1).map(([x, y]) => [Math.round(x * 2) / 2, Math.round(y * 2) / 2] as const);
  const [first, ...rest] = rounded;
  if (first === undefined || rest.length < 2) return '';
  let before = first;
  const lines = rest.map((point) => {
    const step = `${number(point[0] - before[0])} ${number(point[1] - before[1])}`;
    before = point;
    return step;
  });
  return `M${number(first[0])} ${number(first[1])}l${lines.join(' ')}z`;
}

const number = (value: number): string => String(Math.round(value * 10) / 10);
