/** Line layers: strokes with dashes, soft edges, tints that stay on one side, and gradients along the line. */
import type { Drawing } from './drawing.ts';
import { note, selectionKey } from './drawing.ts';
import type { LayerReader, MapFeature } from './evaluate.ts';
import { gradientRuns } from './gradient-runs.ts';
import { areaKey, areaPath } from './paint-fill.ts';
import { boxOf, contains, frameBox } from './frame.ts';
import type { Point } from './frame.ts';
import { pathData } from './path-data.ts';
import { linesIn } from './shapes.ts';
import { softLine, softStrokes, WIDE_BLUR } from './soft.ts';
import type { Attributes } from './svg.ts';
import { element, paintOf, units } from './svg.ts';

/** Pixels outside the picture that strokes keep, so that no end shows. */
const MARGIN = 24;

/** What is fainter would weigh more than it shows. */
const FAINTEST = 0.02;
const FAINTEST_THIN = 0.2;

/** A brook of a few pixels is dust. */
const SHORTEST_HAIRLINE = 12;

/** The thinner a line, and the softer, the fewer vertices it needs. */
function roughnessOf(width: number, blur = 0): number {
  if (blur > WIDE_BLUR) return 8;
  if (width < 0.75) return 8;
  return width < 1.25 ? 2 : 1;
}

/** Sources whose lines have another source's areas on their right, where a positive offset puts a tint. */
export type RightSide = ReadonlyMap<string, LayerReader>;

interface Stroke {
  readonly width: number;
  readonly blur: number;
  readonly offset: number;
}

export function paintLine(reader: LayerReader, drawing: Drawing, rightSide: RightSide): string {
  const opacity = reader.number('line-opacity', drawing.at);
  if (opacity < FAINTEST) return '';
  const features = drawing.featuresOf(reader);
  return strokesOf(reader, drawing, features)
    .map(([stroke, members]) => {
      const svg = reader.has('line-gradient')
        ? gradient(reader, drawing, members, stroke, opacity)
        : plain(reader, drawing, members, stroke, opacity, rightSide);
      if (svg !== '') note(drawing, members);
      return svg;
    })
    .join('');
}

/** Features by what their line looks like. */
function strokesOf(
  reader: LayerReader,
  { at }: Drawing,
  features: readonly MapFeature[],
): readonly (readonly [Stroke, readonly MapFeature[]])[] {
  const groups = new Map<string, readonly [Stroke, MapFeature[]]>();
  for (const feature of features) {
    const stroke = {
      width: reader.number('line-width', at, feature),
      blur: reader.number('line-blur', at, feature),
      offset: reader.number('line-offset', at, feature),
    };
    const key = Object.values(stroke).join();
    const group = groups.get(key) ?? [stroke, []];
    group[1].push(feature);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function plain(
  reader: LayerReader,
  drawing: Drawing,
  features: readonly MapFeature[],
  stroke: Stroke,
  opacity: number,
  rightSide: RightSide,
): string {
  const colour = reader.colour('line-color', drawing.at, features[0]);
  const paint = paintOf('stroke', colour, opacity);
  if (paint === undefined) return '';
  const roughness = roughnessOf(stroke.width);
  if (roughness > 1 && opacity < FAINTEST_THIN) return '';
  const area = areaOf(reader, drawing, features, rightSide);
  const path = (attributes: Attributes): string =>
    area === undefined
      ? drawing.paths.use(
          `line ${selectionKey(reader)}`,
          () => linePath(features, reader, drawing, roughness),
          attributes,
        )
      : drawing.paths.use(areaKey(area), () => areaPath(drawing.featuresOf(area), area, drawing), attributes);
  const look = {
    fill: 'none',
    ...paint,
    'stroke-opacity': undefined,
    ...strokeAttributes(reader, drawing, stroke),
  };
  const strokes = softStrokes(drawnWidth(stroke), stroke.blur, colour.a * opacity, 2 * stroke.offset);
  const svg = softLine(strokes, look, 'stroke-opacity', path);
  if (svg === '') return '';
  const oneSided = stroke.offset === 0 ? undefined : clipTo(reader, drawing, features, rightSide);
  const reach = stroke.offset + stroke.width;
  const inRegion = area === undefined || isOutline(features) ? undefined : insideRegion(drawing, reach);
  return clipped(clipped(svg, oneSided), inRegion);
}

const clipped = (svg: string, clip: string | undefined): string =>
  clip === undefined ? svg : element('g', { 'clip-path': clip }, svg);

/** Keeps the edge of the region, which is an edge of its sea, from being drawn as a coast. */
function insideRegion({ region, frame, definitions }: Drawing, reach: number): string | undefined {
  const rim = Math.ceil(reach) + 1;
  if (region === undefined || contains(region, frameBox(frame, rim))) return undefined;
  const id = definitions.id(`region ${rim}`, (own) =>
    element(
      'clipPath',
      { id: own },
      element('rect', {
        x: units(region.left + rim),
        y: units(region.top + rim),
        width: units(region.right - region.left - 2 * rim),
        height: units(region.bottom - region.top - 2 * rim),
      }),
    ),
  );
  return `url(#${id})`;
}

/** The layer whose areas have this line for their outline: written once, it serves both. */
function areaOf(
  reader: LayerReader,
  drawing: Drawing,
  features: readonly MapFeature[],
  rightSide: RightSide,
): LayerReader | undefined {
  const source = 'source' in reader.layer ? reader.layer.source : '';
  if (isOutline(features)) return drawing.windowsOf(source, 0).length === 1 ? reader : undefined;
  return drawing.region === undefined ? undefined : rightSide.get(source);
}

const isOutline = (features: readonly MapFeature[]): boolean =>
  features.some(({ geometry }) => geometry?.type.endsWith('Polygon') === true);

function linePath(
  features: readonly MapFeature[],
  { layer }: LayerReader,
  drawing: Drawing,
  roughness: number,
): string {
  const windows = drawing.windowsOf('source' in layer ? layer.source : '', MARGIN);
  const shortest = roughness > 2 ? SHORTEST_HAIRLINE : undefined;
  const lines = features.flatMap((feature) =>
    linesIn(drawing.shapes.shape(feature, roughness), windows, shortest),
  );
  return (
    pathData(
      lines.filter((line) => !isRing(line)),
      false,
    ) + pathData(lines.filter(isRing), true)
  );
}

const isRing = (line: readonly Point[]): boolean => {
  const [first, last] = [line[0], line.at(-1)];
  return first !== undefined && first[0] === last?.[0] && first[1] === last[1];
};

/** Pixels. A stroke beside the line: twice as far on both sides, and the wrong side is clipped away. */
const drawnWidth = ({ width, offset }: Stroke): number => (offset === 0 ? width : 2 * offset + width);

function strokeAttributes(reader: LayerReader, { at }: Drawing, { width }: Stroke): Attributes {
  const dashes = reader.has('line-dasharray') ? reader.numbers('line-dasharray', at) : [];
  const cap = reader.text('line-cap', at);
  const join = reader.text('line-join', at);
  return {
    'stroke-dasharray': dashes.map((dash) => units(dash * width)).join(' '),
    'stroke-linecap': cap === 'butt' ? undefined : cap,
    'stroke-linejoin': join === 'miter' ? undefined : join,
  };
}

/** The right side of a line: inside an area for its own outline, else the areas of the source named for it. */
function clipTo(
  reader: LayerReader,
  drawing: Drawing,
  features: readonly MapFeature[],
  rightSide: RightSide,
): string | undefined {
  const outline = isOutline(features);
  const source = 'source' in reader.layer ? reader.layer.source : '';
  const side = outline ? reader : rightSide.get(source);
  if (side === undefined) return undefined;
  const members = outline ? features : drawing.featuresOf(side);
  const area = drawing.paths.use(areaKey(side), () => areaPath(members, side, drawing), {});
  const id = drawing.definitions.id(`clip ${areaKey(side)}`, (own) => element('clipPath', { id: own }, area));
  return `url(#${id})`;
}

function gradient(
  reader: LayerReader,
  drawing: Drawing,
  features: readonly MapFeature[],
  stroke: Stroke,
  opacity: number,
): string {
  const attributes = { fill: 'none', ...strokeAttributes(reader, drawing, stroke) };
  const { layer } = reader;
  const windows = drawing.windowsOf('source' in layer ? layer.source : '', stroke.width + MARGIN);
  const strokes = features
    .flatMap((feature) => gradientRuns(reader, drawing, feature, roughnessOf(stroke.width, stroke.blur)))
    .map(({ colour, lines, dashes }) => {
      const paint = paintOf('stroke', colour);
      if (paint === undefined) return '';
      const data = pathData(
        lines.flatMap((line) => linesIn(openShape(line), windows, 0)),
        false,
      );
      const dashed = dashes === undefined ? {} : { 'stroke-dasharray': dashes.map(units).join(' ') };
      return data === '' ? '' : element('path', { ...paint, ...dashed, d: data });
    })
    .join('');
  if (strokes === '') return '';
  const layers = softStrokes(drawnWidth(stroke), stroke.blur, opacity);
  return softLine(layers, attributes, 'opacity', (own) => {
    if (layers.length === 1) return element('g', own, strokes);
    const id = drawing.definitions.id(`runs ${strokes}`, (name) => element('g', { id: name }, strokes));
    return element('use', { href: `#${id}`, ...own });
  });
}

const openShape = (line: readonly Point[]) => ({ parts: [line], boxes: [boxOf(line)], closed: false });
