/** How big it is: an area of the register as a square beside areas that were measured on our own map. */
import { compareAreas, squareSide, toSquareMiles } from '../../core/compare/area.ts';
import type { Bounds } from '../../core/camera/geo.ts';
import type { LoadedStory } from '../../core/story/loaded-story.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { registerText, registerWords } from './register-words.ts';
import { sourceNote } from './source-note.ts';
import { wideTable } from './wide-table.ts';

const HECTARES_IN_KM2 = 100;
/** Side of the largest square, in pixels. */
const LONGEST = 72;

interface Known {
  readonly name: string;
  readonly km2: number;
}

export function sizeSection(context: PageContext): Html {
  const { loaded, locale, messages } = context;
  const { file, facts } = loaded;
  const fact = file.compare === undefined ? undefined : facts.get(file.compare.fact);
  if (file.compare === undefined || fact === undefined || typeof fact.value !== 'number') return html``;
  const subject: Known = {
    name: file.compare.names[locale] ?? file.compare.names[file.defaultLocale] ?? file.compare.fact,
    km2: fact.unit === 'ha' ? fact.value / HECTARES_IN_KM2 : fact.value,
  };
  const others = file.compare.areas.flatMap((id) => measured(context, id));
  const areas = [subject, ...others];
  const largest = Math.max(...areas.map(({ km2 }) => km2));
  const { compare } = messages;
  const statement = registerWords(fact, 'statement', locale);
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

function row({ messages, locale }: PageContext, { name, km2 }: Known, subject: Known, largest: number): Html {
  const { times } = compareAreas(subject.km2, km2);
  const own = km2 === subject.km2;
  return html`<tr>
    <th scope="row">
      <div><span>${square(km2, largest, own ? 'square-first' : 'square')}</span>${name}</div>
    </th>
    <td>${round(km2, locale)}</td>
    <td>${round(toSquareMiles(km2), locale)}</td>
    <td>${own ? '' : fill(messages.compare.timesAsLarge, { times: formatNumber(times, locale) })}</td>
  </tr>`;
}

/** Two or three figures: no area here is known better than that. */
const round = (value: number, locale: string): string => formatNumber(Number(value.toPrecision(3)), locale);

/** An area that reaches the edge of the map's extent was cut there: its measure would say nothing. */
function measured({ loaded, locale, messages }: PageContext, id: string): readonly Known[] {
  const { file, derived, layers }: LoadedStory = loaded;
  const { areas } = derived;
  const found = isTree(areas) ? areas[id] : undefined;
  if (!isTree(found) || typeof found['area_km2'] !== 'number' || !isList(found['bbox'])) return [];
  if (touches(found['bbox'], file.extent)) return [];
  const properties = layers.get('areas')?.find((feature) => feature.properties.id === id)?.properties;
  const name = properties && registerText(properties, 'name', locale);
  // A province may bear the name of a wider region: it says which of the two it is.
  const kind = properties?.kind === 'province' ? ` (${messages.compare.province})` : '';
  return [{ name: `${name ?? id}${kind}`, km2: found['area_km2'] }];
}

const EDGE_DEGREES = 1e-6;
const touches = (box: readonly unknown[], extent: Bounds): boolean =>
  extent.some((edge, index) => Math.abs(Number(box[index]) - edge) <= EDGE_DEGREES);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Beside its name, so that the eye needs no key; the numbers say the same. */
function square(km2: number, largest: number, className: string): Html {
  const side = squareSide(km2, largest, LONGEST).toFixed(1);
  return html`<svg class="${className}" width="${side}" height="${side}" aria-hidden="true">
    <rect width="100%" height="100%" />
  </svg>`;
}
