/** CSV text as rows of a schema: line numbers kept, malformed cells and headers told with line and column name. */
import { csvParseRows } from 'd3-dsv';
import * as v from 'valibot';
import { issueHint } from '../core/story/issue-hint.ts';
import type { Located } from '../core/story/loaded-story.ts';
import { nearest } from '../core/story/nearest.ts';
import type { Problem } from '../core/story/problem.ts';

export interface RawTable {
  readonly columns: readonly string[];
  readonly rows: readonly Located<readonly string[]>[];
  readonly problems: readonly Problem[];
}

/** The cells as text, every row as long as the header. */
export function readRawTable(file: string, text: string): RawTable {
  const problems: Problem[] = [];
  const report = (line: number, message: string, hint: string): void => {
    problems.push({ code: 'malformed-csv', file, path: `line ${line}`, message, hint });
  };
  const scan = scanRows(text);
  if (scan.openQuoteLine !== undefined) {
    report(
      scan.openQuoteLine,
      'A double quote opens here and is never closed.',
      'Close it, or write "" for a quote inside a text.',
    );
    return { columns: [], rows: [], problems };
  }
  const cells = csvParseRows(text);
  const [columns = []] = cells;
  const double = columns.find((column, index) => columns.indexOf(column) !== index);
  if (double !== undefined)
    report(1, `The column "${double}" stands twice.`, 'Rename or remove one of them.');
  const rows = cells.slice(1).flatMap((row, index): Located<readonly string[]>[] => {
    const line = scan.lines[index + 1] ?? index + 2;
    if (row.length === columns.length) return [{ line, row }];
    const blank = row.length === 1 && row[0] === '';
    if (blank) report(line, 'The line is empty.', 'Remove it.');
    else
      report(
        line,
        `The line has ${row.length} cells, the header ${columns.length}.`,
        'Put text that holds a comma between double quotes.',
      );
    return [];
  });
  return { columns, rows, problems };
}

export interface ReadTable<T> {
  readonly rows: readonly Located<T>[];
  readonly problems: readonly Problem[];
}

type RowSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

export function readTable<Schema extends RowSchema>(
  file: string,
  text: string,
  schema: Schema,
): ReadTable<v.InferOutput<Schema>> {
  const table = readRawTable(file, text);
  const wanted = Object.keys(schema.entries);
  const missing = wanted.filter((column) => !table.columns.includes(column));
  const unknown = table.columns.filter((column) => !wanted.includes(column));
  if (table.columns.length === 0 && table.problems.length > 0) return { rows: [], problems: table.problems };
  if (missing.length > 0 || unknown.length > 0) {
    return { rows: [], problems: [...table.problems, ...headerProblems(file, wanted, missing, unknown)] };
  }
  const parsed = readRows(
    file,
    table,
    (row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at] ?? ''])),
    schema,
  );
  return { rows: parsed.rows, problems: [...table.problems, ...parsed.problems] };
}

function headerProblems(
  file: string,
  wanted: readonly string[],
  missing: readonly string[],
  unknown: readonly string[],
): Problem[] {
  // A misspelt column is one mistake, not two.
  const near = (column: string): string | undefined => nearest(column, missing);
  const misspelt = unknown.map(near);
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    file,
    path: 'line 1',
    message,
    hint,
  });
  return [
    ...unknown.map((column) => {
      const meant = near(column);
      const hint = meant === undefined ? `The columns are: ${wanted.join(',')}` : `Did you mean ${meant}?`;
      return problem('unknown-column', `The column "${column}" is not known here.`, hint);
    }),
    ...missing
      .filter((column) => !misspelt.includes(column))
      .map((column) =>
        problem(
          'missing-column',
          `The column "${column}" is missing.`,
          `The columns are: ${wanted.join(',')}`,
        ),
      ),
  ];
}

/** Rows through a schema; `toRecord` gives each row's cells their names. */
export function readRows<Schema extends RowSchema>(
  file: string,
  table: Pick<RawTable, 'rows'>,
  toRecord: (row: readonly string[]) => Readonly<Record<string, string>>,
  schema: Schema,
): ReadTable<v.InferOutput<Schema>> {
  const problems: Problem[] = [];
  const rows = table.rows.flatMap(({ line, row }): Located<v.InferOutput<Schema>>[] => {
    const result = v.safeParse(schema, toRecord(row));
    if (result.success) return [{ line, row: result.output }];
    for (const issue of result.issues) {
      const column = String(issue.path?.[0]?.key);
      problems.push({
        code: 'bad-cell',
        file,
        path: `line ${line}, ${column}`,
        message: `${JSON.stringify(issue.input)} cannot stand in the column "${column}".`,
        hint: issueHint(schema, issue, issue.message),
      });
    }
    return [];
  });
  return { rows, problems };
}

/** The line each row starts on (a quoted cell may span lines), and where an unclosed quote opened. */
function scanRows(text: string): { lines: readonly number[]; openQuoteLine: number | undefined } {
  const lines = [1];
  let line = 1;
  let quoted = false;
  let openedAt = 1;
  for (const sign of text) {
    if (sign === '"') {
      quoted = !quoted;
      openedAt = line;
    } else if (sign === '\n') {
      line += 1;
      if (!quoted) lines.push(line);
    }
  }
  return { lines, openQuoteLine: quoted ? openedAt : undefined };
}
