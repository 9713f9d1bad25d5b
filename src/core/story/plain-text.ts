/** Phrasing as plain words in one language: facts formatted, places named, no markup, no source notes. */
import type { Nodes } from 'mdast';
import { formatDate } from '../words/date.ts';
import { translated } from '../words/translated.ts';
import { formatFact } from './fact.ts';
import { readFactOptions } from './fact-options.ts';
import type { LoadedStory, Phrasing } from './loaded-story.ts';
import { isTextDirective, labelOf } from './text-tree.ts';

export type WordsOf = Pick<LoadedStory, 'facts' | 'places' | 'layers'> & Partial<Pick<LoadedStory, 'texts'>>;

export function plainText(phrasing: Phrasing, story: WordsOf, locale: string): string {
  return phrasing
    .map((node) => plain(node, story, locale))
    .join('')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

function plain(node: Nodes, story: WordsOf, locale: string): string {
  if (isTextDirective(node)) {
    const label = labelOf(node);
    if (node.name === 'fact') {
      const fact = story.facts.get(label);
      return fact === undefined ? '' : formatFact(fact, readFactOptions(node.attributes).options, locale);
    }
    if (node.name === 'cite') return '';
    if (node.name === 'date') {
      const noyear = node.attributes !== undefined && node.attributes !== null && 'noyear' in node.attributes;
      return formatDate(label, locale, { year: !noyear });
    }
    if (node.name === 'term') return node.attributes?.['as'] ?? termText(story, label, locale);
    if (node.name === 'place') return node.attributes?.['as'] ?? placeName(story, label, locale);
  }
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => plain(child, story, locale)).join('') : '';
}

/** The word of the glossary, as a text prints it. */
function termText(story: WordsOf, id: string, locale: string): string {
  const term = story.texts?.get(locale)?.glossary.get(id)?.term;
  return term === undefined ? id : plainText(term, story, locale);
}

/** The place's name in this language: as its map feature has it, else as the register spells it. */
export function placeName(story: Pick<LoadedStory, 'places' | 'layers'>, id: string, locale: string): string {
  return translated(placeFeature(story, id)?.properties, 'name', locale) ?? story.places.get(id)?.name ?? id;
}

/** The feature of a place: a dot in `places`, or a name in `labels`. */
export function placeFeature(story: Pick<LoadedStory, 'layers'>, id: string) {
  const inPlaces = story.layers.get('places')?.find(({ properties }) => properties.story_id === id);
  if (inPlaces !== undefined) return inPlaces;
  const labels = story.layers.get('labels') ?? [];
  return (
    labels.find(({ properties }) => properties.story_id === id) ??
    labels.find(({ properties }) => properties.id === id)
  );
}
