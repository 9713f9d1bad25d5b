/** A view of the map in words, worked out from what the map is drawn from: what is shown, where, the pattern, what is new. */
import { extentKm } from './bearing.ts';
import { countriesInView } from './countries-in-view.ts';
import { fill } from './fill.ts';
import { formatList } from './list.ts';
import { formatNumber, NO_BREAK_SPACE } from './number.ts';
import { changeSentences } from './view-changes.ts';
import { patternSentences } from './view-pattern.ts';
import type { ViewSubject } from './view-subject.ts';
import { whereSentence } from './view-where.ts';

export interface ViewDescription {
  readonly shown: string;
  readonly where: string;
  readonly pattern: readonly string[];
  /** Empty at the very first view. */
  readonly changes: readonly string[];
}

export function describeView(subject: ViewSubject): ViewDescription {
  return {
    shown: shownSentence(subject),
    where: whereSentence(subject),
    pattern: patternSentences(subject),
    changes: changeSentences(subject),
  };
}

/** The four parts as one text. */
export const descriptionText = ({ shown, where, pattern, changes }: ViewDescription): string =>
  [shown, where, ...pattern, ...changes].join(' ');

/** More countries than this are told by the first and the last. */
const MOST_COUNTRIES = 4;

function shownSentence({ loaded, story, stop, words }: ViewSubject): string {
  const { locale } = story;
  const { width, height } = extentKm(stop.view.bounds);
  const km = (value: number): string => `${formatNumber(roundedExtent(value), locale)}${NO_BREAK_SPACE}km`;
  const size = { width: km(width), height: km(height) };
  const countries = countriesInView(loaded.layers, stop.view.bounds, locale);
  const [first] = countries;
  const last = countries.at(-1);
  if (first === undefined || last === undefined) return fill(words.shownAlone, size);
  if (countries.length <= MOST_COUNTRIES)
    return fill(words.shown, { ...size, countries: formatList(countries, locale) });
  return fill(words.shownMany, { ...size, count: formatNumber(countries.length, locale), first, last });
}

/** A screen never shows a view to the kilometre: two digits that mean something. */
function roundedExtent(km: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(km)) - 1);
  return Math.round(km / step) * step;
}
