/** The door for data/raw/recipe.json: what this story wants made of its raw layers, so that src names no place. */
import * as v from 'valibot';
import type { Problem } from '../../core/story/problem.ts';

const name = v.pipe(v.string(), v.nonEmpty());
const degrees = v.pipe(v.number(), v.finite());

/** [west, south, east, north] in degrees. */
const extent = v.tuple([degrees, degrees, degrees, degrees]);

const recipe = v.strictObject({
  /** Wording of a raw layer's source to an id of the table in data/SOURCES.md. */
  sources: v.record(name, name),
  /** Source ids of single features that mix two origins. */
  sourceOfFeature: v.record(name, name),
  /** Source ids of journeys that follow a river or a road, by mode. */
  sourceOfMode: v.record(name, name),
  /** Width in metres of corridors, by mode. */
  widthOfMode: v.record(name, v.pipe(v.number(), v.minValue(1000))),
  lastNamedRiverRank: v.pipe(v.number(), v.integer()),
  ruler: v.strictObject({ from: name, to: name }),
  hatches: v.array(
    v.strictObject({
      wash: name,
      name_en: name,
      name_es: name,
      outlineOf: v.array(name),
      /** The outlines are countries: the hatch ends at their coasts and borders, and is from the source of both. */
      country: v.optional(v.strictObject({ source: name })),
    }),
  ),
  /** Undisclosed thing to the wash it is spoken over. */
  undisclosed: v.record(name, name),
  /** Lines that only point the way to a country: from a place, with a heading in degrees, and no end point. */
  rays: v.array(
    v.strictObject({
      id: name,
      route: name,
      from: name,
      bearing: degrees,
      length_km: degrees,
      mode: name,
      years: name,
      name_en: name,
      name_es: name,
      note: name,
    }),
  ),
  extents: v.record(name, extent),
  terrain: v.strictObject({
    frame: extent,
    minZoom: v.pipe(v.number(), v.integer()),
    maxZoom: v.pipe(v.number(), v.integer()),
    fadeDegrees: degrees,
    /** Coarsest first; a finer grid is blended in over `seamDegrees` inside its own edge. */
    grids: v.array(v.strictObject({ file: name, seamDegrees: degrees })),
  }),
  distances: v.array(v.tuple([name, name])),
  /** Straight lines along which the relief is measured; `error_m` is how far a single height may be off. */
  profiles: v.array(
    v.strictObject({
      from: name,
      to: name,
      step_km: v.pipe(v.number(), v.minValue(0.1)),
      error_m: v.pipe(v.number(), v.minValue(0)),
      source: name,
    }),
  ),
});

export type Recipe = v.InferOutput<typeof recipe>;
export type Extent = Recipe['terrain']['frame'];

export function readRecipe(
  file: string,
  text: string,
): { recipe: Recipe | undefined; problems: readonly Problem[] } {
  const problem = (path: string, message: string): Problem => ({
    code: 'recipe-form',
    file,
    path,
    message,
    hint: 'data/README.md says what every entry of the recipe means.',
  });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { recipe: undefined, problems: [problem('', `This is not JSON: ${String(error)}`)] };
  }
  const result = v.safeParse(recipe, document);
  if (result.success) return { recipe: result.output, problems: [] };
  return {
    recipe: undefined,
    problems: result.issues.map((issue) => problem(v.getDotPath(issue) ?? '', issue.message)),
  };
}
