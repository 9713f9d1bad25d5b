/** Legs of journeys: drawn only where the register lets them be drawn, and only where a stop shows them. */
import { stopsOf, STORY_FILE } from './check-steps.ts';
import type { LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { LayerFeature } from './schema-geo.ts';
import type { RouteRow } from './schema-register.ts';

type Needed = Pick<LoadedStory, 'file' | 'routes' | 'layers'>;

export function checkLegs(story: Needed): Problem[] {
  const legs = new Map(story.layers.get('journeys')?.map((leg) => [leg.properties.id, leg]));
  const shown = stopsOf(story.file).flatMap(({ stop, path }) => {
    const lists = [
      ['legs', stop.legs],
      ['faintLegs', stop.faintLegs],
    ] as const;
    const used = lists.flatMap(([name, ids]) =>
      ids.flatMap((id, index) => checkLeg(id, `${path}.${name}[${index}]`, legs, story.routes)),
    );
    const drawn = stop.draw.flatMap((id, index) =>
      stop.legs.includes(id) || stop.faintLegs.includes(id)
        ? []
        : [
            problem(
              'draw-not-shown',
              `${path}.draw[${index}]`,
              `"${id}" is drawn here but not shown.`,
              suggest(id, [...stop.legs, ...stop.faintLegs], 'Add it to "legs" of this stop.'),
            ),
          ],
    );
    const both = stop.faintLegs.flatMap((id, index) =>
      stop.legs.includes(id)
        ? [
            problem(
              'leg-twice',
              `${path}.faintLegs[${index}]`,
              `"${id}" is both strong and faint here.`,
              'Keep one of them.',
            ),
          ]
        : [],
    );
    return [...used, ...drawn, ...both];
  });
  return [...shown, ...checkAllLegs([...legs.values()], story.routes)];
}

function checkLeg(
  id: string,
  path: string,
  legs: ReadonlyMap<string, LayerFeature>,
  routes: readonly RouteRow[],
): Problem[] {
  const leg = legs.get(id);
  if (leg !== undefined) return [];
  const textOnly = routes.find((row) => row.draw === 'text-only' && `${row.route_id}-${row.order}` === id);
  if (textOnly !== undefined) {
    return [
      problem(
        'leg-text-only',
        path,
        `"${id}" is text-only in routes.csv: it may never be drawn.`,
        'Take it out of this stop.',
      ),
    ];
  }
  return [
    problem(
      'unknown-leg',
      path,
      `"${id}" is no feature of geo/journeys.geojson.`,
      suggest(id, legs.keys(), 'Add it to data/raw.'),
    ),
  ];
}

/** The drawn legs against the register, whether a stop shows them or not. */
function checkAllLegs(legs: readonly LayerFeature[], routes: readonly RouteRow[]): Problem[] {
  return legs.flatMap(({ properties }, index) => {
    const { id, route_id: route, order, story_draw: draw, to_id: to } = properties;
    // A direction without an end is no leg of a route: an overlay lets it fade out.
    if (route === undefined || order === undefined || to === null) return [];
    const at = `features[${index}] (${id})`;
    const row = routes.find((candidate) => candidate.route_id === route && candidate.order === order);
    const told = (code: string, message: string, hint: string): Problem[] => [
      { code, file: 'geo/journeys.geojson', path: at, message, hint },
    ];
    if (row === undefined) {
      const names = routes.map((candidate) => `${candidate.route_id} ${candidate.order}`);
      return told(
        'unknown-route',
        `routes.csv has no row ${route} ${order}.`,
        suggest(`${route} ${order}`, names, 'Add the row.'),
      );
    }
    if (row.draw === 'text-only') {
      return told(
        'leg-text-only',
        `"${id}" is text-only in routes.csv: it may never be drawn.`,
        'Remove the feature.',
      );
    }
    if (draw !== undefined && draw !== row.draw) {
      return told(
        'draw-differs',
        `"${id}" is drawn as ${draw}, routes.csv says ${row.draw}.`,
        `Set story_draw to ${row.draw}.`,
      );
    }
    return [];
  });
}

function problem(code: string, path: string, message: string, hint: string): Problem {
  return { code, file: STORY_FILE, path, message, hint };
}
