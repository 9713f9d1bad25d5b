/** Every section has its blocks: title, prose, and on steps the description, caption and the teacher's words. */
import { stepsOf } from './check-steps.ts';
import type { LoadedStory, Section } from './loaded-story.ts';
import type { Problem } from './problem.ts';

type Needed = Pick<LoadedStory, 'file' | 'texts'>;

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['title', '::title[…]'],
  ['prose', 'one or more paragraphs'],
  ['alt', ':::alt … :::'],
  ['caption', ':::caption … :::'],
  ['say', ':::say … :::'],
  ['ask', ':::ask … :::'],
  ['note', ':::note … :::'],
  ['around', 'a second paragraph to :::note: what the step says, for whoever goes past it'],
  ['plain', ':::plain … :::, the same in short sentences and common words'],
  ['chart', '::chart[…], the finding of its chart as a title'],
]);

export function checkBlocks({ file, texts }: Needed): Problem[] {
  const steps = new Set(stepsOf(file).map(({ step }) => step.id));
  const charted = new Set([
    ...stepsOf(file).flatMap(({ step }) => (step.chart === undefined ? [] : [step.id])),
    ...file.appendix.map(({ id }) => id),
  ]);
  // What must be said before a step about death or violence must be said in every language.
  const noted = new Set(
    [...texts.values()].flatMap(({ sections }) =>
      [...sections.values()].filter(({ note }) => note !== undefined).map(({ id }) => id),
    ),
  );
  // So is what a step that may be skipped says: if one tells it, each does.
  const around = [...texts.values()].some(({ sections }) =>
    [...sections.values()].some((section) => section.around.length > 0),
  );
  // Plain words are for the whole story or for none of it: a reader who asked for them must not run dry.
  const plain = [...texts.values()].some(({ sections }) =>
    [...sections.values()].some((section) => section.plain.length > 0),
  );
  return [...texts].flatMap(([locale, { sections }]) =>
    [...sections.values()].flatMap((section) => {
      if (section.torn) return [];
      const needed = [
        ...wantedBlocks(section.id, steps),
        ...(noted.has(section.id) ? ['note'] : []),
        ...(around && section.note !== undefined ? ['around'] : []),
        ...(plain && (steps.has(section.id) || section.id === 'opening') ? ['plain'] : []),
        ...(charted.has(section.id) ? ['chart'] : []),
      ];
      const present = presentBlocks(section);
      const stray = present.has('chart') && !charted.has(section.id) ? [strayChart(locale, section)] : [];
      const missing = needed
        .filter((name) => !present.has(name))
        .map((name) => ({
          code: 'missing-block',
          file: `text/${locale}.md`,
          path: `line ${section.line}`,
          message: `The section "${section.id}" has no ${name}.`,
          hint: `Add ${EXAMPLES.get(name) ?? name}`,
        }));
      return [...missing, ...stray];
    }),
  );
}

function wantedBlocks(id: string, steps: ReadonlySet<string>): string[] {
  if (steps.has(id)) return ['title', 'prose', 'alt', 'caption', 'say', 'ask'];
  return id === 'opening' ? ['title', 'prose', 'alt', 'caption'] : ['title', 'prose'];
}

function presentBlocks(section: Section): ReadonlySet<string> {
  const { title, body, alt, caption, say, ask, note, around, plain, chart } = section;
  const entries: readonly (readonly [string, boolean])[] = [
    ['title', title.length > 0],
    ['prose', body.length > 0],
    ['alt', alt.length > 0],
    ['caption', caption.length > 0],
    ['say', say.length > 0],
    // A block with one paragraph only is told by the reader of the text.
    ['ask', ask !== undefined],
    ['note', note !== undefined && note.length > 0],
    ['around', around.length > 0],
    ['plain', plain.length > 0],
    ['chart', chart.length > 0],
  ];
  return new Set(entries.filter(([, there]) => there).map(([name]) => name));
}

function strayChart(locale: string, { id, line }: Section): Problem {
  return {
    code: 'chart-without-data',
    file: `text/${locale}.md`,
    path: `line ${line}`,
    message: `The section "${id}" has a ::chart title, but story.json gives it no chart.`,
    hint: 'Add "chart" to the step in story.json, or take the line out.',
  };
}
