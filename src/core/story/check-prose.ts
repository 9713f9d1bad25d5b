/** Prose of the right length, every paragraph with a source, and no figure typed by hand. */
import type { Nodes, RootContent } from 'mdast';
import { stepsOf } from './check-steps.ts';
import type { LoadedStory, Section, StoryText } from './loaded-story.ts';
import { sectionNodes } from './section-nodes.ts';
import type { Problem } from './problem.ts';
import { isTextDirective, lineOf, namesAFact, writtenText } from './text-tree.ts';
import { typedNumbers } from './typed-number.ts';

type Needed = Pick<LoadedStory, 'file' | 'texts'>;

/** Words of a step's paragraphs that fit a card and its stop on the map. */
const MIN_WORDS = 60;
const MAX_WORDS = 130;

export function checkProse({ file, texts }: Needed): Problem[] {
  const steps = new Set(stepsOf(file).map(({ step }) => step.id));
  return [...texts].flatMap(([locale, text]) => [
    ...checkHead(locale, text),
    ...[...text.sections.values()].flatMap((section) => [
      ...(steps.has(section.id) && !section.torn ? checkLength(locale, section) : []),
      ...(steps.has(section.id) || section.id === 'not-known'
        ? checkSourced(locale, section.body, section.line)
        : []),
      ...checkPlainSourced(locale, section),
      ...checkFigures(locale, sectionNodes(section), section.line),
    ]),
    ...[...text.overlays.values()].flatMap(({ line, words }) => checkFigures(locale, words, line)),
    ...[...text.glossary.values()].flatMap(({ line, term, meaning }) =>
      checkFigures(locale, [...term, ...meaning], line),
    ),
  ]);
}

function checkHead(locale: string, { title, description, chapters }: StoryText): Problem[] {
  return [title, description, ...chapters.values()]
    .flatMap((words) => typedNumbers(words))
    .map((figure) => typed(locale, 1, figure));
}

function checkLength(locale: string, { id, line, wordCount, body }: Section): Problem[] {
  if (body.length === 0 || (wordCount >= MIN_WORDS && wordCount <= MAX_WORDS)) return [];
  const few = wordCount < MIN_WORDS;
  const message = `The prose of "${id}" has ${wordCount} words.`;
  const hint = `Between ${MIN_WORDS} and ${MAX_WORDS} fit a card: ${few ? `write ${MIN_WORDS - wordCount} more` : `cut ${wordCount - MAX_WORDS}`}.`;
  return [problem(few ? 'too-few-words' : 'too-many-words', locale, line, message, hint)];
}

/** Plain words may use a paragraph to say what the one before means; the text as a whole rests on facts. */
function checkPlainSourced(locale: string, { plain, line }: Section): Problem[] {
  return plain.some(namesAFact) ? [] : checkSourced(locale, plain, line);
}

function checkSourced(locale: string, body: readonly RootContent[], line: number): Problem[] {
  return body
    .flatMap((block): RootContent[] => (block.type === 'list' ? block.children : [block]))
    .filter((block) => !namesAFact(block))
    .map((block) => {
      const opening = writtenText([block]).replace(/\s+/g, ' ').slice(0, 40);
      const hint = 'Add :fact[…] or :cite[…] where the claim is made.';
      return problem(
        'paragraph-without-source',
        locale,
        lineOf(block, line),
        `“${opening}…” names no fact.`,
        hint,
      );
    });
}

function checkFigures(locale: string, nodes: readonly Nodes[], line: number): Problem[] {
  return nodes.flatMap((node): Problem[] => {
    // Directives print figures from the register, or hold names that are none.
    if (isTextDirective(node)) return [];
    const at = lineOf(node, line);
    if (node.type === 'text') {
      return node.value
        .split('\n')
        .flatMap((part, index) => typedNumbers(part).map((figure) => typed(locale, at + index, figure)));
    }
    return 'children' in node ? checkFigures(locale, node.children, at) : [];
  });
}

function typed(locale: string, line: number, figure: string): Problem {
  const hint = 'Print it from the register with :fact[…], as :date[…], or as a name with :name[…].';
  return problem('typed-number', locale, line, `The figure “${figure}” is typed by hand.`, hint);
}

function problem(code: string, locale: string, line: number, message: string, hint: string): Problem {
  return { code, file: `text/${locale}.md`, path: `line ${line}`, message, hint };
}
