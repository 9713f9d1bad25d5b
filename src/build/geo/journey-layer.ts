/** The legs that may be drawn, with years as numbers and widths in metres. */
import { feature, numberOf, textOf, type LayerFeature } from './layer-feature.ts';
import { plainProperties } from './plain-layer.ts';
import type { Recipe } from './read-recipe.ts';
import { softCourse } from './soft-course.ts';

export function journeyLayer(raw: readonly LayerFeature[], recipe: Recipe): LayerFeature[] {
  return raw.map((item) => {
    const { width_m: rawWidth, years = '', ...rest } = plainProperties(item.properties, recipe);
    const mode = textOf(rest['mode']);
    const width = corridorWidth(recipe.widthOfMode[mode], textOf(rest['story_draw']), numberOf(rawWidth));
    // A river winds more than a band of its width can follow; the bands on foot are drawn without small bends.
    const winds = mode === 'canoe' && width !== undefined;
    return feature(winds ? softCourse(item.geometry, width) : item.geometry, {
      ...rest,
      source: recipe.sourceOfMode[mode] ?? textOf(rest['source']),
      years,
      ...yearRange(textOf(years)),
      ...(width === undefined ? {} : { width_m: width }),
    });
  });
}

/** "2021-2024" is both years, "2025" twice the same, "to about 2016" an open beginning. */
export function yearRange(years: string): { from_year: number | null; to_year: number | null } {
  const found = [...years.matchAll(/\d{4}/g)].map((match) => Number(match[0]));
  const first = found[0] ?? null;
  const last = found.at(-1) ?? null;
  return { from_year: years.startsWith('to ') ? null : first, to_year: last };
}

/** Only corridors have a width, and never less than the raw layer gives: a narrower band would look like a path. */
function corridorWidth(
  ofMode: number | undefined,
  draw: string,
  given: number | undefined,
): number | undefined {
  if (draw !== 'corridor') return undefined;
  const widest = Math.max(ofMode ?? 0, given ?? 0);
  return widest > 0 ? widest : undefined;
}
