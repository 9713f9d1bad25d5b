/** What an edition of the story says: the same for every edition, whatever it looks like. */
import type { Page } from 'playwright';

export interface EditionContent {
  readonly headings: readonly string[];
  /** `id=value` of every fact in the text, in order. */
  readonly facts: readonly string[];
  /** Every table's cells, in order. */
  readonly tables: readonly string[];
  readonly sources: readonly string[];
  readonly statements: readonly string[];
}

/**
 * Reads the page's own text, without what only some editions have: the offers to keep it, and what script adds.
 * Figures of bytes are left out, because a copy for keeping does not name itself.
 */
export const editionContent = (page: Page): Promise<EditionContent> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) throw new Error('the page has no <main>');
    const all = [
      ...main.querySelectorAll<HTMLElement>('h1, h2, h3, data[data-fact], table, .sources > li, .statement'),
    ];
    const own = all.filter((part) => part.closest('#keep, story-compare') === null);
    const of = (selector: string): string[] =>
      own
        .filter((part) => part.matches(selector))
        .map((part) => part.textContent.replace(/\s+/g, ' ').trim());
    return {
      headings: of('h1, h2, h3'),
      facts: own
        .filter((part) => part.matches('data[data-fact]'))
        .map((part) => `${part.dataset['fact'] ?? ''}=${part.getAttribute('value') ?? ''}`),
      tables: of('table'),
      sources: of('.sources > li'),
      statements: of('.statement'),
    };
  });
