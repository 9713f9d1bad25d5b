/** A text file cut at its `## id` headings, so that a fault in one section cannot swallow the next. */

export interface Chunk {
  /** Undefined for what stands before the first heading. */
  readonly id: string | undefined;
  /** 1-based line of the heading. */
  readonly line: number;
  /** The section's Markdown without its heading, pushed down by empty lines so that line numbers stay true. */
  readonly markdown: string;
}

export function cutSections(text: string): Chunk[] {
  const lines = text.split('\n');
  const headings = lines.flatMap((line, index) => (/^##(?!#)\s*/.test(line) ? [index] : []));
  const cuts = [-1, ...headings];
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? lines.length;
    return {
      id: start === -1 ? undefined : (lines[start] ?? '').replace(/^##\s*/, '').trim(),
      line: start + 1,
      markdown: '\n'.repeat(start + 1) + lines.slice(start + 1, end).join('\n'),
    };
  });
}
