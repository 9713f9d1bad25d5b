/** A text/<locale>.md as a StoryText: front matter, sections, the words of overlays; faults come back with lines. */
import type { StoryText } from '../core/story/loaded-story.ts';
import type { Section } from '../core/story/loaded-story.ts';
import type { Problem } from '../core/story/problem.ts';
import type { FrontMatter } from '../core/story/schema.ts';
import { lineOf } from '../core/story/text-tree.ts';
import { readFrontMatter } from './text/front-matter.ts';
import { parseMarkdown } from './text/parse-markdown.ts';
import { readGlossary } from './text/read-glossary.ts';
import { readOverlays } from './text/read-overlays.ts';
import { readSection } from './text/read-section.ts';
import { reporter, type ReportLine } from './text/report-line.ts';
import { cutSections, type Chunk } from './text/sections.ts';

const OVERLAYS = 'overlays';
const GLOSSARY = 'glossary';

export interface ReadText {
  /** Undefined when the front matter could not be read. */
  readonly text: StoryText | undefined;
  readonly problems: readonly Problem[];
}

export function readStoryText(file: string, markdown: string): ReadText {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  const [head, ...chunks] = cutSections(markdown.replace(/\r\n?/g, '\n'));
  const matter = head === undefined ? undefined : readHead(head, report);
  const sections = new Map<string, Section>();
  let overlays: StoryText['overlays'] = new Map();
  let glossary: StoryText['glossary'] = new Map();
  const seen = new Set<string>();
  for (const chunk of chunks) {
    const { id = '' } = chunk;
    if (seen.has(id)) {
      report(
        'duplicate-id',
        chunk.line,
        `The section "${id}" stands twice in this file.`,
        'Keep one of them.',
      );
    } else if (id === OVERLAYS) overlays = readOverlays(chunk, report);
    else if (id === GLOSSARY) glossary = readGlossary(chunk, report);
    else sections.set(id, readSection({ ...chunk, id }, report));
    seen.add(id);
  }
  if (matter === undefined) return { text: undefined, problems };
  const { lang, title, description } = matter;
  const chapters = new Map(Object.entries(matter.chapters));
  return { text: { lang, title, description, chapters, sections, glossary, overlays }, problems };
}

function readHead(head: Chunk, report: ReportLine): FrontMatter | undefined {
  // The cut puts no line before the head, so its YAML starts the file.
  const [first, ...others] = parseMarkdown(head.markdown).children;
  if (first?.type !== 'yaml') {
    report(
      'front-matter',
      1,
      'The file has no front matter.',
      'Start it with ---, lang, title, description, chapters, ---.',
    );
    return undefined;
  }
  for (const stray of others) {
    report(
      'text-outside-section',
      lineOf(stray, 1),
      'This text belongs to no section.',
      'Put it below a heading: ## opening',
    );
  }
  return readFrontMatter(first.value, 2, report);
}
