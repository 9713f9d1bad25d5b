/** The straight line between the two ends of the road: a ruler laid on the map, not a way. */
import { distance } from '@turf/turf';
import { greatCircle } from './great-circle.ts';
import { feature, type LayerFeature } from './layer-feature.ts';
import type { RegisterPlace } from './read-places.ts';

export function rulerLayer(register: readonly RegisterPlace[], fromId: string, toId: string): LayerFeature[] {
  const from = register.find((place) => place.id === fromId);
  const to = register.find((place) => place.id === toId);
  if (from?.position === undefined || to?.position === undefined) return [];
  const ends = { from: [...from.position], to: [...to.position] };
  return [
    feature(
      { type: 'LineString', coordinates: greatCircle(ends.from, ends.to) },
      {
        id: `ruler-${fromId}-${toId}`,
        certainty: 'exact',
        source: 'register',
        name_en: `Straight line ${from.name}–${to.name}`,
        name_es: `Línea recta ${from.name}–${to.name}`,
        from_id: fromId,
        to_id: toId,
        length_km: Math.round(distance(ends.from, ends.to) * 10) / 10,
      },
    ),
  ];
}
