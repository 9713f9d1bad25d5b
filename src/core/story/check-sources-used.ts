/** Every source of the list stands behind something: an unused one would pretend to more evidence than there is. */
import type { LoadedStory } from './loaded-story.ts';
import type { Problem } from './problem.ts';

type Needed = Pick<LoadedStory, 'facts' | 'sources' | 'places' | 'routes' | 'timeline' | 'series'>;

export function checkSourcesUsed({ facts, sources, places, routes, timeline, series }: Needed): Problem[] {
  const used = new Set([
    ...[...facts.values()].flatMap((fact) => fact.sources),
    ...[...places.values()].map((place) => place.source_id),
    ...[...routes, ...timeline].flatMap((row) => row.source_ids),
    ...[...series.values()].flatMap(({ rows }) => rows.map((row) => row.source_id)),
  ]);
  return [...sources.keys()].flatMap((id, index) =>
    used.has(id)
      ? []
      : [
          {
            code: 'unused-source',
            file: 'sources.json',
            path: `[${index}]`,
            message: `Nothing rests on the source "${id}".`,
            hint: 'Name it where it is used, or remove it.',
          },
        ],
  );
}
