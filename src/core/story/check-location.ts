/** What has no place is given none: no coordinates in the register, no point on any layer. */
import type { LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { PlaceRow } from './schema-register.ts';

type Needed = Pick<LoadedStory, 'places' | 'layers'>;

export function checkLocation({ places, layers }: Needed): Problem[] {
  const register = [...places.values()].flatMap(checkRow);
  const features = [...layers].flatMap(([layer, items]) =>
    items.flatMap(({ geometry, properties }, index): Problem[] => {
      const told = (code: string, message: string, hint: string): Problem[] => [
        { code, file: `geo/${layer}.geojson`, path: `features[${index}] (${properties.id})`, message, hint },
      ];
      const { story_id: storyId } = properties;
      if (storyId !== undefined && !places.has(storyId)) {
        return told(
          'unknown-place',
          `The story_id "${storyId}" is not in places.csv.`,
          suggest(storyId, places.keys(), 'Add a row to places.csv.'),
        );
      }
      const place = places.get(storyId ?? properties.id);
      const vague = geometry === null || geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
      const nowhere =
        place !== undefined && (place.kind === 'undisclosed' || place.position_confidence === 'unknown');
      if (vague || !(nowhere || properties.certainty === 'not-disclosed')) return [];
      return told(
        'point-without-place',
        `"${properties.id}" has no known place, but a ${geometry.type} here.`,
        'Use null, or the polygon of the region the statement is about.',
      );
    }),
  );
  return [...register, ...features];
}

function checkRow(place: PlaceRow): Problem[] {
  const { id, lat, lon, kind, position_confidence: confidence } = place;
  const told = (code: string, message: string, hint: string): Problem[] => [
    { code, file: 'places.csv', path: id, message, hint },
  ];
  if (kind === 'undisclosed' && confidence !== 'unknown') {
    return told(
      'undisclosed-with-position',
      `"${id}" is undisclosed, but its position is "${confidence}".`,
      'Write unknown.',
    );
  }
  const nowhere = confidence === 'unknown';
  if (nowhere && (lat !== undefined || lon !== undefined)) {
    return told(
      'undisclosed-with-position',
      `The position of "${id}" is not known, but it has coordinates.`,
      'Leave lat and lon empty.',
    );
  }
  if (nowhere) return [];
  if (lat === undefined || lon === undefined) {
    return told(
      'place-without-position',
      `"${id}" is ${confidence} but lacks lat or lon.`,
      'Give both, or write unknown.',
    );
  }
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    return told(
      'place-without-position',
      `"${id}" lies at ${lat}, ${lon}, which is nowhere.`,
      'Write decimal degrees.',
    );
  }
  if (confidence === 'approximate' && place.radius_km === undefined) {
    return told(
      'place-without-radius',
      `"${id}" is approximate but has no radius_km.`,
      'Say how far off it may be, in kilometres.',
    );
  }
  return [];
}
