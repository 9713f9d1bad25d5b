/** The `## glossary` section: words a reader may not know, each with its meaning. */
import type { GlossaryTerm } from '../../core/story/loaded-story.ts';
import { readItems } from './read-items.ts';
import type { ReportLine } from './report-line.ts';
import type { Chunk } from './sections.ts';

const FORM = {
  section: 'glossary',
  code: 'glossary-form',
  what: 'term',
  example: 'Write a list, one line for each: - id: **the word** what it means',
};

export function readGlossary(chunk: Chunk, report: ReportLine): ReadonlyMap<string, GlossaryTerm> {
  const terms = new Map<string, GlossaryTerm>();
  for (const [id, { line, words }] of readItems(chunk, FORM, report)) {
    // Before the bold word only white space may stand.
    const [term, ...meaning] = words.filter(
      (node, index) => index > 0 || node.type !== 'text' || node.value.trim() !== '',
    );
    if (term?.type === 'strong' && meaning.length > 0) terms.set(id, { line, term: term.children, meaning });
    else report(FORM.code, line, `The term "${id}" does not begin with its word in bold.`, FORM.example);
  }
  return terms;
}
