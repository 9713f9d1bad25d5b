/** Corridors that the map draws, as rows of the table of places: what, how sure, which years, which sources. */
import { legKey } from '../../core/map/paint-state.ts';
import type { LayerFeature } from '../../core/story/schema-geo.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { placeName } from './place-name.ts';
import { sourceNote } from './source-note.ts';
import { stepLinks } from './step-links.ts';

const YEARS = /^\d{4}(-\d{4})?$/;

export function corridorRows(context: PageContext): readonly Html[] {
  const { loaded, story } = context;
  const journeys = loaded.layers.get('journeys') ?? [];
  return journeys
    .filter(({ properties: { id, story_draw: draw } }) => draw === 'corridor' && story.legs.includes(id))
    .map(({ properties }) => row(context, properties));
}

function row(context: PageContext, properties: LayerFeature['properties']): Html {
  const { loaded, locale, messages, story } = context;
  const { id, from_id: from, to_id: to, mode, route_id: route, order, years } = properties;
  const ends = [from, to].flatMap((end) => (end ? [placeName(loaded, end, locale)] : []));
  const told = loaded.routes.find((leg) => leg.route_id === route && leg.order === order);
  const kind = messages.placeKinds[mode === 'canoe' ? 'corridor by canoe' : 'corridor on foot'];
  const when = years !== undefined && YEARS.test(years) && ` · ${years.replace('-', '–')}`;
  const isShown = (index: number): boolean =>
    story.stops.some(({ step, show }) => step === index && (show[legKey(id)] ?? 0) > 0);
  return html`<tr id="place-${id}" tabindex="-1" data-sure="area">
    <th scope="row">${ends.join(' – ')}</th>
    <td>${kind}</td>
    <td>${messages.position.corridor}${when}</td>
    <td>${messages.end.noCoordinates}</td>
    <td>${stepLinks(context, isShown)}</td>
    <td>${told && sourceNote(context, told.source_ids, { mark: messages.end.places, once: true })}</td>
  </tr>`;
}
