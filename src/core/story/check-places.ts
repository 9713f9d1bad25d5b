/** Places a stop shows: in the register, on the map, and allowed to be there. */
import { stopsOf, STORY_FILE } from './check-steps.ts';
import type { LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import { placeFeature } from './plain-text.ts';
import type { Problem } from './problem.ts';

type Needed = Pick<LoadedStory, 'file' | 'places' | 'layers'>;

export function checkPlaces(story: Needed): Problem[] {
  return stopsOf(story.file).flatMap(({ stop, path }) =>
    stop.places.flatMap((id, index) => checkPlace(id, `${path}.places[${index}]`, story)),
  );
}

function checkPlace(id: string, path: string, story: Needed): Problem[] {
  const place = story.places.get(id);
  const problem = (code: string, message: string, hint: string): Problem[] => [
    { code, file: STORY_FILE, path, message, hint },
  ];
  if (place === undefined) {
    return problem(
      'unknown-place',
      `"${id}" is not in places.csv.`,
      suggest(id, story.places.keys(), 'Add a row to places.csv.'),
    );
  }
  if (place.kind === 'undisclosed') {
    return problem(
      'place-not-located',
      `"${id}" was never given a place.`,
      'Name it under "undisclosed", which makes a card of it.',
    );
  }
  if (place.position_confidence === 'unknown') {
    return problem(
      'place-not-located',
      `The position of "${id}" is not known, so it may not be shown.`,
      'Name it in the text only.',
    );
  }
  if (placeFeature(story, id) === undefined) {
    return problem(
      'place-without-feature',
      `No feature of geo/places or geo/labels has the story_id "${id}".`,
      'Add it to data/raw and run npm run data.',
    );
  }
  return [];
}
