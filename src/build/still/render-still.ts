/** One still: the same style and scene as the live map, drawn as SVG. */
import { REGION_EDGE_SOURCE } from '../../core/map/region-edge.ts';
import { COAST_SOFT_SOURCE } from '../../core/map/sea-layers.ts';
import { ALWAYS_KEY } from '../../core/map/style-parts.ts';
import type { Scene } from '../../core/story/scene.ts';
import type { Drawing } from './drawing.ts';
import { selectionKey } from './drawing.ts';
import { says } from './evaluate.ts';
import type { LayerReader, MapFeature, StyleReader } from './evaluate.ts';
import type { StillFonts } from './fonts.ts';
import { frameBox } from './frame.ts';
import type { Box, Frame } from './frame.ts';
import { gather, paintCircle } from './paint-circle.ts';
import { paintFill } from './paint-fill.ts';
import { paintLine } from './paint-line.ts';
import type { RightSide } from './paint-line.ts';
import { drawNames } from './draw-names.ts';
import { letter } from './letter.ts';
import { QUIET_OPACITY } from '../../core/map/name-order.ts';
import { UNITS } from './path-data.ts';
import type { Label } from './place-name.ts';
import { PathStore } from './path-store.ts';
import type { Circles } from './paint-circle.ts';
import type { ReliefPicture } from './relief.ts';
import type { Shapes } from './shapes.ts';
import { Definitions, element, paintOf, units } from './svg.ts';

export type LayerData = ReadonlyMap<string, readonly MapFeature[]>;

export interface StillInput {
  readonly reader: StyleReader;
  readonly layers: LayerData;
  readonly scene: Scene;
  readonly frame: Frame;
  /** Where names may stand. */
  readonly lettered: Box;
  readonly shapes: Shapes;
  readonly relief: ReliefPicture | undefined;
  /** Where the detailed region covers the world outline wholly; undefined while it does not. */
  readonly region: Box | undefined;
  readonly locale: string;
  readonly fonts: StillFonts;
}

export interface StillName extends Label {
  readonly boxes: readonly Box[];
}

export interface Still {
  readonly svg: string;
  /** Names on the picture. */
  readonly labels: readonly string[];
  /** The same names, each with its feature and the boxes it takes up, in CSS pixels. */
  readonly lettering: readonly StillName[];
  /** Ids of the features drawn. */
  readonly features: readonly string[];
  /** Square pixels of the smallest triangle that was worth a vertex. */
  readonly detail?: number;
}

export function renderStill(input: StillInput): Still {
  const { reader, scene, frame } = input;
  reader.use(scene.paint);
  const drawing = drawingFor(input);
  const active = reader.layers.filter(({ layer }) => isInZoom(layer, frame.zoom));
  const rightSide = rightSides(active);
  const painted = new Map<string, string>();
  const circles = new Map<string, Circles>();
  for (const layer of active) {
    const { id, type } = layer.layer;
    if (isCovered(layer, input)) continue;
    if (type === 'background') painted.set(id, ground(layer, drawing));
    if (type === 'fill') painted.set(id, paintFill(layer, drawing));
    if (type === 'line') painted.set(id, paintLine(layer, drawing, rightSide));
    if (type === 'hillshade') painted.set(id, picture(input.relief));
    if (type === 'circle') circles.set(id, paintCircle(layer, drawing));
  }
  const obstacles = [...circles.values()].flatMap((each) => each.obstacles);
  const { fonts, locale, lettered } = input;
  const names = letter(active, { fonts, locale, paint: scene.paint, obstacles, lettered }, drawing);
  const named = new Set(names.map(({ lettering }) => lettering.label.id));
  // A faint dot that found no room for its name would only be a riddle.
  const dots = active.flatMap((layer) => {
    const isWanted = (id: string, opacity: number): boolean =>
      opacity >= QUIET_OPACITY || named.has(id) || says(layer, ALWAYS_KEY);
    return circles.get(layer.layer.id)?.draw(isWanted) ?? [];
  });
  const body =
    active.map(({ layer }) => painted.get(layer.id) ?? '').join('') +
    gather(dots) +
    drawNames(names, drawing);
  const { paths, definitions } = drawing;
  const defs = element('defs', {}, paths.shared() + paths.settle(definitions.toString()));
  return {
    svg: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: frame.width,
        height: frame.height,
        viewBox: `0 0 ${frame.width * UNITS} ${frame.height * UNITS}`,
      },
      defs + paths.settle(body),
    ),
    labels: names.map(({ lettering }) => lettering.label.text),
    lettering: names.map(({ lettering: { label, boxes } }) => ({ ...label, boxes })),
    features: [...drawing.drawn].sort(),
  };
}

const isInZoom = (
  { minzoom = 0, maxzoom = 25 }: { minzoom?: number; maxzoom?: number },
  zoom: number,
): boolean => zoom >= minzoom && zoom < maxzoom;

function drawingFor({ layers, frame, shapes, region }: StillInput): Drawing {
  const chosen = new Map<string, readonly MapFeature[]>();
  return {
    frame,
    at: { zoom: frame.zoom },
    shapes,
    definitions: new Definitions(),
    paths: new PathStore(),
    drawn: new Set(),
    region,
    featuresOf(reader) {
      const key = selectionKey(reader);
      const known = chosen.get(key);
      if (known !== undefined) return known;
      const source = 'source' in reader.layer ? reader.layer.source : '';
      const all = layers.get(source) ?? [];
      const found = all.filter((feature) => reader.matches(feature, frame.zoom));
      chosen.set(key, found);
      return found;
    },
    windowsOf(source, margin) {
      const whole = frameBox(frame, margin);
      if (region !== undefined && source === REGION_EDGE_SOURCE) return [within(whole, region)];
      return region !== undefined && source === WORLD ? around(whole, region) : [whole];
    },
  };
}

/** The outline of the world, which the detailed region covers where it is. */
const WORLD = 'world';
/** Pixels by which the world reaches under the region, so that no seam shows. */
const UNDERLAP = 2;

/** A pixel inside the region, so that no land shines through the soft edge of the sea that ends with it. */
const within = (whole: Box, { left, top, right, bottom }: Box): Box => ({
  left: Math.max(whole.left, left + 1),
  top: Math.max(whole.top, top + 1),
  right: Math.min(whole.right, right - 1),
  bottom: Math.min(whole.bottom, bottom - 1),
});

/** `whole` without `hole`, as up to four boxes. */
function around(whole: Box, hole: Box): readonly Box[] {
  const left = Math.max(whole.left, hole.left + UNDERLAP);
  const right = Math.min(whole.right, hole.right - UNDERLAP);
  const top = Math.max(whole.top, hole.top + UNDERLAP);
  const bottom = Math.min(whole.bottom, hole.bottom - UNDERLAP);
  if (left >= right || top >= bottom) return [whole];
  const boxes: readonly Box[] = [
    { ...whole, right: left },
    { ...whole, left: right },
    { left: left - 1, right: right + 1, top: whole.top, bottom: top },
    { left: left - 1, right: right + 1, top: bottom, bottom: whole.bottom },
  ];
  return boxes.filter((box) => box.right - box.left > 1 && box.bottom - box.top > 1);
}

/** Land under a relief that covers it need not be drawn. */
const isCovered = ({ layer }: LayerReader, { relief, region }: StillInput): boolean =>
  relief !== undefined && region !== undefined && 'source' in layer && layer.source === 'land';

/** What lies on the right of a line: the sea, seen along a coast. */
const rightSides = (active: readonly LayerReader[]): RightSide => {
  const sea = active.find(({ layer }) => layer.id === 'sea');
  return new Map(sea === undefined ? [] : [['coast', sea] as const, [COAST_SOFT_SOURCE, sea] as const]);
};

function ground(reader: LayerReader, { at, frame }: Drawing): string {
  const fill = paintOf('fill', reader.colour('background-color', at));
  return element('rect', { width: units(frame.width), height: units(frame.height), ...fill });
}

function picture(relief: ReliefPicture | undefined): string {
  if (relief === undefined) return '';
  const { box, type, data } = relief;
  return element('image', {
    x: units(box.left),
    y: units(box.top),
    width: units(box.right - box.left),
    height: units(box.bottom - box.top),
    preserveAspectRatio: 'none',
    href: `data:${type};base64,${data.toString('base64')}`,
  });
}
