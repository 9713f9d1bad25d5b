/** Ids of story.json: kebab-case, each once, none that the page needs for itself. */
import { stepsOf, STORY_FILE } from './check-steps.ts';
import type { LoadedStory } from './loaded-story.ts';
import type { Problem } from './problem.ts';
import { suggest } from './nearest.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Sections of a text that are no step. */
export const OTHER_SECTIONS = ['opening', 'not-known', 'how-made', 'corrections', 'overlays'] as const;
/** Element ids of the page that a step's address would collide with. */
const RESERVED: readonly string[] = [
  ...OTHER_SECTIONS,
  'top',
  'story',
  'story-data',
  'legend',
  'glossary',
  'size',
  'constructor',
  'prototype',
];

export function checkIds({ file }: Pick<LoadedStory, 'file'>): Problem[] {
  const chapters = file.chapters.map(({ id }, index) => ({ id, path: `chapters[${index}].id` }));
  const steps = stepsOf(file).map(({ step, path }) => ({ id: step.id, path: `${path}.id` }));
  const appendix = file.appendix.map(({ id }, index) => ({ id, path: `appendix[${index}].id` }));
  const overlays = file.overlays.map(({ id }, index) => ({ id, path: `overlays[${index}].id` }));
  return [
    ...[{ id: file.id, path: 'id' }, ...chapters, ...steps, ...appendix, ...overlays].flatMap(checkForm),
    ...[chapters, [...steps, ...appendix], overlays].flatMap(checkUnique),
    ...[...steps, ...appendix]
      .filter(({ id }) => RESERVED.includes(id))
      .map(({ id, path }) =>
        problem('reserved-id', path, `The id "${id}" is taken by the page itself.`, 'Rename the step.'),
      ),
    ...checkLocales(file),
  ];
}

function checkForm({ id, path }: Named): Problem[] {
  if (KEBAB.test(id)) return [];
  return [
    problem(
      'bad-id',
      path,
      `The id "${id}" is not kebab-case.`,
      'Use small letters, digits and single hyphens.',
    ),
  ];
}

interface Named {
  readonly id: string;
  readonly path: string;
}

function checkUnique(named: readonly Named[]): Problem[] {
  return named
    .filter(({ id }, index) => named.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) =>
      problem('duplicate-id', path, `The id "${id}" stands twice.`, 'Rename one of the two.'),
    );
}

function checkLocales(file: LoadedStory['file']): Problem[] {
  const { locales, defaultLocale } = file;
  const double = locales.filter((locale, index) => locales.indexOf(locale) < index);
  const twice = double.map((locale) =>
    problem('duplicate-id', 'locales', `The language "${locale}" stands twice.`, 'Remove one.'),
  );
  if (locales.includes(defaultLocale)) return twice;
  const hint = suggest(defaultLocale, locales, `Use one of: ${locales.join(', ')}.`);
  return [
    ...twice,
    problem('unknown-locale', 'defaultLocale', `"${defaultLocale}" is not among the locales.`, hint),
  ];
}

function problem(code: string, path: string, message: string, hint: string): Problem {
  return { code, file: STORY_FILE, path, message, hint };
}
