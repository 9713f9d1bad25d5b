/** Areas that a reader may know, each with its outline: provinces as measured, islands on the coarse outline of the world. */
import { area as squareMetres } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../../core/camera/geo.ts';
import { ISLANDS_LAYER } from '../../core/story/check-compare.ts';
import type { LoadedStory } from '../../core/story/loaded-story.ts';

export interface KnownArea {
  readonly id: string;
  /** By language. */
  readonly names: Readonly<Record<string, string>>;
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
      const shape = shapeOf('areas', id);
      if (shape === undefined || !isTree(found) || typeof found['area_km2'] !== 'number') return [];
      // An area that reaches the edge of the map's extent was cut there: its measure would say nothing.
      if (!isList(found['bbox']) || touches(found['bbox'], file.extent)) return [];
      const { name_en: en = id, name_es: es = en, kind } = shape.properties ?? {};
      return [
        {
          id,
          names: { en, es },
          kind: kind === 'province' ? 'province' : 'other',
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
      return [{ id, names, kind: 'other', km2, figures: 2, outline }];
    }),
  ];
}

const EDGE_DEGREES = 1e-6;
const touches = (box: readonly unknown[], extent: Bounds): boolean =>
  extent.some((edge, index) => Math.abs(Number(box[index]) - edge) <= EDGE_DEGREES);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
