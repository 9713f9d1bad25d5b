/** A table that may be wider than the screen: it scrolls by itself, by finger and by keyboard, and says what it is. */
import { html, type Html, type HtmlValue } from './html.ts';

/** @param label what its caption says */
export function wideTable(label: string, table: HtmlValue, own = ''): Html {
  return html`<div
    class="${own === '' ? 'wide' : `wide ${own}`}"
    role="group"
    aria-label="${label}"
    tabindex="0"
  >
    ${table}
  </div>`;
}
