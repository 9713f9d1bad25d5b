/** Every entry of the legend, for readers without script and for paper; the live legend shows copies of them. */
import { LEGEND_KINDS } from '../../core/map/legend.ts';
import { html, type Html } from './html.ts';
import { legendSwatch } from './legend-swatch.ts';
import type { PageContext } from './page-context.ts';

export function legendSection({ messages }: PageContext): Html {
  return html`<section id="legend" aria-labelledby="legend-title">
    <h3 id="legend-title">${messages.end.legend}</h3>
    <p>${messages.end.legendIntro}</p>
    <ul class="legend-all">
      ${LEGEND_KINDS.map(
        (kind) =>
          html`<li data-legend="${kind}">${legendSwatch(kind)} <span>${messages.legend[kind]}</span></li>`,
      )}
    </ul>
  </section>`;
}
