/** What the story holds its area against must be measured, drawn and named: a fact of an area, areas and islands of its layers. */
import { REGISTER_LANGUAGE } from '../words/register-language.ts';
import { translated } from '../words/translated.ts';
import { STORY_FILE } from './check-steps.ts';
import type { Derived, LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { LayerFeature } from './schema-geo.ts';
import type { StoryFile } from './schema.ts';

const AREA_UNITS = ['km2', 'ha'];
/** The layer files that hold the outlines of areas and of islands. */
export const AREAS_LAYER = 'areas';
export const ISLANDS_LAYER = 'world';

type Needed = Pick<LoadedStory, 'file' | 'facts' | 'derived' | 'layers'>;
type Compare = NonNullable<StoryFile['compare']>;

export function checkCompare(story: Needed): Problem[] {
  const { compare } = story.file;
  if (compare === undefined) return [];
  return [
    ...checkSubject(compare, story),
    ...checkAreas(compare, story),
    ...checkIslands(compare, story),
    ...checkMap(compare, story),
  ];
}

function checkSubject({ fact: id, names }: Compare, { file, facts }: Needed): Problem[] {
  const fact = facts.get(id);
  const isArea = typeof fact?.value === 'number' && AREA_UNITS.includes(fact.unit ?? '');
  const hint = suggest(id, facts.keys(), `Name a fact whose unit is ${AREA_UNITS.join(' or ')}.`);
  return [
    ...(isArea
      ? []
      : [problem('unknown-fact', 'compare.fact', `"${id}" is no fact that measures an area.`, hint)]),
    ...checkNames(names, 'compare.names', 'What is compared', file),
  ];
}

function checkAreas({ areas }: Compare, { file, derived, layers }: Needed): Problem[] {
  const measured = measuredIn(derived);
  return areas.flatMap((id, index) => {
    const path = `compare.areas[${index}]`;
    const hint = suggest(id, measured, 'Name an area of derived.json.');
    if (!measured.includes(id))
      return [problem('unknown-area', path, `"${id}" was not measured: it is not in derived.json.`, hint)];
    const feature = featureIn(layers, AREAS_LAYER, id);
    return [
      ...checkOutline(feature, path, { id, layer: AREAS_LAYER }),
      ...file.locales.flatMap((locale) => {
        const named = [locale, REGISTER_LANGUAGE].some((code) =>
          translated(feature?.properties, 'name', code),
        );
        if (feature === undefined || named) return [];
        const message = `The area "${id}" has no name for "${locale}" in geo/${AREAS_LAYER}.geojson.`;
        const repair = `Give it name_${REGISTER_LANGUAGE}, and name_${locale} where it is called otherwise, in data/raw, and run npm run data.`;
        return [problem('missing-name', path, message, repair)];
      }),
    ];
  });
}

function checkIslands({ islands }: Compare, { file, layers }: Needed): Problem[] {
  const known = (layers.get(ISLANDS_LAYER) ?? []).map(({ properties }) => properties.id);
  return islands.flatMap(({ feature: id, names }, index) => {
    const path = `compare.islands[${index}]`;
    const hint = suggest(id, known, `Name a feature of geo/${ISLANDS_LAYER}.geojson.`);
    const message = `"${id}" is no outline of the layer ${ISLANDS_LAYER}.`;
    return [
      ...(known.includes(id)
        ? checkOutline(featureIn(layers, ISLANDS_LAYER, id), `${path}.feature`, { id, layer: ISLANDS_LAYER })
        : [problem('unknown-area', `${path}.feature`, message, hint)]),
      ...checkNames(names, `${path}.names`, `The island "${id}"`, file),
    ];
  });
}

function checkMap({ map }: Compare, { file }: Needed): Problem[] {
  const steps = file.chapters.flatMap((chapter) => chapter.steps.map(({ id }) => id));
  if (map === undefined || steps.includes(map)) return [];
  const hint = suggest(map, steps, 'Name a step.');
  return [problem('unknown-step', 'compare.map', `"${map}" is no step of the story.`, hint)];
}

/** Only what encloses ground can be held against ground: a line or a point would be left out in silence. */
function checkOutline(
  feature: LayerFeature | undefined,
  path: string,
  { id, layer }: { readonly id: string; readonly layer: string },
): Problem[] {
  const found = feature?.geometry?.type ?? 'nothing';
  if (found === 'Polygon' || found === 'MultiPolygon') return [];
  const message = `"${id}" is ${found} in geo/${layer}.geojson, where an area needs an outline.`;
  const hint = `Name a feature of geo/${layer}.geojson that is a Polygon or a MultiPolygon.`;
  return [problem('not-an-area', path, message, hint)];
}

function checkNames(
  names: Readonly<Record<string, string>>,
  path: string,
  what: string,
  { locales }: Pick<StoryFile, 'locales'>,
): Problem[] {
  return locales
    .filter((locale) => !Object.hasOwn(names, locale))
    .map((locale) =>
      problem('missing-name', path, `${what} has no name for "${locale}".`, `Add "${locale}" to ${path}.`),
    );
}

const featureIn = (layers: LoadedStory['layers'], layer: string, id: string): LayerFeature | undefined =>
  layers.get(layer)?.find(({ properties }) => properties.id === id);

const measuredIn = ({ areas }: Derived): readonly string[] =>
  typeof areas === 'object' && areas !== null ? Object.keys(areas) : [];

const problem = (code: string, path: string, message: string, hint: string): Problem => ({
  code,
  file: STORY_FILE,
  path,
  message,
  hint,
});
