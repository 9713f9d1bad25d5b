/** Reads the notes out of the prerendered presenter page. */
import { fetchPage } from '../dom/fetch-page.ts';

const loaded = new Map<string, Promise<Document | null>>();

/** A copy of the notes of a step (`opening` for the opening); `null` where there are none or the page cannot be had. */
export async function loadNotes(document: Document, locale: string, id: string): Promise<Node | null> {
  let page = loaded.get(locale);
  if (page === undefined) {
    page = fetchPage(new URL('presenter/', document.baseURI).href);
    loaded.set(locale, page);
  }
  const notes = await page;
  // A line that was down may be up again the next time.
  if (notes === null) loaded.delete(locale);
  const found = notes?.querySelector(`[data-notes="${CSS.escape(id)}"]`) ?? null;
  return found === null ? null : document.importNode(found, true);
}
