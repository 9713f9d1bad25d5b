/** The register by itself: ids in form, sources and places named in it exist, no claim without a source. */
import { parseDate } from '../words/date.ts';
import type { LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { Fact } from './schema-register.ts';

type Needed = Pick<LoadedStory, 'facts' | 'sources' | 'places' | 'routes' | 'timeline' | 'series'>;

/** `crossings.year.2023`: words of small letters, digits and hyphens, joined by dots. */
const DOT_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

export function checkRegister(register: Needed): Problem[] {
  const { facts, sources, places, routes, timeline, series } = register;
  const resolve = (file: string, path: string, id: string): Problem[] => {
    if (sources.has(id)) return [];
    const hint = suggest(id, sources.keys(), 'Add it to sources.json.');
    return [
      { code: 'unknown-source', file, path, message: `The source "${id}" is not in sources.json.`, hint },
    ];
  };
  const resolvePlace = (file: string, path: string, id: string): Problem[] => {
    if (places.has(id)) return [];
    const hint = suggest(id, places.keys(), 'Add it to places.csv.');
    return [{ code: 'unknown-place', file, path, message: `"${id}" is not in places.csv.`, hint }];
  };
  const duplicates = (file: string, ids: readonly string[]): Problem[] =>
    ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => ({
        code: 'duplicate-id',
        file,
        path: id,
        message: `"${id}" stands twice.`,
        hint: 'Renumber or remove one.',
      }));
  return [
    ...[...facts.values()].flatMap((fact, index) => checkFact(fact, `[${index}]`, resolve)),
    ...[...sources.values()].flatMap(({ id, date }, index) =>
      checkDate('sources.json', `[${index}].date`, id, date),
    ),
    ...[...places.values()].flatMap(({ id, source_id: source }) => resolve('places.csv', id, source)),
    ...duplicates(
      'routes.csv',
      routes.map((row) => `${row.route_id} ${row.order}`),
    ),
    ...duplicates(
      'timeline.csv',
      timeline.map((row) => row.event_id),
    ),
    ...routes.flatMap((row) => {
      const path = `${row.route_id} ${row.order}`;
      return [
        ...needSource('routes.csv', path, row.source_ids),
        ...row.source_ids.flatMap((id) => resolve('routes.csv', path, id)),
        ...[row.from_place_id, row.to_place_id].flatMap((id) => resolvePlace('routes.csv', path, id)),
      ];
    }),
    ...timeline.flatMap((row) => [
      ...needSource('timeline.csv', row.event_id, row.source_ids),
      ...row.source_ids.flatMap((id) => resolve('timeline.csv', row.event_id, id)),
      ...(row.place_id === '' ? [] : resolvePlace('timeline.csv', row.event_id, row.place_id)),
      ...checkPrecision(row.event_id, row.date, row.date_precision),
    ]),
    ...[...series.values()].flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        resolve(
          `series/${id}.csv`,
          [row.year, row.group].filter((part) => part !== '').join(' '),
          row.source_id,
        ),
      ),
    ),
  ];
}

function checkFact(
  fact: Fact,
  path: string,
  resolve: (file: string, path: string, id: string) => Problem[],
): Problem[] {
  const file = 'facts.json';
  const form = DOT_CASE.test(fact.id)
    ? []
    : [
        {
          code: 'bad-id',
          file,
          path: `${path}.id`,
          message: `The id "${fact.id}" is not in dot.case.`,
          hint: 'Write it as group.name, small letters.',
        },
      ];
  const isDate = fact.unit === 'date' || fact.unit === 'month';
  return [
    ...form,
    ...needSource(file, `${path}.sources`, fact.sources, fact.id),
    ...fact.sources.flatMap((id, index) => resolve(file, `${path}.sources[${index}]`, id)),
    ...checkDate(file, `${path}.as_of`, fact.id, fact.as_of),
    ...(isDate ? checkDate(file, `${path}.value`, fact.id, String(fact.value)) : []),
  ];
}

function needSource(file: string, path: string, ids: readonly string[], name = path): Problem[] {
  if (ids.length > 0) return [];
  return [
    {
      code: 'without-source',
      file,
      path,
      message: `"${name}" names no source.`,
      hint: 'Name at least one id of sources.json.',
    },
  ];
}

function checkDate(file: string, path: string, name: string, date: string | null): Problem[] {
  if (date === null || parseDate(date) !== undefined) return [];
  return [
    {
      code: 'bad-date',
      file,
      path,
      message: `“${date}” of "${name}" is no date.`,
      hint: 'Write YYYY-MM-DD, a day that exists.',
    },
  ];
}

function checkPrecision(id: string, date: string, precision: 'day' | 'month' | 'year'): Problem[] {
  const parsed = parseDate(date);
  const found = parsed?.day !== undefined ? 'day' : parsed?.month !== undefined ? 'month' : 'year';
  if (parsed !== undefined && found === precision) return [];
  const message =
    parsed === undefined
      ? `“${date}” is no date.`
      : `“${date}” is precise to the ${found}, not the ${precision}.`;
  return [
    {
      code: 'bad-date',
      file: 'timeline.csv',
      path: id,
      message,
      hint: 'Write the date as precise as date_precision says.',
    },
  ];
}
