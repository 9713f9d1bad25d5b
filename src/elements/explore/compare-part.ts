/** The part of the panel about size: an area that the reader knows, laid over the map at the cross. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Explorer } from './explorer-host.ts';

/** A story that compares nothing has nothing to lay over. */
export function comparePart(explorer: Explorer): TemplateResult | typeof nothing {
  const { words, host, areas, areaWords, layOver } = explorer;
  const { outline } = explorer.now;
  if (areas.length === 0) return nothing;
  return html`<section>
    <h3>${words.compare}</h3>
    <label class="field">
      ${host.messages.compare.fromList}
      <select
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) layOver(target.value);
        }}
      >
        <option value="" ?selected=${outline === null}>–</option>
        ${areas.map(({ id, name }) => html`<option value=${id} ?selected=${id === outline?.area}>${name}</option>`)}
      </select>
    </label>
    ${
      outline === null
        ? nothing
        : html`<p>${areaWords}</p>
            <div class="acts">
              <button
                type="button"
                class="act"
                @click=${() => {
                  layOver(outline.area);
                }}
              >
                ${words.bringHere}
              </button>
            </div>
            <p class="quiet">${words.sameSize}</p>`
    }
  </section>`;
}
