/** What every chart has around its picture: the finding, what is counted by whom, the key, the table, ways on. */
import { timeTag } from './dates.ts';
import { withDate } from './evidence.ts';
import { html, raw, type Html } from './html.ts';
import { inlineHtml, plainText } from './inline.ts';
import type { ChartFile } from '../../core/story/schema-chart.ts';
import type { PageContext } from './page-context.ts';
import { wideTable } from './wide-table.ts';

/** A day has another preposition in some languages. */
const MONTH = /^\d{4}-\d{2}$/;

export interface ChartParts {
  /** What is drawn: counted thing, split, years. */
  readonly what: string;
  /** Who counted or worked it out. */
  readonly by: string | undefined;
  /** Last day that is counted. */
  readonly asOf: string | undefined;
  /** Made by core/chart. */
  readonly svg: string | Html;
  /** Words of the bar a reader sees first. */
  readonly said: string;
  /** The longest that any bar says. */
  readonly longest?: string;
  readonly key?: Html | undefined;
  readonly notes: readonly string[];
  readonly table: Html;
  /** What the bars that lead somewhere are called, by their key. */
  readonly nameOf: (key: string) => string;
}

export function chartFrame(
  context: PageContext,
  sectionId: string,
  chart: ChartFile,
  parts: ChartParts,
): Html {
  const { messages, text } = context;
  const { chart: words, step } = messages;
  const id = chartId(sectionId);
  const title = text.sections.get(sectionId)?.chart ?? [];
  const asOf =
    parts.asOf === undefined
      ? undefined
      : withDate(MONTH.test(parts.asOf) ? words.asOfMonth : step.asOf, timeTag(parts.asOf, context.locale));
  const ways = Object.entries(chart.links).map(
    ([key, to], index) => html`${index === 0 ? ' ' : ' · '}<a href="#${to}">${parts.nameOf(key)}</a>`,
  );
  const more = chart.more.map((to, index) => {
    const name = plainText(context, text.sections.get(to)?.title ?? []);
    return html`${index === 0 ? ' ' : ' · '}<a href="#${to}">${name}</a>`;
  });
  return html`<story-chart>
    <figure class="chart" data-chart="${chart.kind}">
      <figcaption>
        <p class="chart-title" id="${id}-title">${inlineHtml(context, title, undefined)}</p>
        <p class="chart-what">
          ${parts.what}${parts.by !== undefined && html` · ${parts.by}`}${asOf !== undefined && html` · ${asOf}`}
        </p>
      </figcaption>
      ${typeof parts.svg === 'string' ? raw(parts.svg) : parts.svg}
      <p class="chart-said" ${parts.longest !== undefined && html`data-longest="${parts.longest}"`}>
        <span data-chart-said>${parts.said}</span>
      </p>
      ${parts.key} ${parts.notes.map((note) => html`<p class="chart-note">${note}</p>`)}
      ${ways.length > 0 && html`<p class="chart-ways">${words.inStory}${ways}</p>`}
      ${more.length > 0 && html`<p class="chart-ways">${words.more}${more}</p>`}
      <details class="chart-data">
        <summary>${words.table}</summary>
        ${
          chart.kind === 'groups-by-year'
            ? wideTable(words.table, parts.table, 'unfold')
            : html`<div class="unfold">${parts.table}</div>`
        }
      </details>
    </figure>
  </story-chart>`;
}

export const chartId = (sectionId: string): string => `chart-${sectionId}`;
