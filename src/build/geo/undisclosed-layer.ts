/** One feature without geometry for every thing whose place was never given, and the wash it is spoken over. */
import { feature, type LayerFeature } from './layer-feature.ts';
import type { RegisterPlace } from './read-places.ts';
import type { Recipe } from './read-recipe.ts';

export function undisclosedLayer(register: readonly RegisterPlace[], recipe: Recipe): LayerFeature[] {
  return register
    .filter((place) => place.kind === 'undisclosed')
    .map((place) =>
      feature(null, {
        id: place.id,
        certainty: 'not-disclosed',
        source: 'register',
        name_en: place.name,
        name_es: place.altNames[0] ?? place.name,
        wash: recipe.undisclosed[place.id] ?? '',
      }),
    );
}
