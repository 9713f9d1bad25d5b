/** The part of the panel about what the map shows: a switch for each group of the ground, and what it is in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { GROUNDS } from '../../core/map/ground.ts';
import type { LayerWords } from '../../i18n/messages-explore.ts';
import type { Explorer } from './explorer-host.ts';

/** A picture cannot be taken apart: there it has nothing to offer. */
export function layersPart(explorer: Explorer): TemplateResult | typeof nothing {
  const { words, host, still } = explorer;
  const { away } = explorer.now;
  if (still) return nothing;
  return html`<section>
    <h3 id="layers">${words.layers}</h3>
    <ul aria-labelledby="layers">
      ${GROUNDS.map((ground) =>
        entry(words.grounds[ground], !away.includes(ground), (shown) => {
          explorer.showGround(ground, shown);
        }),
      )}
      ${entry(words.names, host.store.get().labels, explorer.showNames)}
    </ul>
    <p class="quiet">${words.layersNote}</p>
  </section>`;
}

const entry = ({ name, what }: LayerWords, on: boolean, change: (on: boolean) => void): TemplateResult =>
  html`<li>
    <label>
      <input
        type="checkbox"
        .checked=${on}
        @change=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) change(target.checked);
        }}
      />
      <span><b>${name}</b>: ${what}</span>
    </label>
  </li>`;
