/** Fill layers: one path for all features of a look, or a hatch. */
import { ADDS_UP_KEY, ROUGH_KEY } from '../../core/map/style-parts.ts';
import type { Drawing } from './drawing.ts';
import { note, selectionKey } from './drawing.ts';
import { says } from './evaluate.ts';
import type { LayerReader, MapFeature } from './evaluate.ts';
import { hatchFill } from './hatch.ts';
import { pathData } from './path-data.ts';
import { areasIn } from './shapes.ts';
import type { Attributes } from './svg.ts';
import { paintOf, short } from './svg.ts';

/** Pixels outside the picture that fills keep, so that no cut edge shows. */
const MARGIN = 24;
/** Of what is soft to begin with. */
const ROUGHNESS = 4;

export function paintFill(reader: LayerReader, drawing: Drawing): string {
  const { at } = drawing;
  const features = drawing.featuresOf(reader);
  const opacity = reader.number('fill-opacity', at, features[0]);
  if (features.length === 0 || opacity <= 0) return '';
  // The rings of a wash lie over each other and add up, so each is a shape of its own.
  const apart = says(reader, ADDS_UP_KEY) ? features.map((feature) => [feature]) : [features];
  return apart
    .map((members, index) => {
      const fill = fillOf(reader, drawing, members[0]);
      if (fill === undefined) return '';
      const svg = drawing.paths.use(
        areaKey(reader, apart.length > 1 ? ` ${index}` : ''),
        () => areaPath(members, reader, drawing),
        fill,
      );
      if (svg !== '') note(drawing, members);
      return svg;
    })
    .join('');
}

function fillOf(
  reader: LayerReader,
  { at, definitions }: Drawing,
  feature: MapFeature | undefined,
): Attributes | undefined {
  const opacity = reader.number('fill-opacity', at, feature);
  const hatch = reader.has('fill-pattern')
    ? hatchFill(reader.text('fill-pattern', at, feature), at.zoom, definitions)
    : undefined;
  return hatch === undefined
    ? paintOf('fill', reader.colour('fill-color', at, feature), opacity)
    : { fill: hatch, 'fill-opacity': opacity < 1 ? short(opacity) : undefined };
}

export const areaKey = (reader: LayerReader, suffix = ''): string => `area ${selectionKey(reader)}${suffix}`;

export function areaPath(features: readonly MapFeature[], reader: LayerReader, drawing: Drawing): string {
  const { layer } = reader;
  const windows = drawing.windowsOf('source' in layer ? layer.source : '', MARGIN);
  const roughness = says(reader, ROUGH_KEY) ? ROUGHNESS : 1;
  const rings = features.flatMap((feature) => areasIn(drawing.shapes.shape(feature, roughness), windows));
  return pathData(rings, true);
}
