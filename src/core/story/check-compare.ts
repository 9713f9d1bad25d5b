/** What the story holds its area against must be measured: a fact in square kilometres or hectares, areas and islands of its layers. */
import { STORY_FILE } from './check-steps.ts';
import type { Derived, LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';

const AREA_UNITS = ['km2', 'ha'];

export function checkCompare({
  file,
  facts,
  derived,
  layers,
}: Pick<LoadedStory, 'file' | 'facts' | 'derived' | 'layers'>): Problem[] {
  const { compare } = file;
  if (compare === undefined) return [];
  const fact = facts.get(compare.fact);
  const isArea = typeof fact?.value === 'number' && AREA_UNITS.includes(fact.unit ?? '');
  const measured = areasOf(derived);
  const islands = (layers.get(ISLANDS_LAYER) ?? []).map(({ properties }) => properties.id);
  const steps = file.chapters.flatMap((chapter) => chapter.steps.map(({ id }) => id));
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
    ...compare.islands.flatMap(({ feature }, index) =>
      islands.includes(feature)
        ? []
        : [
            problem(
              'unknown-area',
              `compare.islands[${index}].feature`,
              `"${feature}" is no outline of the layer ${ISLANDS_LAYER}.`,
              suggest(feature, islands, `Name a feature of geo/${ISLANDS_LAYER}.geojson.`),
            ),
          ],
    ),
    ...(compare.map === undefined || steps.includes(compare.map)
      ? []
      : [
          problem(
            'unknown-step',
            'compare.map',
            `"${compare.map}" is no step of the story.`,
            suggest(compare.map, steps, 'Name a step.'),
          ),
        ]),
  ];
}

/** The layer file that holds the outlines of islands. */
export const ISLANDS_LAYER = 'world';

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
