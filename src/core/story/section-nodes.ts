/** Everything an author wrote in a section, so that each rule reads the same blocks. */
import type { Nodes } from 'mdast';
import type { Section } from './loaded-story.ts';

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
