/** Legs of which only the direction is told: they leave a place and end nowhere. */
import { ray } from './great-circle.ts';
import { yearRange } from './journey-layer.ts';
import { feature, type LayerFeature } from './layer-feature.ts';
import type { RegisterPlace } from './read-places.ts';
import type { Recipe } from './read-recipe.ts';

export function rayLegs(register: readonly RegisterPlace[], recipe: Recipe): LayerFeature[] {
  return recipe.rays.flatMap((leg) => {
    const start = register.find((place) => place.id === leg.from)?.position;
    if (start === undefined) return [];
    return [
      feature(
        { type: 'LineString', coordinates: ray([...start], leg.bearing, leg.length_km) },
        {
          id: leg.id,
          certainty: 'area',
          source: 'own-register',
          route_id: leg.route,
          order: 1,
          from_id: leg.from,
          to_id: null,
          mode: leg.mode,
          story_draw: 'fading-line',
          name_en: leg.name_en,
          name_es: leg.name_es,
          note: leg.note,
          years: leg.years,
          ...yearRange(leg.years),
        },
      ),
    ];
  });
}
