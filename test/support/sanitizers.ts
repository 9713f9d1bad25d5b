/** What content management systems let through: WordPress's list for writers, and two sanitizers as they come. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import sanitizeHtml from 'sanitize-html';

const require = createRequire(import.meta.url);

/** Elements and attributes of `wp_kses_post` that a figure could have; frames, scripts and custom elements are not on it. */
const KSES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'target', 'title'],
  figcaption: [],
  figure: ['class'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  p: ['class'],
};

/** Drops what is not on the list and keeps its words; scripts go with theirs. */
const kses = (page: Page, markup: string): Promise<string> =>
  page.evaluate(
    ([text, allowed]) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html').body;
      for (const gone of parsed.querySelectorAll('script, iframe')) gone.remove();
      for (const element of parsed.querySelectorAll('*')) {
        const attributes = allowed[element.localName];
        if (attributes === undefined) element.replaceWith(...element.childNodes);
        else
          for (const { name } of [...element.attributes])
            if (!attributes.includes(name) && !name.startsWith('data-')) element.removeAttribute(name);
      }
      return parsed.innerHTML;
    },
    [markup, KSES] as const,
  );

const purify = async (page: Page, markup: string): Promise<string> => {
  const path = require.resolve('dompurify').replace(/purify\.[\w.]+$/, 'purify.min.js');
  await page.evaluate(readFileSync(path, 'utf8'));
  return page.evaluate(
    (text) =>
      (window as unknown as { readonly DOMPurify: { sanitize(text: string): string } }).DOMPurify.sanitize(
        text,
      ),
    markup,
  );
};

export const SANITIZERS = {
  'WordPress for writers': kses,
  DOMPurify: purify,
  'sanitize-html': (_page: Page, markup: string): Promise<string> => Promise.resolve(sanitizeHtml(markup)),
} as const;
