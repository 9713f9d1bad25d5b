/** Every language tells the whole story: all sections in order, chapters named, map words given, same facts. */
import { OTHER_SECTIONS } from './check-ids.ts';
import { stepsOf } from './check-steps.ts';
import type { LoadedStory, StoryText } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';

type Needed = Pick<LoadedStory, 'file' | 'texts'>;

export function checkSections({ file, texts }: Needed): Problem[] {
  const steps = stepsOf(file).map(({ step }) => step.id);
  const [opening, ...endings] = OTHER_SECTIONS;
  const appendix = file.appendix.map(({ id }) => id);
  const wanted = [opening, ...steps, ...appendix, ...endings.filter((id) => id !== 'overlays')];
  const perText = [...texts].flatMap(([locale, text]) => [
    ...checkLanguage(locale, text),
    ...checkPresence(locale, text, wanted),
    ...checkChapters(
      locale,
      text,
      file.chapters.map(({ id }) => id),
    ),
    ...checkOverlayWords(locale, text, file),
  ]);
  return [...perText, ...checkSameFacts(file.defaultLocale, texts)];
}

function checkLanguage(locale: string, text: StoryText): Problem[] {
  if (text.lang === locale) return [];
  return [
    problem(
      'front-matter',
      locale,
      1,
      `The file says lang: ${text.lang}.`,
      `Write lang: ${locale}, or rename the file.`,
    ),
  ];
}

function checkPresence(locale: string, { sections }: StoryText, wanted: readonly string[]): Problem[] {
  const known = new Set(wanted);
  const missingIds = wanted.filter((id) => !sections.has(id));
  const unknown = [...sections.values()].filter(({ id }) => !known.has(id));
  const nearMisses = unknown.map(({ id }) => suggest(id, missingIds, ''));
  const missing = missingIds
    // A misspelt heading is one mistake, not two.
    .filter((id) => !nearMisses.includes(`Did you mean ${id}?`))
    .map((id) =>
      problem('missing-section', locale, 1, `The section "${id}" is missing.`, `Add the heading: ## ${id}`),
    );
  const stray = unknown.map(({ id, line }) => {
    const hint = suggest(id, missingIds, suggest(id, wanted, `Sections are: ${wanted.join(', ')}.`));
    return problem('unknown-section', locale, line, `The story has no step or section "${id}".`, hint);
  });
  if (missing.length + stray.length > 0) return [...missing, ...stray];
  const order = [...sections.values()].filter(({ id }) => known.has(id));
  const firstWrong = order.find(({ id }, index) => id !== wanted[index]);
  if (firstWrong === undefined) return [];
  const expected = wanted[order.indexOf(firstWrong)] ?? '';
  return [
    problem(
      'section-order',
      locale,
      firstWrong.line,
      `The section "${firstWrong.id}" stands where "${expected}" belongs.`,
      'Keep the order of story.json.',
    ),
  ];
}

function checkChapters(locale: string, { chapters }: StoryText, wanted: readonly string[]): Problem[] {
  const missing = wanted.filter((id) => !chapters.has(id));
  const stray = [...chapters.keys()].filter((id) => !wanted.includes(id));
  return [
    ...stray.map((id) =>
      problem(
        'unknown-chapter',
        locale,
        1,
        `The story has no chapter "${id}".`,
        suggest(id, wanted, `Chapters are: ${wanted.join(', ')}.`),
      ),
    ),
    ...missing
      .filter((id) => !stray.some((other) => suggest(other, wanted, '') === `Did you mean ${id}?`))
      .map((id) =>
        problem(
          'chapter-without-name',
          locale,
          1,
          `The chapter "${id}" has no name.`,
          `Add it under "chapters" in the front matter.`,
        ),
      ),
  ];
}

/** A ruler and a statement are drawn with their words; the others take names from their features. */
function checkOverlayWords(locale: string, { overlays }: StoryText, file: LoadedStory['file']): Problem[] {
  const worded = file.overlays
    .filter(({ kind }) => kind === 'ruler' || kind === 'statement')
    .map(({ id }) => id);
  const stray = [...overlays].filter(([id]) => !worded.includes(id));
  const missing = worded.filter((id) => !overlays.has(id));
  return [
    ...stray.map(([id, { line }]) => {
      const exists = file.overlays.some((overlay) => overlay.id === id);
      const message = exists ? `The overlay "${id}" draws no words.` : `There is no overlay "${id}".`;
      return problem(
        'unknown-overlay',
        locale,
        line,
        message,
        suggest(id, missing, `Words are needed for: ${worded.join(', ')}.`),
      );
    }),
    ...missing
      .filter((id) => !stray.some(([other]) => suggest(other, missing, '') === `Did you mean ${id}?`))
      .map((id) =>
        problem(
          'overlay-without-label',
          locale,
          1,
          `The overlay "${id}" has no words.`,
          `Add to ## overlays: - ${id}: …`,
        ),
      ),
  ];
}

function checkSameFacts(defaultLocale: string, texts: ReadonlyMap<string, StoryText>): Problem[] {
  const reference = texts.get(defaultLocale);
  if (reference === undefined) return [];
  return [...texts].flatMap(([locale, text]) =>
    [...text.sections.values()].flatMap((section) => {
      const other = reference.sections.get(section.id);
      if (locale === defaultLocale || other === undefined) return [];
      const missing = other.facts.filter((id) => !section.facts.includes(id));
      const extra = section.facts.filter((id) => !other.facts.includes(id));
      if (missing.length + extra.length === 0) return [];
      const parts = [
        ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
        ...(extra.length > 0 ? [`has besides ${extra.join(', ')}`] : []),
      ];
      const message = `Compared with "${defaultLocale}", the section "${section.id}" ${parts.join(' and ')}.`;
      return [
        problem(
          'facts-differ',
          locale,
          section.line,
          message,
          'Use the same :fact and :cite ids in every language.',
        ),
      ];
    }),
  );
}

function problem(code: string, locale: string, line: number, message: string, hint: string): Problem {
  return { code, file: `text/${locale}.md`, path: `line ${line}`, message, hint };
}
