/** A source's publisher in the language of the page: the register writes relays as "(carried by …)". */
import type { Source } from '../../core/story/schema-register.ts';
import { REGISTER_LANGUAGE } from '../../core/words/register-language.ts';
import { fill } from '../../i18n/fill.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { foreignWords } from './register-words.ts';

type Needed = Pick<PageContext, 'loaded' | 'messages' | 'locale'>;

const RELAY = /^(.*) \((carried|quoted|reported) by (.*)\)$/;
/** What the register adds to a name in its own words: in brackets or after a comma, with a word that is no name. */
const REMARK = /^(.+?)( \((?=[^)]*(?<=[ (])\p{Ll})[^)]*\).*|, \p{Ll}.*)$/u;
const NO_NAME = /^\p{Ll}/u;

/** The words alone, for a name that is only heard. */
export function publisherWords(context: Omit<Needed, 'locale'>, sourceId: string): string {
  const { written, relay } = publisherOf(context, sourceId);
  return relay === undefined ? written : fill(relay.template, relay);
}

/** The same with each name in its own language, so that a screen reader does not mangle it. */
export function publisherName(context: Needed, sourceId: string): Html {
  const { locale, loaded } = context;
  const source = loaded.sources.get(sourceId);
  const { written, relay } = publisherOf(context, sourceId);
  if (source === undefined) return html`${written}`;
  const own = named(written, source.publisher_language ?? source.language, locale);
  if (relay === undefined) return own;
  const parts: Readonly<Record<string, Html>> = {
    publisher: named(relay.publisher, source.publisher_language ?? source.language, locale),
    // Somebody without a name is described, in the register's words.
    other: named(relay.other, NO_NAME.test(relay.other) ? REGISTER_LANGUAGE : source.language, locale),
  };
  return html`${relay.template.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? parts[part] : part))}`;
}

function named(words: string, language: Source['language'], locale: string): Html {
  const [, name = words, remark] = REMARK.exec(words) ?? [];
  return html`${foreignWords(name, language, locale)}${remark !== undefined && foreignWords(remark, REGISTER_LANGUAGE, locale)}`;
}

interface Publisher {
  /** As the register has it. */
  readonly written: string;
  readonly relay?: { readonly template: string; readonly publisher: string; readonly other: string };
}

function publisherOf({ loaded, messages }: Omit<Needed, 'locale'>, sourceId: string): Publisher {
  const written = loaded.sources.get(sourceId)?.publisher ?? sourceId;
  const [, publisher, how, other] = RELAY.exec(written) ?? [];
  if (publisher === undefined || other === undefined) return { written };
  const { carriedBy, quotedBy, reportedBy } = messages.end;
  const template = how === 'carried' ? carriedBy : how === 'quoted' ? quotedBy : reportedBy;
  return { written, relay: { template, publisher, other } };
}
