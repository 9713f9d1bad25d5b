/** Rivers in two files: the named ones at once, the unnamed tributaries when the reader is near. */
import { numberOf, type LayerFeature } from './layer-feature.ts';
import { plainLayer } from './plain-layer.ts';
import type { Recipe } from './read-recipe.ts';

export function riverLayers(
  raw: readonly LayerFeature[],
  recipe: Recipe,
): { named: LayerFeature[]; minor: LayerFeature[] } {
  const all = plainLayer(raw, recipe);
  const isNamed = (river: LayerFeature): boolean =>
    (numberOf(river.properties['rank']) ?? Infinity) <= recipe.lastNamedRiverRank;
  return { named: all.filter(isNamed), minor: all.filter((river) => !isNamed(river)) };
}
