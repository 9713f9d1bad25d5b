/** The whole map as one style: everything that is ever shown is in it, and the scene's paint says how much of it. */
import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Story } from '../story/story.ts';
import { landLayers } from './land-layers.ts';
import { COAST_SOFT_SOURCE, lakeLayers, seaLayers } from './sea-layers.ts';
import { worldLayers } from './world-layers.ts';
import { journeyLayers } from './journey-layers.ts';
import { areaNameLayers, labelLayers } from './label-layers.ts';
import { areaLayers, fadingLineLayers, rulerLayers, statementLayers, washLayers } from './overlay-layers.ts';
import { overlayLabelLayers, overlayNameLayers } from './overlay-label-layers.ts';
import { overlayWords, OVERLAY_WORDS_SOURCE } from './overlay-words.ts';
import { WHOLE_GROUND } from './ground-layers.ts';
import { drawnKey, groupKey, LABELS_KEY, legKey, overlayKey, THEME_KEY } from './paint-state.ts';
import type { PaintState, PaintValue } from './paint-state.ts';
import { placeDiscLayers, placeDotLayers, placeNameLayers } from './place-layers.ts';
import { regionEdge, REGION_EDGE_SOURCE } from './region-edge.ts';
import { borderLayers, roadLayers } from './road-layers.ts';
import { roadNameLayers } from './road-name-layer.ts';
import type { MakeLayers, StyleParts } from './style-parts.ts';

export interface StyleOptions {
  readonly story: Story;
  /** Address of a layer file, given its name without extension. */
  readonly layerUrl: (layer: string) => string;
  /** Address pattern of Terrarium tiles with `{z}`, `{x}`, `{y}`; null without relief. */
  readonly terrainUrl: string | null;
  /** Names of the layer files that exist. */
  readonly layers: ReadonlySet<string>;
}

/** Zooms that terrain tiles are made for. */
export const TERRAIN_ZOOMS = { min: 4, max: 8, tileSize: 256 } as const;

/** Bottom to top. */
const PARTS: readonly MakeLayers[] = [
  worldLayers,
  landLayers,
  // Under the sea: an area on land ends at its coast, not where its outline was drawn.
  washLayers,
  statementLayers,
  seaLayers,
  lakeLayers,
  areaLayers,
  borderLayers,
  roadLayers,
  rulerLayers,
  journeyLayers,
  fadingLineLayers,
  placeDiscLayers,
  placeDotLayers,
  roadNameLayers,
  labelLayers,
  overlayNameLayers,
  placeNameLayers,
  areaNameLayers,
  overlayLabelLayers,
];

export function mapStyle({ story, layerUrl, terrainUrl, layers }: StyleOptions): StyleSpecification {
  const terrain = terrainUrl !== null;
  const parts: StyleParts = { story, terrain, has: (layer) => layers.has(layer) };
  const made = PARTS.flatMap((make): readonly LayerSpecification[] => make(parts));
  return {
    version: 8,
    name: story.id,
    state: Object.fromEntries(
      Object.entries({ ...defaultPaint(story), ...WHOLE_GROUND }).map(([key, value]) => [
        key,
        { default: value },
      ]),
    ),
    sources: sourcesOf(made, (name) => sourceFor(name, { story, layerUrl, terrainUrl })),
    layers: made,
    transition: { duration: 0, delay: 0 },
  };
}

/** Every key of a scene's paint, as it is before the first scene: nothing of the story shown. */
export function defaultPaint({ placeGroups, legs, overlays }: Story): PaintState {
  return Object.fromEntries<PaintValue>([
    [THEME_KEY, 'light'],
    [LABELS_KEY, 1],
    ...placeGroups.map((_, index) => [groupKey(index), 0] as const),
    ...legs.flatMap((id) => [[legKey(id), 0] as const, [drawnKey(id), 1] as const]),
    ...overlays.map(({ id }) => [overlayKey(id), 0] as const),
  ]);
}

/** Only sources that some layer draws. */
function sourcesOf(
  layers: readonly LayerSpecification[],
  source: (name: string) => SourceSpecification,
): Record<string, SourceSpecification> {
  const names = new Set(layers.flatMap((layer) => (layer.type === 'background' ? [] : [layer.source])));
  return Object.fromEntries([...names].map((name) => [name, source(name)]));
}

function sourceFor(
  name: string,
  { story, layerUrl, terrainUrl }: Pick<StyleOptions, 'story' | 'layerUrl' | 'terrainUrl'>,
): SourceSpecification {
  if (name === 'terrain' && terrainUrl !== null) {
    const [west, south, east, north] = story.extent;
    return {
      type: 'raster-dem',
      tiles: [terrainUrl],
      encoding: 'terrarium',
      tileSize: TERRAIN_ZOOMS.tileSize,
      minzoom: TERRAIN_ZOOMS.min,
      maxzoom: TERRAIN_ZOOMS.max,
      bounds: [west, south, east, north],
    };
  }
  if (name === OVERLAY_WORDS_SOURCE)
    return { type: 'geojson', data: overlayWords(story), maxzoom: 4, tolerance: 0 };
  if (name === REGION_EDGE_SOURCE) return { type: 'geojson', data: regionEdge(story.extent), tolerance: 0 };
  const data = layerUrl(name);
  // Finer tiles would cut curved names at their edges and set them twice.
  if (name === 'labels') return { type: 'geojson', data, maxzoom: 4, tolerance: 0 };
  if (name === 'ruler') return { type: 'geojson', data, maxzoom: 4, tolerance: 0 };
  if (name === COAST_SOFT_SOURCE)
    return { type: 'geojson', data: layerUrl('coast'), maxzoom: 7, tolerance: 2 };
  if (name === 'journeys') return { type: 'geojson', data, lineMetrics: true };
  return { type: 'geojson', data };
}
