/** Everything an author wrote, in a section and in a text, so that each rule reads the same blocks. */
import type { Nodes } from 'mdast';
import type { Section, StoryText } from './loaded-story.ts';

/** Title, prose and all blocks, in the order of the grammar. */
export function sectionNodes({
  title,
  body,
  alt,
  caption,
  say,
  ask,
  note,
  around,
  plain,
  chart,
}: Section): readonly Nodes[] {
  return [
    ...title,
    ...body,
    ...alt,
    ...caption,
    ...say,
    ...(ask?.question ?? []),
    ...(ask?.listen ?? []),
    ...(note ?? []),
    ...around,
    ...plain,
    ...chart,
  ];
}

export interface TextPart {
  readonly nodes: readonly Nodes[];
  /** Where it begins in text/<locale>.md. */
  readonly line: number;
}

/** Sections, words on the map and glossary. */
export function textParts({ sections, overlays, glossary }: StoryText): readonly TextPart[] {
  return [
    ...[...sections.values()].map((section) => ({ nodes: sectionNodes(section), line: section.line })),
    ...[...overlays.values()].map(({ words, line }) => ({ nodes: words, line })),
    ...[...glossary.values()].map(({ term, meaning, line }) => ({ nodes: [...term, ...meaning], line })),
  ];
}
