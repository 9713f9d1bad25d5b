/** How big it is: an area of the register as a square beside areas that were measured on our own map. */
import { compareAreas, squareSide, toSquareMiles } from '../../core/compare/area.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import { html, type Html } from './html.ts';
import { knownAreas, type KnownArea } from './known-areas.ts';
import type { PageContext } from './page-context.ts';
import { registerWords } from './register-words.ts';
import { sourceNote } from './source-note.ts';
import { wideTable } from './wide-table.ts';

const HECTARES_IN_KM2 = 100;
/** Side of the largest square, in pixels. */
const LONGEST = 72;

interface Known {
  /** Absent for the story's own area. */
  readonly id?: string;
  readonly name: string;
  readonly km2: number;
  readonly figures: number;
}

export function sizeSection(context: PageContext): Html {
  const { loaded, locale, messages } = context;
  const { file, facts } = loaded;
  const fact = file.compare === undefined ? undefined : facts.get(file.compare.fact);
  if (file.compare === undefined || fact === undefined || typeof fact.value !== 'number') return html``;
  const subject: Known = {
    name: file.compare.names[locale] ?? file.compare.names[file.defaultLocale] ?? file.compare.fact,
    km2: fact.unit === 'ha' ? fact.value / HECTARES_IN_KM2 : fact.value,
    figures: 3,
  };
  const others = knownAreas(loaded).map((area) => named(context, area));
  const areas = [subject, ...others];
  const largest = Math.max(...areas.map(({ km2 }) => km2));
  const { compare } = messages;
  const statement = registerWords(context, fact, 'statement');
  return html`<section id="size" aria-labelledby="size-title">
    <h3 id="size-title">${compare.heading}</h3>
    <p>${statement}${sourceNote(context, fact.sources, { mark: compare.heading })} ${compare.intro}</p>
    ${wideTable(
      fill(compare.caption, { subject: subject.name }),
      html`<table>
        <caption>
          ${fill(compare.caption, { subject: subject.name })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${compare.what}</th>
            <th scope="col">${compare.squareKm}</th>
            <th scope="col">${compare.squareMiles}</th>
            <th scope="col">${fill(compare.times, { subject: subject.name })}</th>
          </tr>
        </thead>
        <tbody>
          ${areas.map((area) => row(context, area, subject, largest))}
        </tbody>
      </table>`,
      'size-table',
    )}
    <story-compare data-km2="${subject.km2}" data-name="${subject.name}"></story-compare>
  </section>`;
}

function row(
  { messages, locale }: PageContext,
  { id, name, km2, figures }: Known,
  subject: Known,
  largest: number,
): Html {
  const { times, larger } = compareAreas(subject.km2, km2);
  const own = id === undefined;
  const share = formatNumber(
    larger === 'second' ? Number((subject.km2 / km2).toPrecision(2)) : times,
    locale,
  );
  return html`<tr${own ? '' : html` data-area="${id}" data-km2="${km2}"`}>
    <th scope="row">
      <div><span>${square(km2, largest, own ? 'square-first' : 'square')}</span>${name}</div>
    </th>
    <td>${round(km2, figures, locale)}</td>
    <td>${round(toSquareMiles(km2), figures, locale)}</td>
    <td>${own ? '' : fill(messages.compare.timesAsLarge, { times: share })}</td>
  </tr>`;
}

/** Two or three figures: no area here is known better than that. */
const round = (value: number, figures: number, locale: string): string =>
  formatNumber(Number(value.toPrecision(figures)), locale);

/** A province may bear the name of a wider region: it says which of the two it is. */
const named = ({ locale, messages }: PageContext, { nameIn, kind, ...area }: KnownArea): Known => ({
  ...area,
  name: `${nameIn(locale) ?? area.id}${kind === 'province' ? ` (${messages.compare.province})` : ''}`,
});

/** Beside its name, so that the eye needs no key; the numbers say the same. */
function square(km2: number, largest: number, className: string): Html {
  const side = squareSide(km2, largest, LONGEST).toFixed(1);
  return html`<svg class="${className}" width="${side}" height="${side}" aria-hidden="true">
    <rect width="100%" height="100%" />
  </svg>`;
}
