/** Areas that a reader may know, each with its outline: provinces as measured, islands on the coarse outline of the world. */
import { area as squareMetres } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../../core/camera/geo.ts';
import { AREAS_LAYER, ISLANDS_LAYER } from '../../core/story/check-compare.ts';
import type { LoadedStory } from '../../core/story/loaded-story.ts';
import { isTree } from '../tree.ts';
import { registerText } from './register-words.ts';

export interface KnownArea {
  readonly id: string;
  readonly nameIn: (locale: string) => string | undefined;
  readonly kind: 'province' | 'other';
  readonly km2: number;
  /** Figures that mean something: a coarse outline is good for two. */
  readonly figures: 2 | 3;
  readonly outline: Polygon | MultiPolygon;
}

/** In the order of story.json; what the map's extent cuts off is left out. */
export function knownAreas({ file, derived, layers }: LoadedStory): readonly KnownArea[] {
  const { areas = [], islands = [] } = file.compare ?? {};
  const shapeOf = (layer: string, id: string) => {
    const feature = layers.get(layer)?.find(({ properties }) => properties.id === id);
    const shape = feature?.geometry;
    if (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon') return undefined;
    return { properties: feature?.properties, outline: shape };
  };
  return [
    ...areas.flatMap((id): KnownArea[] => {
      const found = isTree(derived.areas) ? derived.areas[id] : undefined;
      const shape = shapeOf(AREAS_LAYER, id);
      if (shape === undefined || !isTree(found) || typeof found['area_km2'] !== 'number') return [];
      // An area that reaches the edge of the map's extent was cut there: its measure would say nothing.
      if (!isList(found['bbox']) || touches(found['bbox'], file.extent)) return [];
      const { properties } = shape;
      return [
        {
          id,
          nameIn: (locale) => properties && registerText(properties, 'name', locale),
          kind: properties?.kind === 'province' ? 'province' : 'other',
          km2: found['area_km2'],
          figures: 3,
          outline: shape.outline,
        },
      ];
    }),
    ...islands.flatMap(({ feature: id, names }): KnownArea[] => {
      const outline = shapeOf(ISLANDS_LAYER, id)?.outline;
      if (outline === undefined) return [];
      const km2 = Number((squareMetres(outline) / 1e6).toPrecision(2));
      return [{ id, nameIn: (locale) => names[locale], kind: 'other', km2, figures: 2, outline }];
    }),
  ];
}

const EDGE_DEGREES = 1e-6;
const touches = (box: readonly unknown[], extent: Bounds): boolean =>
  extent.some((edge, index) => Math.abs(Number(box[index]) - edge) <= EDGE_DEGREES);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
