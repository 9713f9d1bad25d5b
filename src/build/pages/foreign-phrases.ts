/** The words of other languages that the story's text names as such; the register's sentences are marked by them too. */
import type { StoryText } from '../../core/story/loaded-story.ts';
import { createNameSearch, type NameSearch } from '../../core/story/name-search.ts';
import { textParts } from '../../core/story/section-nodes.ts';
import { isTextDirective, labelOf, walk } from '../../core/story/text-tree.ts';
import { languageOf } from '../../core/words/language-of.ts';
import { html, type Html, type HtmlValue } from './html.ts';

interface ForeignPhrases {
  /** A phrase, as it is written, to its language: `Clan del Golfo` to `es`. */
  readonly languages: ReadonlyMap<string, string>;
  readonly search: NameSearch;
}

const found = new WeakMap<StoryText, ForeignPhrases>();

/** Every `:lang[phrase]{code=…}` of a text. */
function foreignPhrases(text: StoryText): ForeignPhrases {
  const known = found.get(text);
  if (known !== undefined) return known;
  const languages = new Map<string, string>();
  for (const node of walk(textParts(text).flatMap(({ nodes }) => nodes))) {
    if (!isTextDirective(node) || node.name !== 'lang') continue;
    const language = node.attributes?.['code'] ?? '';
    if (languageOf(language) !== languageOf(text.lang)) languages.set(labelOf(node), language);
  }
  const phrases = { languages, search: createNameSearch(languages.keys()) };
  found.set(text, phrases);
  return phrases;
}

/** A sentence in the language of `text`, with what it says in another one marked, so that a voice can say it right. */
export function markForeign(text: StoryText, sentence: string): Html {
  const { languages, search } = foreignPhrases(text);
  const pieces: HtmlValue[] = [];
  let from = 0;
  for (const { name, offset } of search(sentence)) {
    pieces.push(sentence.slice(from, offset), html`<span lang="${languages.get(name)}">${name}</span>`);
    from = offset + name.length;
  }
  return html`${[...pieces, sentence.slice(from)]}`;
}
