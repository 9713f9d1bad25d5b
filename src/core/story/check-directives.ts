/** Directives in the text: the facts, places and dates they name exist, and their options fit. */
import type { TextDirective } from 'mdast-util-directive';
import { parseDate } from '../words/date.ts';
import { checkFactOptions } from './fact.ts';
import { readFactOptions, type Fault } from './fact-options.ts';
import type { LoadedStory } from './loaded-story.ts';
import { textParts } from './section-nodes.ts';
import { nearest, suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { isTextDirective, labelOf, lineOf, walk } from './text-tree.ts';

type Needed = Pick<LoadedStory, 'facts' | 'places' | 'texts'>;

export function checkDirectives(story: Needed): Problem[] {
  return [...story.texts].flatMap(([locale, text]) =>
    textParts(text).flatMap(({ nodes, line }) =>
      [...walk(nodes)].filter(isTextDirective).flatMap((directive) =>
        checkDirective(directive, story, locale).map(({ code, message, hint }) => ({
          code,
          file: `text/${locale}.md`,
          path: `line ${lineOf(directive, line)}`,
          message,
          hint,
        })),
      ),
    ),
  );
}

function checkDirective(directive: TextDirective, story: Needed, locale: string): readonly Fault[] {
  const label = labelOf(directive);
  const attributes = directive.attributes ?? {};
  switch (directive.name) {
    case 'fact': {
      const fact = story.facts.get(label);
      if (fact === undefined) return [unknownFact(label, story)];
      const read = readFactOptions(attributes);
      return [...read.faults, ...checkFactOptions(fact, read.options, locale)];
    }
    case 'cite':
      if (!story.facts.has(label)) return [unknownFact(label, story)];
      return onlyOptions(attributes, [], ':cite');
    case 'place':
      return [...checkPlaceId(label, story), ...onlyOptions(attributes, ['as'], ':place')];
    case 'date':
      if (parseDate(label) === undefined) {
        return [
          {
            code: 'bad-date',
            message: `“${label}” is no date.`,
            hint: 'Write :date[2023-05-23], :date[2023-05] or :date[2023].',
          },
        ];
      }
      return onlyOptions(attributes, ['noyear'], ':date');
    case 'lang':
      if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(attributes['code'] ?? '')) {
        return [
          {
            code: 'bad-option',
            message: `:lang[${label}] does not say which language.`,
            hint: 'Write :lang[…]{code=es}.',
          },
        ];
      }
      return label === '' ? [empty(':lang')] : onlyOptions(attributes, ['code'], ':lang');
    case 'term':
      return [...checkTermId(label, story, locale), ...onlyOptions(attributes, ['as'], ':term')];
    case 'name':
      return label === '' ? [empty(':name')] : onlyOptions(attributes, [], ':name');
    default:
      // The reader of the text tells unknown directives.
      return [];
  }
}

function checkPlaceId(id: string, { places }: Needed): Fault[] {
  const place = places.get(id);
  if (place === undefined) {
    return [
      {
        code: 'unknown-place',
        message: `"${id}" is not in places.csv.`,
        hint: suggest(id, places.keys(), 'Use an id of places.csv.'),
      },
    ];
  }
  if (place.kind !== 'undisclosed') return [];
  return [
    {
      code: 'place-not-located',
      message: `"${id}" was never given a place.`,
      hint: `Write ::undisclosed[${id}] on a line of its own.`,
    },
  ];
}

function checkTermId(id: string, { texts }: Needed, locale: string): Fault[] {
  const glossary = texts.get(locale)?.glossary ?? new Map<string, never>();
  if (glossary.has(id)) return [];
  const hint = `Add to ## glossary: - ${id}: **the word** what it means`;
  return [
    {
      code: 'unknown-term',
      message: `"${id}" is not in the glossary.`,
      hint: suggest(id, glossary.keys(), hint),
    },
  ];
}

function unknownFact(label: string, { facts }: Needed): Fault {
  const near = nearest(label, facts.keys());
  return {
    code: 'unknown-fact',
    message: `"${label}" is not in the register.`,
    hint: near === undefined ? 'Use an id of facts.json.' : `Did you mean ${near}?`,
  };
}

function onlyOptions(attributes: object, valid: readonly string[], name: string): Fault[] {
  return Object.keys(attributes)
    .filter((option) => !valid.includes(option))
    .map((option) => ({
      code: 'bad-option',
      message: `${name} has no option "${option}".`,
      hint: suggest(option, valid, valid.length === 0 ? 'It has none.' : `Options are: ${valid.join(', ')}.`),
    }));
}

function empty(name: string): Fault {
  return {
    code: 'bad-option',
    message: `${name} stands around nothing.`,
    hint: `Write the words between the brackets.`,
  };
}
