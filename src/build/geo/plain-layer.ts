/** Layers that are drawn as they were compiled: only the wording of their source becomes an id. */
import { feature, textOf, type LayerFeature, type Properties } from './layer-feature.ts';
import type { Recipe } from './read-recipe.ts';

export function plainLayer(raw: readonly LayerFeature[], recipe: Recipe): LayerFeature[] {
  return raw.map((item) => feature(item.geometry, plainProperties(item.properties, recipe)));
}

/** id, certainty and source first, so that whoever opens the file finds them. */
export function plainProperties(raw: Properties, recipe: Recipe): Properties {
  const { id = '', certainty = '', source = '', ...rest } = raw;
  const wording = textOf(source);
  // An unknown wording stays as it is, so that the check names it.
  const sourceId = recipe.sourceOfFeature[textOf(id)] ?? recipe.sources[wording] ?? wording;
  return { id, certainty, source: sourceId, ...rest };
}
