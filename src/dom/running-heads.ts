/** Head and foot on every page of the print pack: words of its sheets, handed to the boxes in the margins of the paper. */

/** A browser without such boxes keeps them where the sheet begins and ends. */
export function setRunningHeads(page: Document): void {
  const [head] = page.querySelectorAll('.sheet-title');
  const [foot] = page.querySelectorAll('.sheet-credit');
  const view = page.defaultView;
  if (head === undefined || foot === undefined || view === null || !('CSSMarginRule' in view)) return;
  const address = page.querySelector('.sheet-address')?.textContent ?? '';
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(
    `:root{--pack-title:${quoted(head.textContent)};--pack-foot:${quoted(foot.textContent)};--pack-address:${quoted(address)}}`,
  );
  page.adoptedStyleSheets.push(sheet);
  page.documentElement.dataset['running'] = '';
}

/** As a string of a style sheet. */
const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ').trim());
