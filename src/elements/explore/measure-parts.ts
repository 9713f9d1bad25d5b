/** The parts of the panel about where and how far: the cross in numbers, buttons, and the table of lines. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LngLat } from '../../core/camera/geo.ts';
import { decimalDegrees, degreesMinutes } from '../../core/explore/coordinates.ts';
import { legsOf, totalKm } from '../../core/explore/measure.ts';
import { METRES_IN_MILE } from '../../core/map/scale.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import type { LiveMessages } from '../../i18n/messages.ts';
import { ICONS } from '../icons.ts';
import type { CrossMove, Explorer } from './explorer-host.ts';

/** What a listener is told of a place under the cross. */
export const toldPlace = ({ host }: Explorer, place: LngLat): string =>
  degreesMinutes(place, host.messages.units, host.story.locale);

/** What a listener is told when a point was set or taken back. */
export function toldMeasure(explorer: Explorer): string {
  const { words, host } = explorer;
  const { points } = explorer.now;
  const { locale } = host.story;
  const [first] = points;
  if (first === undefined) return words.noPoints;
  if (points.length === 1) return fill(words.firstPoint, { place: toldPlace(explorer, first) });
  const km = totalKm(legsOf(points));
  return fill(words.measured, { n: points.length, km: inKm(km, locale), miles: inMiles(km, locale) });
}

const CROSS_MOVES: readonly CrossMove[] = ['west', 'north', 'south', 'east'];
const TURN = 45;

/** One decimal: a finger or a cross is not surer than that. */
export const inKm = (km: number, locale: string): string =>
  formatNumber(km, locale, { decimals: 1, leastDecimals: 1 });
export const inMiles = (km: number, locale: string): string => inKm((km * 1000) / METRES_IN_MILE, locale);

export function middlePart(explorer: Explorer): TemplateResult {
  const { host, words, middle } = explorer;
  const { locale } = host.story;
  return html`<p class="middle">
    ${words.middle}: ${middle === null ? '–' : html`<b>${toldPlace(explorer, middle)}</b><br />`}
    ${middle === null ? nothing : decimalDegrees(middle, locale)}
  </p>`;
}

export function measurePart(explorer: Explorer): TemplateResult {
  const { words, still } = explorer;
  const { points } = explorer.now;
  return html`<section>
    <h3>${words.measure}</h3>
    <div class="acts">
      <button type="button" class="act add" @click=${explorer.add}>${words.add}</button>
      ${act(words.clear, points.length === 0, explorer.clear)}
    </div>
    ${still ? crossPad(explorer) : nothing}
    <p class="quiet">${still ? words.helpStill : words.help}</p>
    ${points.length > 1 ? table(explorer) : nothing}
  </section>`;
}

/** `disabled` would throw away the focus of whoever pressed it last. */
export const act = (label: string, off: boolean, run: () => void): TemplateResult =>
  html`<button type="button" class="act" aria-disabled=${off ? 'true' : 'false'} @click=${run}>
    ${label}
  </button>`;

const crossPad = ({ words, moveCross }: Explorer): TemplateResult =>
  html`<div class="acts" role="group" aria-label=${words.crossGroup}>
    ${CROSS_MOVES.map(
      (by) =>
        html`<button
          type="button"
          class="act"
          title=${words.cross[by]}
          aria-label=${words.cross[by]}
          @click=${() => {
            moveCross(by);
          }}
        >
          ${ICONS[by]}
        </button>`,
    )}
  </div>`;

function table({ host, words, now }: Explorer): TemplateResult {
  const { locale } = host.story;
  const { units, moves } = host.messages;
  const legs = legsOf(now.points);
  const total = totalKm(legs);
  return html`<table>
      <caption>
        ${words.table}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.leg}</th>
          <th scope="col" class="number">${units.km}</th>
          <th scope="col" class="number">${units.mi}</th>
          <th scope="col">${words.direction}</th>
        </tr>
      </thead>
      <tbody>
        ${legs.map(
          ({ km, bearing }, index) =>
            html`<tr>
              <th scope="row">${index + 1}–${index + 2}</th>
              <td class="number">${inKm(km, locale)}</td>
              <td class="number">${inMiles(km, locale)}</td>
              <td>${directionOf(moves, bearing)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.total}</th>
          <td class="number">${inKm(total, locale)}</td>
          <td class="number">${inMiles(total, locale)}</td>
          <td></td>
        </tr>
      </tfoot>
    </table>
    <p class="quiet">${words.straight}</p>`;
}

const EIGHTHS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

const directionOf = ({ directions }: LiveMessages['moves'], bearing: number): string =>
  directions[EIGHTHS[Math.round(bearing / TURN) % EIGHTHS.length] ?? 'n'];
