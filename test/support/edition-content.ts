/** What an edition of the story says: the same for every edition, whatever it looks like. */
import type { Page } from 'playwright';

export interface EditionContent {
  readonly headings: readonly string[];
  /** `id=value` of every fact in the text, in order. */
  readonly facts: readonly string[];
  /** Every table's words, in order. */
  readonly tables: readonly string[];
  readonly sources: readonly string[];
  /** What was not disclosed. */
  readonly statements: readonly string[];
  /** Of every picture of the story. */
  readonly alternatives: readonly string[];
}

/** Reads the page's own words, without the offers to keep it, which copies lack, and what only script adds. */
export const editionContent = (page: Page): Promise<EditionContent> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) throw new Error('the page has no <main>');
    const own = (selector: string): HTMLElement[] =>
      [...main.querySelectorAll<HTMLElement>(selector)].filter(
        (part) => part.closest('#keep, story-compare') === null,
      );
    const words = (selector: string): string[] =>
      own(selector).map((part) => part.textContent.replace(/\s+/g, ' ').trim());
    return {
      headings: words('h1, h2, h3'),
      facts: own('data[data-fact]').map(
        (part) => `${part.dataset['fact'] ?? ''}=${part.getAttribute('value') ?? ''}`,
      ),
      tables: words('table'),
      sources: words('.sources > li'),
      statements: words('.statement'),
      alternatives: own('figure.still img').map((image) => image.getAttribute('alt') ?? ''),
    };
  });
