/** What the page's script needs to know of the story; the same for the page itself and for the document in a frame. */
import type { PageData } from '../../core/story/page-data.ts';
import type { LiveMessages } from '../../i18n/messages.ts';
import type { PageInput } from './page-context.ts';

/** @param base leads from the page to the site root */
export function pageDataOf(
  { story, messages, downloads }: Pick<PageInput, 'story' | 'messages' | 'downloads'>,
  base: string,
): PageData<LiveMessages> {
  const layers = downloads
    .filter(({ word }) => word === 'geo')
    .map(({ path }) => path.replace(/^geo\/|\.geojson$/g, ''));
  const terrain = downloads.some(({ word }) => word === 'terrain');
  const { nav, controls, map, moves, status, compare, units, plain } = messages;
  const live = { nav, controls, map, moves, status, compare, units, plain };
  return { story, messages: live, assets: { base, layers, terrain } };
}
