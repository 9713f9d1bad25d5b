/** Leaves three of everything that a long page repeats, for checks whose cost grows with the page. */
import type { Page } from 'playwright';

/** What is said of three rows of a table, or of three sources, holds for sixty: they are made by one template. */
const REPEATED = [
  'tbody',
  '.sources',
  '.timeline',
  '.glossary',
  '.unfold',
  '.bearings',
  '.cited',
  '.chart-bars',
];

/**
 * @param steps ids of the steps that stay; all of them when it is left out
 */
export const thinPage = (page: Page, steps?: readonly string[]): Promise<void> =>
  page.evaluate(
    ([lists, kept]) => {
      if (kept !== null)
        for (const step of document.querySelectorAll('[data-step]'))
          if (!kept.includes(step.id)) step.remove();
      for (const list of document.querySelectorAll(lists.join()))
        for (const child of [...list.children].slice(3)) child.remove();
    },
    [REPEATED, steps ?? null] as const,
  );
