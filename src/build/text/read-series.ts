/** A file of series/: which of its columns counts, which splits the count, and its rows. */
import type { Series } from '../../core/story/loaded-story.ts';
import type { Problem } from '../../core/story/problem.ts';
import { SERIES_COLUMNS, seriesRowSchema } from '../../core/story/schema-register.ts';
import { readRawTable, readRows } from '../read-table.ts';

const COMMON: readonly string[] = SERIES_COLUMNS;
const NEEDED: readonly string[] = ['year', 'source_id'];

export function readSeries(
  file: string,
  text: string,
  id: string,
): { series: Series | undefined; problems: readonly Problem[] } {
  const table = readRawTable(file, text);
  const own = table.columns.filter((column) => !COMMON.includes(column));
  const counted = own.at(-1);
  const groupedBy = own.at(-2);
  const missing = NEEDED.filter((column) => !table.columns.includes(column));
  const problem = (code: string, message: string): Problem => ({
    code,
    file,
    path: 'line 1',
    message,
    hint: `A series has year, source_id, one column that counts (the last of its own) and if need be one that splits it, beside ${COMMON.join(', ')}.`,
  });
  const header = [
    ...missing.map((column) => problem('missing-column', `The column "${column}" is missing.`)),
    ...(counted === undefined ? [problem('missing-column', 'There is no column that counts.')] : []),
    ...own
      .slice(0, -2)
      .map((column) => problem('unknown-column', `The column "${column}" is not known here.`)),
  ];
  if (table.columns.length === 0 && table.problems.length > 0)
    return { series: undefined, problems: table.problems };
  if (counted === undefined || header.length > 0)
    return { series: undefined, problems: [...table.problems, ...header] };
  const cell = (row: readonly string[], column: string | undefined): string =>
    column === undefined ? '' : (row[table.columns.indexOf(column)] ?? '');
  const { rows, problems } = readRows(
    file,
    table,
    (row) => ({
      year: cell(row, 'year'),
      month: cell(row, 'month'),
      period: cell(row, 'period'),
      group: cell(row, groupedBy),
      count: cell(row, counted),
      confidence: cell(row, 'confidence'),
      source_id: cell(row, 'source_id'),
      derivation: cell(row, 'derivation'),
      note: cell(row, 'note'),
    }),
    seriesRowSchema,
  );
  return {
    series: { id, counted, groupedBy, rows: rows.map(({ row }) => row) },
    problems: [...table.problems, ...problems],
  };
}
