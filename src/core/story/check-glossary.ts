/** The glossary: the same terms in every language, and each of them linked from a text that uses it. */
import type { LoadedStory, StoryText } from './loaded-story.ts';
import type { Problem } from './problem.ts';
import { sectionNodes } from './section-nodes.ts';
import { termIds } from './text-tree.ts';

export function checkGlossary({ file, texts }: Pick<LoadedStory, 'file' | 'texts'>): Problem[] {
  const reference = texts.get(file.defaultLocale);
  return [...texts].flatMap(([locale, text]) => {
    const used = usedTerms(text);
    const problem = (code: string, line: number, message: string, hint: string): Problem => ({
      code,
      file: `text/${locale}.md`,
      path: `line ${line}`,
      message,
      hint,
    });
    const unused = [...text.glossary]
      .filter(([id]) => !used.has(id))
      .map(([id, { line }]) =>
        problem('unused-term', line, `No text uses the term "${id}".`, `Write :term[${id}], or take it out.`),
      );
    const missing = [...(reference?.glossary.keys() ?? [])]
      .filter((id) => !text.glossary.has(id))
      .map((id) =>
        problem(
          'missing-term',
          1,
          `The glossary lacks "${id}", which "${file.defaultLocale}" has.`,
          `Add to ## glossary: - ${id}: **the word** what it means`,
        ),
      );
    const stray = [...text.glossary]
      .filter(([id]) => reference !== undefined && !reference.glossary.has(id))
      .map(([id, { line }]) =>
        problem(
          'missing-term',
          line,
          `The glossary of "${file.defaultLocale}" lacks "${id}".`,
          'Every language explains the same terms.',
        ),
      );
    return [...unused, ...missing, ...stray];
  });
}

function usedTerms({ sections }: StoryText): ReadonlySet<string> {
  return new Set(termIds([...sections.values()].flatMap(sectionNodes)));
}
