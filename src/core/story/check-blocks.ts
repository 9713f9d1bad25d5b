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
]);

export function checkBlocks({ file, texts }: Needed): Problem[] {
  const steps = new Set(stepsOf(file).map(({ step }) => step.id));
  // What must be said before a step about death or violence must be said in every language.
  const noted = new Set(
    [...texts.values()].flatMap(({ sections }) =>
      [...sections.values()].filter(({ note }) => note !== undefined).map(({ id }) => id),
    ),
  );
  return [...texts].flatMap(([locale, { sections }]) =>
    [...sections.values()].flatMap((section) => {
      if (section.torn) return [];
      const wanted = wantedBlocks(section.id, steps);
      const needed = noted.has(section.id) ? [...wanted, 'note'] : wanted;
      const present = presentBlocks(section);
      return needed
        .filter((name) => !present.has(name))
        .map((name) => ({
          code: 'missing-block',
          file: `text/${locale}.md`,
          path: `line ${section.line}`,
          message: `The section "${section.id}" has no ${name}.`,
          hint: `Add ${EXAMPLES.get(name) ?? name}`,
        }));
    }),
  );
}

function wantedBlocks(id: string, steps: ReadonlySet<string>): string[] {
  if (steps.has(id)) return ['title', 'prose', 'alt', 'caption', 'say', 'ask'];
  return id === 'opening' ? ['title', 'prose', 'alt', 'caption'] : ['title', 'prose'];
}

function presentBlocks(section: Section): ReadonlySet<string> {
  const { title, body, alt, caption, say, ask, note } = section;
  const entries: readonly (readonly [string, boolean])[] = [
    ['title', title.length > 0],
    ['prose', body.length > 0],
    ['alt', alt.length > 0],
    ['caption', caption.length > 0],
    ['say', say.length > 0],
    // A block with one paragraph only is told by the reader of the text.
    ['ask', ask !== undefined],
    ['note', note !== undefined && note.length > 0],
  ];
  return new Set(entries.filter(([, there]) => there).map(([name]) => name));
}
