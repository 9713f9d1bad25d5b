/** Walking the Markdown tree of a text: its directives, their labels, its words. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';

type Content = readonly (RootContent | PhrasingContent)[];

/** Every node below `nodes`, parents first, in reading order. */
export function* walk(nodes: readonly Nodes[]): Generator<Nodes> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walk(node.children);
  }
}

/** The characters as written, without markup and without what directives print. */
export function writtenText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node ? writtenText(node.children) : '';
    })
    .join('');
}

/** What stands between the brackets: `:fact[id]` → `id`. */
export function labelOf(directive: { readonly children: readonly Nodes[] }): string {
  return writtenText(directive.children).trim();
}

export function isTextDirective(node: Nodes): node is TextDirective {
  return node.type === 'textDirective';
}

/** Facts named by `:fact` and `:cite`, once each, in order of first mention. */
export function factIds(nodes: Content): string[] {
  const ids = new Set<string>();
  for (const node of walk([...nodes])) {
    if (isTextDirective(node) && (node.name === 'fact' || node.name === 'cite')) ids.add(labelOf(node));
  }
  return [...ids];
}

/** Terms of the glossary named by `:term`, in order of mention. */
export const termIds = (nodes: readonly Nodes[]): string[] =>
  [...walk(nodes)].flatMap((node) => (isTextDirective(node) && node.name === 'term' ? [labelOf(node)] : []));

export function namesAFact(node: Nodes): boolean {
  return [...walk([node])].some(
    (part) => isTextDirective(part) && (part.name === 'fact' || part.name === 'cite'),
  );
}

/** The line a node starts at, or the one given. */
export function lineOf(node: Nodes, otherwise: number): number {
  return node.position?.start.line ?? otherwise;
}

/** Words as a reader counts them: a printed fact, place or date is one, a source note none. */
export function countWords(nodes: Content): number {
  return flatten([...nodes])
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function flatten(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (isTextDirective(node)) {
        if (node.name === 'cite') return '';
        return node.name === 'name' || node.name === 'lang' || node.name === 'term'
          ? flatten(node.children)
          : 'x';
      }
      if ('value' in node) return node.value;
      if (node.type === 'break') return ' ';
      if (!('children' in node)) return '';
      // Blocks end a word even where no space is written between them.
      return node.type === 'paragraph' || node.type === 'listItem'
        ? `${flatten(node.children)} `
        : flatten(node.children);
    })
    .join('');
}
