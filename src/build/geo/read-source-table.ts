/** The door for data/SOURCES.md: its table of data sources, as rows that pages and checks can use. */
import type { Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from '../../core/story/problem.ts';

const COLUMNS = ['id', 'name', 'files', 'licence', 'attribution', 'url'] as const;

/** One row: plain text without markup; `files` as written, separated by commas. */
export type DataSource = Readonly<Record<(typeof COLUMNS)[number], string>>;

export function readSourceTable(
  file: string,
  markdown: string,
): { sources: readonly DataSource[]; problems: readonly Problem[] } {
  const problem = (code: string, path: string, message: string, hint: string): Problem => ({
    code,
    file,
    path,
    message,
    hint,
  });
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const table = root.children.find((node): node is Table => node.type === 'table' && isSourceTable(node));
  if (table === undefined) {
    const hint = `Its header must be: | ${COLUMNS.join(' | ')} |`;
    return {
      sources: [],
      problems: [problem('sources-table', '', 'The table of data sources is missing.', hint)],
    };
  }
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const sources = table.children.slice(1).map((row): DataSource => {
    const [id = '', name = '', files = '', licence = '', attribution = '', url = ''] =
      row.children.map(plainText);
    const path = `line ${row.position?.start.line ?? 0}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      problems.push(
        problem('sources-id', path, `The id "${id}" is not kebab-case.`, 'Use a-z, 0-9 and hyphens.'),
      );
    }
    if (seen.has(id))
      problems.push(problem('sources-double', path, `The id "${id}" is used twice.`, 'Merge the rows.'));
    seen.add(id);
    return { id, name, files, licence, attribution, url };
  });
  return { sources, problems };
}

function isSourceTable(table: Table): boolean {
  const header = table.children[0]?.children.map(plainText) ?? [];
  return header.length === COLUMNS.length && COLUMNS.every((column, index) => header[index] === column);
}

function plainText(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('').trim() : '';
}
