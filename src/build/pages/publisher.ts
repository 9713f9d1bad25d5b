/** A source's publisher in the language of the page: the register writes relays as "(carried by …)". */
import { fill } from '../../i18n/fill.ts';
import type { PageContext } from './page-context.ts';

const RELAY = /^(.*) \((carried|quoted|reported) by (.*)\)$/;

export function publisherWords(context: Pick<PageContext, 'loaded' | 'messages'>, sourceId: string): string {
  const written = context.loaded.sources.get(sourceId)?.publisher ?? sourceId;
  const [, publisher, relay, other] = RELAY.exec(written) ?? [];
  if (publisher === undefined || other === undefined) return written;
  const { carriedBy, quotedBy, reportedBy } = context.messages.end;
  const template = relay === 'carried' ? carriedBy : relay === 'quoted' ? quotedBy : reportedBy;
  return fill(template, { publisher, other });
}
