/** The recipe against the register and the layers: every id it names must be there. */
import type { Problem } from '../../core/story/problem.ts';
import { textOf, type Layers } from './layer-feature.ts';
import type { RegisterPlace } from './read-places.ts';
import type { Recipe } from './read-recipe.ts';

export function checkRecipe(
  file: string,
  recipe: Recipe,
  register: readonly RegisterPlace[],
  layers: Layers,
): Problem[] {
  const placed = new Set(register.filter((place) => place.position !== undefined).map((place) => place.id));
  const washes = layers.get('washes') ?? [];
  const washIds = new Set(washes.map((wash) => textOf(wash.properties['id'])));
  const spoken = new Set(recipe.hatches.map((hatch) => hatch.wash));
  const problem = (path: string, message: string, hint: string): Problem => ({
    code: 'recipe-reference',
    file,
    path,
    message,
    hint,
  });
  const unplaced = (path: string, id: string): Problem[] =>
    placed.has(id)
      ? []
      : [
          problem(
            path,
            `"${id}" has no position in the register.`,
            'Use the id of a place with coordinates in places.csv.',
          ),
        ];
  return [
    ...unplaced('ruler.from', recipe.ruler.from),
    ...unplaced('ruler.to', recipe.ruler.to),
    ...recipe.rays.flatMap((leg) => unplaced(`rays.${leg.id}.from`, leg.from)),
    ...recipe.distances.flatMap(([from, to], at) =>
      [from, to].flatMap((id) => unplaced(`distances[${at}]`, id)),
    ),
    ...recipe.profiles.flatMap(({ from, to }, at) =>
      [from, to].flatMap((id) => unplaced(`profiles[${at}]`, id)),
    ),
    ...recipe.hatches.flatMap((hatch) =>
      hatch.outlineOf
        .filter((id) => !washIds.has(id))
        .map((id) => problem(`hatches.${hatch.wash}`, `There is no wash "${id}".`, 'Use the id of a wash.')),
    ),
    ...register
      .filter((place) => place.kind === 'undisclosed' && !spoken.has(recipe.undisclosed[place.id] ?? ''))
      .map((place) =>
        problem(
          `undisclosed.${place.id}`,
          'The statement is spoken over no wash.',
          `Use one of: ${[...spoken].join(', ')}.`,
        ),
      ),
    ...Object.keys(recipe.extents)
      .filter((name) => !layers.has(name))
      .map((name) =>
        problem(`extents.${name}`, `There is no layer "${name}".`, 'Remove the line or mend the name.'),
      ),
  ];
}
