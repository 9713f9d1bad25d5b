/** What readers with a screen reader or without a mouse find in the markup of every page, by the numbers of the checklist. */
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { es } from '../../../src/i18n/es.ts';
import { classroomMessages } from '../../../src/i18n/catalogue-classroom.ts';
import { attribute, elementsOf, isInside, wordsOf, type Found } from '../../support/built-pages.ts';

const OWN = ['', 'plain/', 'teach/', 'print/', 'presenter/', 'embed/', 'embed-guide/', 'share/sixty-days/'];
const PAGES = OWN.flatMap((path) => [
  ['en', `dist/${path}index.html`] as const,
  ['es', `dist/es/${path}index.html`] as const,
]);
const named = (name: string) => (found: Found) => found.element.tagName === name;

describe.each(PAGES)('in %s, %s', (lang, file) => {
  const page = elementsOf(file);
  const nameOf = (found: Found): string | undefined => {
    const ids = attribute(found, 'ariaLabelledBy')?.split(' ');
    if (ids === undefined) return attribute(found, 'ariaLabel');
    const words = page.filter(({ element }) => ids.includes(String(element.properties['id'])));
    return words.map(({ element }) => wordsOf(element)).join(' ');
  };

  test('check 5: one h1, no level left out, and every landmark is there once or has a name of its own', () => {
    const levels = page.flatMap(({ element }) =>
      /^h[1-6]$/.test(element.tagName) ? [Number(element.tagName.slice(1))] : [],
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(page.filter(named('main'))).toHaveLength(1);
    const banners = page.filter((found) => named('header')(found) && !inSection(found));
    expect(banners.length).toBeLessThanOrEqual(1);
    const steps = page.filter(({ element }) => element.properties['dataStep'] !== undefined).map(nameOf);
    expect(steps.filter((name) => !name)).toEqual([]);
    expect(new Set(steps).size).toBe(steps.length);
    const navs = page.filter(named('nav')).map(nameOf);
    expect(navs.filter((name) => !name)).toEqual([]);
    // The list of steps is there twice, and one of the two is always hidden.
    expect(navs.length - new Set(navs).size).toBeLessThanOrEqual(1);
  });

  test('check 4: every table has a caption, and every number a row and a column that say what it is', () => {
    const faults = page.filter(named('table')).flatMap((table) => {
      const inside = page.filter(({ ancestors }) => ancestors.includes(table.element));
      const caption = inside.find(named('caption'));
      const heads = inside.filter(named('th'));
      const bare = inside.filter((cell) => named('td')(cell) && isInside(cell, 'thead'));
      const plain = inside.filter(named('tr')).filter(({ element }) => {
        const cells = element.children.filter((child) => child.type === 'element');
        return !cells.some(({ tagName }) => tagName === 'th');
      });
      return [
        ...(caption === undefined || wordsOf(caption.element) === '' ? ['no caption'] : []),
        ...heads.filter((head) => !/^(?:col|row)/.test(attribute(head, 'scope') ?? '')).map(() => 'no scope'),
        ...bare.map(() => 'a column without a head'),
        ...plain.map(({ element }) => `no head in the row "${wordsOf(element)}"`),
      ].map((fault) => `${caption === undefined ? '?' : wordsOf(caption.element)}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('check 24: what a link, button or summary shows is part of its name', () => {
    const faults = page
      .filter(({ element }) => ['a', 'button', 'summary', 'label'].includes(element.tagName))
      .flatMap((found) => {
        const name = attribute(found, 'ariaLabel');
        const shown = wordsShown(found.element);
        return name === undefined || name.toLowerCase().includes(shown)
          ? []
          : [`"${shown}" is named "${name}"`];
      });
    expect(faults).toEqual([]);
  });

  test('check 26: the page says its language, and no word of the interface is in the other one', () => {
    expect(page.find(named('html'))?.element.properties['lang']).toBe(lang);
    const foreign = lang === 'en' ? onlyIn(es, en, 'es') : onlyIn(en, es, 'en');
    expect(foreign.size).toBeGreaterThan(150);
    const said = page
      .filter((found) => !isInside(found, 'script', 'style', 'head') && !inOtherLanguage(found, lang))
      .flatMap((found) => [
        ...['ariaLabel', 'title', 'alt', 'placeholder'].map((name) => attribute(found, name)),
        ...found.element.children.map((child) => (child.type === 'text' ? child.value.trim() : undefined)),
      ]);
    expect(said.filter((words) => words !== undefined && foreign.has(words))).toEqual([]);
  });
});

const inSection = ({ ancestors }: Found): boolean =>
  ancestors.some(({ tagName }) => ['main', 'section', 'article', 'aside', 'nav'].includes(tagName));

/** Lower case, without what is hidden from everybody who hears the name. */
const wordsShown = (element: Found['element']): string =>
  wordsOf({
    ...element,
    children: element.children.filter(
      (child) => child.type !== 'element' || String(child.properties['ariaHidden']) !== 'true',
    ),
  }).toLowerCase();

const inOtherLanguage = ({ ancestors, element }: Found, lang: string): boolean =>
  [...ancestors, element].some(({ properties }) => (properties['lang'] ?? lang) !== lang);

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];

/** Whole phrases of one language's interface; what both write alike belongs to neither. */
function onlyIn(own: unknown, other: unknown, locale: 'en' | 'es'): ReadonlySet<string> {
  const classroom = (code: string): string[] => leaves(classroomMessages(code));
  const both = new Set([...leaves(other), ...classroom(locale === 'en' ? 'es' : 'en')]);
  return new Set(
    [...leaves(own), ...classroom(locale)].filter((words) => words.length > 3 && !both.has(words)),
  );
}

describe.each([
  ['en', 'dist/index.html'],
  ['es', 'dist/es/index.html'],
])('the story in %s without its sheets', (_lang, file) => {
  test('check 6: is read from the opening through every step to the sources, each step from its title to its picture', () => {
    const page = elementsOf(file);
    const steps = page.filter(({ element }) => element.properties['dataStep'] !== undefined);
    expect(steps).toHaveLength(14);
    const at = (test: (found: Found) => boolean): number => page.findIndex(test);
    const order = [
      at(named('h1')),
      ...steps.map((step) => page.indexOf(step)),
      at(({ element }) => element.properties['id'] === 'not-known'),
      at(({ element }) => element.properties['id'] === 'places'),
      at(({ element }) => element.properties['id'] === 'sources'),
    ];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    for (const { element } of steps) {
      const inside = page.filter(({ ancestors }) => ancestors.includes(element));
      const first = (test: (found: Found) => boolean): number => inside.findIndex(test);
      const own = [
        first(named('h2')),
        first(({ element: { properties } }) => String(properties['className']) === 'prose'),
        first(({ element: { properties } }) => String(properties['className']) === 'map-words'),
        first(named('figure')) < 0 ? NaN : inside.map(named('figure')).lastIndexOf(true),
      ];
      expect(own).toEqual([...own].sort((a, b) => a - b));
      expect(Math.min(...own)).toBeGreaterThanOrEqual(0);
    }
  });
});
