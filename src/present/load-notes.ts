/** Reads the notes out of the prerendered presenter page. */
import { fetchPage } from '../dom/fetch-page.ts';

const loaded = new Map<string, Promise<Document | null>>();

/**
 * A copy of the notes of a step (`opening` for the opening); `null` where there are none or the page cannot be had.
 * @param address of the page, which may speak another language than the one they are put into
 */
export async function loadNotes(document: Document, address: string, id: string): Promise<Node | null> {
  let page = loaded.get(address);
  if (page === undefined) {
    page = fetchPage(address);
    loaded.set(address, page);
  }
  const notes = await page;
  // A line that was down may be up again the next time.
  if (notes === null) loaded.delete(address);
  const found = notes?.querySelector<HTMLElement>(`[data-notes="${CSS.escape(id)}"]`);
  if (!notes || !found) return null;
  const copy = document.importNode(found, true);
  copy.lang = notes.documentElement.lang;
  return copy;
}
