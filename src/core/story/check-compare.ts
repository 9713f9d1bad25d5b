/** What the story holds its area against must be measured: a fact in square kilometres or hectares, areas of derived.json. */
import { STORY_FILE } from './check-steps.ts';
import type { Derived, LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';

const AREA_UNITS = ['km2', 'ha'];

export function checkCompare({
  file,
  facts,
  derived,
}: Pick<LoadedStory, 'file' | 'facts' | 'derived'>): Problem[] {
  const { compare } = file;
  if (compare === undefined) return [];
  const fact = facts.get(compare.fact);
  const isArea = typeof fact?.value === 'number' && AREA_UNITS.includes(fact.unit ?? '');
  const measured = areasOf(derived);
  return [
    ...(isArea
      ? []
      : [
          problem(
            'unknown-fact',
            'compare.fact',
            `"${compare.fact}" is no fact that measures an area.`,
            suggest(compare.fact, facts.keys(), `Name a fact whose unit is ${AREA_UNITS.join(' or ')}.`),
          ),
        ]),
    ...compare.areas.flatMap((id, index) =>
      measured.includes(id)
        ? []
        : [
            problem(
              'unknown-area',
              `compare.areas[${index}]`,
              `"${id}" was not measured: it is not in derived.json.`,
              suggest(id, measured, 'Name an area of derived.json.'),
            ),
          ],
    ),
  ];
}

function areasOf({ areas }: Derived): readonly string[] {
  return typeof areas === 'object' && areas !== null ? Object.keys(areas) : [];
}

const problem = (code: string, path: string, message: string, hint: string): Problem => ({
  code,
  file: STORY_FILE,
  path,
  message,
  hint,
});
