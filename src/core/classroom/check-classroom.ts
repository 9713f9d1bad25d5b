/** Rules across the classroom's files: everything it names exists, both languages say all of it, minutes add up. */
import { checkDirectives } from '../story/check-directives.ts';
import { checkProse } from '../story/check-prose.ts';
import { stepsOf } from '../story/check-steps.ts';
import type { LoadedStory, StoryText } from '../story/loaded-story.ts';
import { suggest } from '../story/nearest.ts';
import { placeFeature } from '../story/plain-text.ts';
import type { Problem } from '../story/problem.ts';
import { isTextDirective, walk } from '../story/text-tree.ts';
import type { Classroom, ClassroomText } from './classroom.ts';
import { SHEETS } from './schema-classroom.ts';

const FILE = 'classroom/classroom.json';
const MOST_TERMS = 14;

export function checkClassroom(classroom: Classroom, story: LoadedStory): readonly Problem[] {
  return [
    ...checkReferences(classroom, story),
    ...checkMinutes(classroom),
    ...checkTexts(classroom),
    ...checkWords(classroom, story),
  ];
}

function fault(path: string, message: string, hint: string, code = 'classroom-reference'): Problem {
  return { code, file: FILE, path, message, hint };
}

function checkReferences({ file }: Classroom, story: LoadedStory): readonly Problem[] {
  const stops = new Set(
    stepsOf(story.file).flatMap(({ step }) => [step.id, ...step.stops.map((_, n) => `${step.id}.${n + 1}`)]),
  );
  const known = (path: string, name: string, names: Iterable<string>, kind: string): readonly Problem[] => {
    const all = [...names];
    if (all.includes(name)) return [];
    return [
      fault(
        path,
        `There is no ${kind} "${name}".`,
        suggest(name, all, `Known: ${all.slice(0, 8).join(', ')}`),
      ),
    ];
  };
  const used = [
    ...file.objectives.map((entry) => ({ path: `objectives.${entry.id}`, ...entry })),
    ...file.plans.flatMap(({ id, rows }) => rows.map((row) => ({ path: `plans.${id}.${row.id}`, ...row }))),
  ];
  const { distances, areas, profiles } = story.derived;
  const keys = (tree: unknown): readonly string[] =>
    typeof tree === 'object' && tree !== null ? Object.keys(tree) : [];
  return [
    ...used.flatMap(({ path, stops: own, sheets }) => [
      ...own.flatMap((stop) => known(path, stop, stops, 'stop')),
      ...sheets.flatMap((sheet) => known(path, sheet, SHEETS, 'sheet')),
    ]),
    ...file.objectives
      .filter((entry) => entry.stops.length === 0 || entry.sheets.length === 0)
      .map(({ id }) =>
        fault(`objectives.${id}`, 'An objective needs a stop and a sheet.', 'Add what is missing.'),
      ),
    ...file.claims.flatMap(({ id, step, fact }) => [
      ...known(`claims.${id}`, step, stops, 'step'),
      ...known(`claims.${id}`, fact, story.facts.keys(), 'fact'),
    ]),
    ...file.skills.flatMap((skill) => {
      const path = `skills.${skill.id}`;
      if (skill.kind === 'area') return known(path, skill.area, keys(areas), 'area');
      if (skill.kind === 'profile') return known(path, skill.profile, keys(profiles), 'profile');
      return known(path, skill.pair, keys(distances), 'distance');
    }),
    ...file.items.flatMap(({ id, place, feature }) => {
      const path = `items.${id}`;
      if (feature !== undefined) {
        const ids = story.layers.get(feature[0])?.map(({ properties }) => properties.id) ?? [];
        return known(path, feature[1], ids, 'feature');
      }
      if (place !== undefined && placeFeature(story, place) !== undefined) return [];
      return [
        fault(path, 'The item is on no map.', 'Give it the id of a place with a position, or a feature.'),
      ];
    }),
  ];
}

function checkMinutes({ file }: Classroom): readonly Problem[] {
  return file.plans.flatMap(({ id, minutes, rows }) => {
    const sum = rows.reduce((total, row) => total + row.minutes, 0);
    const message = `The parts take ${sum} minutes, the plan says ${minutes}.`;
    return sum === minutes ? [] : [fault(`plans.${id}`, message, 'Make them equal.', 'classroom-minutes')];
  });
}

/** Which words the file asks for, by section. */
function wanted({ file }: Classroom): ReadonlyMap<string, readonly string[]> {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return new Map([
    ['clues', ids(file.items)],
    ['hints', ids(file.items)],
    ['objectives', ids(file.objectives)],
    ['plans', ids(file.plans)],
    ['phases', [...new Set(file.plans.flatMap(({ rows }) => ids(rows)))]],
    ['skills', ids(file.skills)],
    ['loads', ids(file.loads)],
    ['claims', [...ids(file.claims), 'prompt']],
  ]);
}

function checkTexts(classroom: Classroom): readonly Problem[] {
  const [first] = classroom.texts.values();
  const names = (text: ClassroomText | undefined): readonly string[] =>
    [...(text ?? [])].flatMap(([section, entries]) => [...entries.keys()].map((id) => `${section}/${id}`));
  const asked = [...wanted(classroom)].flatMap(([section, ids]) => ids.map((id) => `${section}/${id}`));
  const all = new Set([...asked, ...names(first), ...[...classroom.texts.values()].flatMap(names)]);
  return [...classroom.texts].flatMap(([locale, text]) => {
    const own = new Set(names(text));
    const file = `classroom/${locale}.md`;
    const missing = [...all].filter((name) => !own.has(name));
    const terms = [...(text.get('terms')?.keys() ?? [])];
    const undefinedTerms = terms.filter((id) => text.get('definitions')?.has(id) !== true);
    const unsourced = [...(text.get('clues') ?? [])].filter(
      ([, { words }]) =>
        ![...walk(words)].some((node) => isTextDirective(node) && /^(?:cite|fact)$/.test(node.name)),
    );
    return [
      ...missing.map((name) => problem(file, '', 'classroom-words', `The words for ${name} are missing.`)),
      ...undefinedTerms.map((id) =>
        problem(file, '', 'classroom-words', `The term ${id} has no definition.`),
      ),
      ...(terms.length > MOST_TERMS
        ? [problem(file, '', 'classroom-terms', `${terms.length} terms are more than ${MOST_TERMS}.`)]
        : []),
      ...unsourced.map(([id, { line }]) =>
        problem(file, `line ${line}`, 'classroom-clue', `The clue for ${id} names no fact of the register.`),
      ),
    ];
  });
}

function problem(file: string, path: string, code: string, message: string): Problem {
  return { code, file, path, message, hint: 'See "Classroom" in data/README.md.' };
}

/** The rules of the story's own text: directives name what exists, and no figure is typed by hand. */
function checkWords({ texts }: Classroom, story: LoadedStory): readonly Problem[] {
  const asStory = new Map(
    [...texts].map(([locale, text]): [string, StoryText] => {
      const overlays = new Map(
        [...text].flatMap(([section, entries]) =>
          [...entries].map(([id, words]) => [`${section}/${id}`, words] as const),
        ),
      );
      return [
        locale,
        {
          lang: locale,
          title: '',
          description: '',
          chapters: new Map(),
          sections: new Map(),
          overlays,
          glossary: story.texts.get(locale)?.glossary ?? new Map(),
        },
      ];
    }),
  );
  const { file, facts, places } = story;
  return [...checkDirectives({ facts, places, texts: asStory }), ...checkProse({ file, texts: asStory })].map(
    (found) => ({ ...found, file: found.file.replace(/^text\//, 'classroom/') }),
  );
}
