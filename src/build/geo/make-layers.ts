/** All layers, ready to draw, from the raw layers, the register and the recipe: a pure function. */
import { farRoadLayer } from './far-road-layer.ts';
import { journeyLayer } from './journey-layer.ts';
import type { LayerFeature, Layers } from './layer-feature.ts';
import { labelLayer, placeLayer } from './place-layer.ts';
import { plainLayer } from './plain-layer.ts';
import type { RegisterPlace } from './read-places.ts';
import type { Recipe } from './read-recipe.ts';
import { rayLegs } from './ray-legs.ts';
import { riverLayers } from './river-layers.ts';
import { rulerLayer } from './ruler-layer.ts';
import { undisclosedLayer } from './undisclosed-layer.ts';
import { washLayer } from './wash-layer.ts';

/** The raw files, by name without ending. */
export const RAW_LAYERS = [
  'areas',
  'border',
  'coast',
  'depth',
  'journeys',
  'labels',
  'lakes',
  'land',
  'panamerican',
  'places',
  'rivers',
  'roads',
  'sea',
  'washes',
  'world',
] as const;

export type RawLayers = Readonly<Record<(typeof RAW_LAYERS)[number], readonly LayerFeature[]>>;

/** Shared borders between land, sea, coast, border and areas stay shared: none of them is simplified. */
export function makeLayers(raw: RawLayers, register: readonly RegisterPlace[], recipe: Recipe): Layers {
  const rivers = riverLayers(raw.rivers, recipe);
  return new Map([
    ['areas', plainLayer(raw.areas, recipe)],
    ['border', plainLayer(raw.border, recipe)],
    ['coast', plainLayer(raw.coast, recipe)],
    ['depth', plainLayer(raw.depth, recipe)],
    ['journeys', [...journeyLayer(raw.journeys, recipe), ...rayLegs(register, recipe)]],
    ['labels', labelLayer(raw.labels, register, recipe)],
    ['lakes', plainLayer(raw.lakes, recipe)],
    ['land', plainLayer(raw.land, recipe)],
    ['panamerican', farRoadLayer(plainLayer(raw.panamerican, recipe), raw.roads)],
    ['places', placeLayer(raw.places, register, recipe)],
    ['rivers', rivers.named],
    ['rivers-minor', rivers.minor],
    ['roads', plainLayer(raw.roads, recipe)],
    ['ruler', rulerLayer(register, recipe.ruler.from, recipe.ruler.to)],
    ['sea', plainLayer(raw.sea, recipe)],
    ['undisclosed', undisclosedLayer(register, recipe)],
    ['washes', washLayer(raw.washes, recipe, raw.border)],
    ['world', plainLayer(raw.world, recipe)],
  ]);
}
