/** A count stands in a series and, often, in a fact too: both must say the same. */
import { derivedValue } from './derivation.ts';
import type { LoadedStory, Series } from './loaded-story.ts';
import type { Problem } from './problem.ts';
import type { SeriesRow } from './schema-register.ts';

type Needed = Pick<LoadedStory, 'facts' | 'series'>;

/** `crossings.year.2023`, `crossings.month.2023-04` and `crossings.month.2025-07-to-08` are bound to their rows. */
export function checkSeries({ facts, series }: Needed): Problem[] {
  return [...series.values()].flatMap((one) =>
    one.rows.flatMap((row) => {
      const sum = checkDerivation(one, row);
      if (sum !== undefined) return [sum];
      const id = factIdOf(one, row);
      const fact = id === undefined ? undefined : facts.get(id);
      if (fact === undefined || fact.value === row.count) return [];
      return [
        {
          code: 'series-differs',
          file: `series/${one.id}.csv`,
          path: pathOf(row),
          message: `The row counts ${row.count}, the fact ${fact.id} says ${String(fact.value)}.`,
          hint: 'Correct the one that is wrong; both must name the same number.',
        },
      ];
    }),
  );
}

/** A number that was worked out is the sum it is said to be. */
function checkDerivation(series: Series, row: SeriesRow): Problem | undefined {
  const sum = derivedValue(row.derivation);
  if (row.derivation.length === 0 || sum === row.count) return undefined;
  return {
    code: 'derivation-differs',
    file: `series/${series.id}.csv`,
    path: pathOf(row),
    message: `The row counts ${row.count}, its derivation makes ${sum}.`,
    hint: 'Correct the one that is wrong.',
  };
}

const pathOf = ({ year, month }: SeriesRow): string =>
  month === undefined ? `${year}` : `${year} ${month.first}`;

function factIdOf({ counted, groupedBy }: Series, { year, month }: SeriesRow): string | undefined {
  if (groupedBy !== undefined) return undefined;
  if (month === undefined) return `${counted}.year.${year}`;
  const block = month.first === month.last ? pad(month.first) : `${pad(month.first)}-to-${pad(month.last)}`;
  return `${counted}.month.${year}-${block}`;
}

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
