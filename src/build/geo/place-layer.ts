/** Places and labels under the register's rule: it decides certainty, and what it cannot place is not on the map. */
import { feature, textOf, type LayerFeature, type Properties } from './layer-feature.ts';
import { plainProperties } from './plain-layer.ts';
import type { RegisterPlace } from './read-places.ts';
import type { Recipe } from './read-recipe.ts';

export function placeLayer(
  raw: readonly LayerFeature[],
  register: readonly RegisterPlace[],
  recipe: Recipe,
): LayerFeature[] {
  const byId = new Map(register.map((place) => [place.id, place]));
  return raw.flatMap((item) => {
    const plain = plainProperties(item.properties, recipe);
    const { radius_km: rawRadius, ...rest } = plain;
    // The register has spoken: its word is the certainty now.
    delete rest['story_position'];
    const place = byId.get(textOf(plain['story_id']));
    if (place?.confidence === 'unknown') return [];
    const certainty = place?.confidence ?? textOf(plain['certainty']);
    const radius = place === undefined ? rawRadius : place.radiusKm;
    // A radius is the width of a soft disc, so an exact dot must not carry one.
    const disc: Properties = certainty === 'approximate' && radius !== undefined ? { radius_km: radius } : {};
    const dot: Properties = certainty === 'area' ? { dot: false } : {};
    return [feature(item.geometry, { ...rest, certainty, ...disc, ...dot })];
  });
}

export function labelLayer(
  raw: readonly LayerFeature[],
  register: readonly RegisterPlace[],
  recipe: Recipe,
): LayerFeature[] {
  const byId = new Map(register.map((place) => [place.id, place]));
  return raw.map((item) => {
    const plain = plainProperties(item.properties, recipe);
    const place = byId.get(textOf(plain['story_id']));
    if (place === undefined || place.confidence === 'unknown') return feature(item.geometry, plain);
    return feature(item.geometry, { ...plain, certainty: place.confidence });
  });
}
