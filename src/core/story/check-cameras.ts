/** What a stop must show lies inside the map: bounds in order and within the story's extent. */
import { stopsOf, STORY_FILE } from './check-steps.ts';
import type { LoadedStory } from './loaded-story.ts';
import type { Problem } from './problem.ts';

type Box = LoadedStory['file']['extent'];

export function checkCameras({ file }: Pick<LoadedStory, 'file'>): Problem[] {
  const extent = checkOrder(file.extent, 'extent');
  const stops = stopsOf(file).flatMap(({ stop, step, path }) => {
    const at = `${path}.view.bounds`;
    const order = checkOrder(stop.view.bounds, at);
    // The opening looks at the whole continent on purpose.
    if (order.length > 0 || extent.length > 0 || step === undefined) return order;
    return checkInside(stop.view.bounds, file.extent, at);
  });
  return [...extent, ...stops];
}

function checkOrder([west, south, east, north]: Box, path: string): Problem[] {
  if (west < east && south < north) return [];
  return [
    problem(
      'bounds-order',
      path,
      `[${west}, ${south}, ${east}, ${north}] is turned round.`,
      'Write [west, south, east, north].',
    ),
  ];
}

function checkInside(box: Box, extent: Box, path: string): Problem[] {
  const [west, south, east, north] = box;
  const [minWest, minSouth, maxEast, maxNorth] = extent;
  if (west >= minWest && south >= minSouth && east <= maxEast && north <= maxNorth) return [];
  return [
    problem(
      'view-outside-extent',
      path,
      `[${box.join(', ')}] reaches outside the extent [${extent.join(', ')}].`,
      `Nearest that fits: [${Math.max(west, minWest)}, ${Math.max(south, minSouth)}, ${Math.min(east, maxEast)}, ${Math.min(north, maxNorth)}].`,
    ),
  ];
}

function problem(code: string, path: string, message: string, hint: string): Problem {
  return { code, file: STORY_FILE, path, message, hint };
}
