/** Every place of the register: what it is, how sure its position is, and which steps show it. */
import type { PlaceRow } from '../../core/story/schema-register.ts';
import { formatDate } from '../../core/words/date.ts';
import { formatNumber, NO_BREAK_SPACE } from '../../core/words/number.ts';
import { REGISTER_LANGUAGE } from '../../core/words/register-language.ts';
import { fill } from '../../i18n/fill.ts';
import { markForeign } from './foreign-phrases.ts';
import { corridorRows } from './corridor-rows.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { foreignWords } from './register-words.ts';
import { placeName } from './place-name.ts';
import { placesOfStep } from './places-of-step.ts';
import { sourceNote } from './source-note.ts';
import { stepLinks } from './step-links.ts';
import { wideTable } from './wide-table.ts';

export function placesTable(context: PageContext): Html {
  const { messages, loaded } = context;
  const { end } = messages;
  return html`<section id="places" aria-labelledby="places-title">
    <h3 id="places-title">${end.places}</h3>
    <p>${end.placesIntro}</p>
    ${wideTable(
      end.placesCaption,
      html`<table>
        <caption>
          ${end.placesCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${end.name}</th>
            <th scope="col">${end.kind}</th>
            <th scope="col">${end.position}</th>
            <th scope="col">${end.coordinates}</th>
            <th scope="col">${end.inSteps}</th>
            <th scope="col">${end.placeSource}</th>
          </tr>
        </thead>
        <tbody>
          ${[...loaded.places.values()].map((place) => row(context, place))} ${corridorRows(context)}
        </tbody>
      </table>`,
    )}
  </section>`;
}

const isUndisclosed = (place: PlaceRow): boolean => place.kind === 'undisclosed';

function row(context: PageContext, place: PlaceRow): Html {
  return html`<tr id="place-${place.id}" tabindex="-1" ${mark(place)}>
    <th scope="row">${placeName(context.loaded, place.id, context.locale)}</th>
    <td>${kindWords(context, place)}</td>
    <td>${positionWords(context, place)}</td>
    <td>${coordinates(context, place)}</td>
    <td>${stepLinks(context, (index, step) => shows(context, place.id, index, step))}</td>
    <td>${source(context, place)}</td>
  </tr>`;
}

/** Where the map's ring goes: no finer than the position is known, and nowhere for what has no place. */
function mark(place: PlaceRow): Html | undefined {
  const { lat, lon, position_confidence: sure, radius_km: radius } = place;
  if (isUndisclosed(place) || sure === 'unknown' || lat === undefined || lon === undefined) return undefined;
  const decimals = sure === 'exact' ? 3 : 2;
  const km = sure === 'approximate' && radius !== undefined && html` data-radius-km="${radius}"`;
  return html`data-lon="${lon.toFixed(decimals)}" data-lat="${lat.toFixed(decimals)}" data-sure="${sure}"${km}`;
}

/** A source of the register has a number; what comes from a data set is credited with the data. */
function source(context: PageContext, { source_id: id }: PlaceRow): Html | undefined {
  const { loaded, messages } = context;
  if (loaded.sources.has(id)) return sourceNote(context, [id], { mark: messages.end.places, once: true });
  const name = loaded.dataSources.find((data) => data.id === id)?.name;
  return name === undefined ? undefined : html`<a href="#data">${name}</a>`;
}

/** The register says more behind `;` and in brackets, in its own language: the kind itself is what stands before. */
function kindWords({ text, messages, locale }: PageContext, { kind }: PlaceRow): Html {
  const [first = kind] = kind.split(/;| \(/);
  const known: Readonly<Record<string, string>> = messages.placeKinds;
  const words = known[first.trim()];
  if (words !== undefined) return markForeign(text, words);
  return foreignWords(first, REGISTER_LANGUAGE, locale);
}

/** How sure, and since when it is known: the day of its source, else that of the register. */
function positionWords(context: PageContext, place: PlaceRow): string {
  const { loaded, messages, locale } = context;
  const { dated, undated } = messages.position;
  const date = loaded.sources.get(place.source_id)?.date ?? undefined;
  return fill(date === undefined ? undated : dated, {
    position: certaintyWords(context, place),
    date: formatDate(date ?? loaded.file.asOf, locale),
  });
}

function certaintyWords({ messages, locale }: PageContext, place: PlaceRow): string {
  const { position } = messages;
  if (isUndisclosed(place)) return position.undisclosed;
  const km = place.radius_km === undefined ? '?' : formatNumber(place.radius_km, locale);
  return fill(position[place.position_confidence], { km });
}

/** Only where the register knows a point; an approximate one is not printed finer than it is known. */
function coordinates({ messages, locale }: PageContext, place: PlaceRow): string {
  const { lat, lon, position_confidence: sure } = place;
  const known = (sure === 'exact' || sure === 'approximate') && !isUndisclosed(place);
  if (!known || lat === undefined || lon === undefined) return messages.end.noCoordinates;
  const { north, south, east, west } = messages.units;
  const degrees = (value: number): string =>
    `${formatNumber(Math.abs(value), locale, { decimals: sure === 'exact' ? 3 : 2 })}°`;
  return `${degrees(lat)}${NO_BREAK_SPACE}${lat < 0 ? south : north}, ${degrees(lon)}${NO_BREAK_SPACE}${lon < 0 ? west : east}`;
}

function shows({ story, text }: PageContext, id: string, index: number, step: string): boolean {
  if (placesOfStep(story, index).includes(id)) return true;
  return text.sections.get(step)?.undisclosed.includes(id) ?? false;
}
