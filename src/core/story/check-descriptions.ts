/** Descriptions and captions against the map they speak of: the places they name are in view, their distances are true. */
import type { Nodes } from 'mdast';
import { shownAround } from '../camera/fit.ts';
import type { Bounds, LngLat } from '../camera/geo.ts';
import { distanceKm } from '../words/bearing.ts';
import { countriesInView } from '../words/countries-in-view.ts';
import { formatNumber } from '../words/number.ts';
import { viewPlace } from '../words/view-places.ts';
import { stopsOf } from './check-steps.ts';
import type { LoadedStory, Phrasing } from './loaded-story.ts';
import { createNameSearch, type NameSearch } from './name-search.ts';
import { namedThings, type NamedThing } from './named-things.ts';
import type { Problem } from './problem.ts';
import { isTextDirective, labelOf, lineOf, walk } from './text-tree.ts';
import { toldDistances } from './told-distance.ts';

type Needed = Pick<LoadedStory, 'file' | 'texts' | 'facts' | 'places' | 'layers'>;

/** A distance that is told may differ from the one on the map by this share of it. */
const TOLERANCE = 0.1;

interface Atlas {
  readonly story: Needed;
  readonly things: ReadonlyMap<string, readonly NamedThing[]>;
  readonly search: NameSearch;
}

export function checkDescriptions(story: Needed): Problem[] {
  const things = grouped(namedThings(story), ({ name }) => name);
  const atlas: Atlas = { story, things, search: createNameSearch(things.keys()) };
  const views = grouped(stopsOf(story.file), ({ step }) => step?.id ?? 'opening');
  return [...story.texts].flatMap(([locale, { sections }]) =>
    [...views].flatMap(([id, stops]) => {
      const section = sections.get(id);
      if (section === undefined) return [];
      const seen = stops.map(({ stop }) => shownAround(stop.view.bounds));
      return [section.alt, section.caption].flatMap((block) => [
        ...checkNames(atlas, block, seen, locale, section.line),
        ...checkDistances(atlas, block, locale, section.line),
      ]);
    }),
  );
}

function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function checkNames(
  { story, things, search }: Atlas,
  block: Phrasing,
  views: readonly Bounds[],
  locale: string,
  line: number,
): Problem[] {
  const countries = new Set(
    views.flatMap((view) =>
      [...story.texts.keys()].flatMap((language) => countriesInView(story.layers, view, language)),
    ),
  );
  const inView = (name: string): boolean =>
    countries.has(name) || (things.get(name) ?? []).some(({ lies }) => views.some((view) => lies(view)));
  return mentionsIn(block, search, line).flatMap(({ name, at }) => {
    if (inView(name)) return countries.has(name) ? [] : otherName(things.get(name) ?? [], name, locale, at);
    return [
      problem(
        'place-not-in-view',
        locale,
        at,
        `The description names “${name}”, which lies outside of what this step shows.`,
        'Take the name out, or widen "bounds" of one of its stops in story.json.',
      ),
    ];
  });
}

/** A reader who hears the one name and reads the other on the map would look for two places. */
function otherName(found: readonly NamedThing[], name: string, locale: string, line: number): Problem[] {
  const printed = [...new Set(found.flatMap((thing) => thing.printed(locale) ?? []))];
  if (printed.length === 0 || printed.includes(name)) return [];
  return [
    problem(
      'name-differs-from-map',
      locale,
      line,
      `The description says “${name}” where the map prints “${printed.join('” or “')}”.`,
      `Write “${printed.join('” or “')}”, as the map does.`,
    ),
  ];
}

interface Mention {
  readonly name: string;
  readonly at: number;
}

function mentionsIn(block: Phrasing, search: NameSearch, line: number): readonly Mention[] {
  return [...walk(block)].flatMap((node) =>
    node.type === 'text' && !isLabelOfRegister(block, node)
      ? search(node.value).map(({ name, offset }) => ({ name, at: lineAt(node, offset, line) }))
      : [],
  );
}

/** What stands between the brackets of a `:fact` or `:place` is an id. */
function isLabelOfRegister(block: Phrasing, text: Nodes): boolean {
  return [...walk(block)].some(
    (node) =>
      isTextDirective(node) &&
      node.name !== 'name' &&
      node.name !== 'lang' &&
      node.children.some((child) => child === text),
  );
}

function lineAt(node: Nodes & { readonly value: string }, offset: number, otherwise: number): number {
  return lineOf(node, otherwise) + (node.value.slice(0, offset).match(/\n/g)?.length ?? 0);
}

/** Against every pair of places the same words name: with fewer than two of them there is nothing to measure. */
function checkDistances(
  { story, things, search }: Atlas,
  block: Phrasing,
  locale: string,
  line: number,
): Problem[] {
  const ids = new Set(
    [...walk(block)].flatMap((node) => {
      if (isTextDirective(node)) return node.name === 'place' ? [labelOf(node)] : [];
      if (node.type !== 'text') return [];
      return search(node.value).flatMap(
        ({ name }) => things.get(name)?.flatMap(({ placeId }) => placeId ?? []) ?? [],
      );
    }),
  );
  const pairs = pairsOf([...ids].flatMap((id) => viewPlace(story, id, locale) ?? []));
  if (pairs.length === 0) return [];
  return distancesIn(story, block, locale, line).flatMap(({ km, words, at }) => {
    const [nearest] = [...pairs].sort((a, b) => Math.abs(a.km - km) - Math.abs(b.km - km));
    if (nearest === undefined || Math.abs(nearest.km - km) <= TOLERANCE * nearest.km) return [];
    const measured = formatNumber(Math.round(nearest.km), 'en');
    return [
      problem(
        'distance-off',
        locale,
        at,
        `“${words}” is the distance of no two places this description names.`,
        `The nearest is ${nearest.from} to ${nearest.to}: ${measured} km on this map.`,
      ),
    ];
  });
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly km: number;
}

function pairsOf(
  places: readonly { readonly name: string; readonly at: LngLat; readonly sure: string }[],
): readonly Pair[] {
  const points = places.filter(({ sure }) => sure !== 'area');
  return points.flatMap((from, index) =>
    points.slice(index + 1).map((to) => ({ from: from.name, to: to.name, km: distanceKm(from.at, to.at) })),
  );
}

interface Told {
  readonly km: number;
  readonly words: string;
  readonly at: number;
}

function distancesIn({ facts }: Needed, block: Phrasing, locale: string, line: number): readonly Told[] {
  return [...walk(block)].flatMap((node): Told[] => {
    if (isTextDirective(node) && node.name === 'fact') {
      const { value, unit } = facts.get(labelOf(node)) ?? {};
      if (typeof value !== 'number' || unit !== 'km') return [];
      return [{ km: value, words: `${formatNumber(value, locale)} km`, at: lineOf(node, line) }];
    }
    if (node.type !== 'text') return [];
    return toldDistances(node.value, locale).map(({ km, words, offset }) => ({
      km,
      words,
      at: lineAt(node, offset, line),
    }));
  });
}

function problem(code: string, locale: string, line: number, message: string, hint: string): Problem {
  return { code, file: `text/${locale}.md`, path: `line ${line}`, message, hint };
}
