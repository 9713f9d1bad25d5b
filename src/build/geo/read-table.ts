/** The door for CSV text: rows with the columns that were asked for, or problems that name line and repair. */
import { csvParseRows } from 'd3-dsv';
import type { Problem } from '../../core/story/problem.ts';

export interface ReadTable<Column extends string> {
  readonly rows: readonly Readonly<Record<Column, string>>[];
  readonly problems: readonly Problem[];
}

export function readTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): ReadTable<Column> {
  const problems: Problem[] = [];
  const report = (path: string, message: string, hint: string): void => {
    problems.push({ code: 'csv-form', file, path, message, hint });
  };
  const [header, ...lines] = csvParseRows(text.replace(/^\uFEFF/, ''));
  if (header === undefined) {
    report('row 1', 'The file is empty.', `Its first row must be: ${columns.join(',')}`);
    return { rows: [], problems };
  }
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    report(
      'row 1',
      `Missing column: ${missing.join(', ')}.`,
      `The first row must hold: ${columns.join(',')}`,
    );
    return { rows: [], problems };
  }
  const rows = lines.flatMap((cells, index) => {
    if (cells.length !== header.length) {
      report(
        `row ${index + 2}`,
        `The row has ${cells.length} cells, the header ${header.length}.`,
        'Put text that holds a comma between double quotes.',
      );
      return [];
    }
    const entries = columns.map((column) => [column, cells[header.indexOf(column)] ?? '']);
    return [Object.fromEntries(entries) as Record<Column, string>];
  });
  return { rows, problems };
}
