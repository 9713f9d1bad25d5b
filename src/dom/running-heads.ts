/** Head and foot on every page of the print pack: words of its sheets, handed to the boxes in the margins of the paper. */

/** A browser without such boxes keeps them where the sheet begins and ends. */
export function setRunningHeads(page: Document): void {
  const [head] = page.querySelectorAll('.sheet-title');
  const [foot] = page.querySelectorAll('.sheet-credit');
  const view = page.defaultView;
  if (head === undefined || foot === undefined || view === null || !('CSSMarginRule' in view)) return;
  const { style, dataset } = page.documentElement;
  style.setProperty('--pack-title', quoted(head.textContent));
  style.setProperty('--pack-foot', quoted(foot.textContent));
  style.setProperty('--pack-address', quoted(page.querySelector('.sheet-address')?.textContent ?? ''));
  dataset['running'] = '';
}

/** As a string of a style sheet. */
const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ').trim());
