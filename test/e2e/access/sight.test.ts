/** What a reader must be able to see and hit: rings, edges, targets, spaced text; by the numbers of the checklist. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Color from 'colorjs.io';
import type { Browser, Page } from 'playwright';
import { openStory, startBrowser } from '../../support/open-story.ts';
import { changedPixels, paintOf } from '../../support/paint-of.ts';
import { serveSite, type SiteServer } from '../../support/serve-site.ts';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/access/');
  browser = await startBrowser(false);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const openAt = async (
  hash: string,
  options: NonNullable<Parameters<typeof openStory>[2]> = {},
  path = '',
): Promise<Page> => {
  const { page } = await openStory(browser, `${site.url}${path}${hash}`, { pictures: false, ...options });
  await page.mouse.move(700, 300);
  await page.locator('story-legend button').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('story-map')?.getAttribute('data-map') === 'still');
  return page;
};

/** One of each kind of thing that takes the focus: what is made by one template looks like its twins. */
const KINDS = [
  // First, because behind the story it is hidden.
  ...['.rail a >> nth=2', '.rail a[aria-current]', 'story-controls button >> nth=0'],
  ...['story-controls [aria-pressed="true"]', 'story-legend > button'],
  ...['.skip a', '.bar-title', '.language', 'story-tools button >> nth=0', 'story-tools .opener'],
  ...['a.begin', '.opening [data-story-plain]', '.opening .map-words > summary'],
  ...['#twelve-years-of-counts .note a', '#missing-link a.place', '#who-lives-here a.term'],
  ...['#over-the-ridge .content-note a', '#missing-link .evidence > summary'],
  ...['#twelve-years-of-counts [data-bar][tabindex="0"]', '#turned-south .chart-ways a'],
  ...['#twelve-years-of-counts .chart-data > summary', '#steps .wide', 'story-compare input'],
  ...['story-compare select', '#places a', '.sources a[rel]', '.sources .back a', '#data a', '#keep a'],
];
const AROUND = 8;

/** Kinds whose look does not change where the eye would look for it, when they take the focus. */
const withoutRing = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  for (const kind of KINDS) {
    const element = page.locator(kind).first();
    // Keys first, so that the browser knows that a keyboard is in use.
    await page.keyboard.press('Shift');
    await element.evaluate((own: HTMLElement) => {
      own.scrollIntoView({ block: 'center', behavior: 'instant' });
      own.focus({ preventScroll: true });
    });
    const clip = await element.evaluate((own, around) => {
      const box = own.getClientRects()[0] ?? own.getBoundingClientRect();
      const x = Math.max(0, Math.floor(box.left) - around);
      const y = Math.max(0, Math.floor(box.top) - around);
      return {
        ...{ x, y },
        width: Math.min(innerWidth, Math.ceil(box.right) + around) - x,
        height: Math.min(innerHeight, Math.ceil(box.bottom) + around) - y,
      };
    }, AROUND);
    const focused = await paintOf(page, clip);
    await element.evaluate((own: HTMLElement) => {
      own.blur();
    });
    const edge = 2 * (clip.width + clip.height - 4 * AROUND);
    const changed = changedPixels(await paintOf(page, clip), focused);
    // A ring of two pixels, seen along at least half of the edge.
    if (changed < edge) faults.push(`${kind}: ${String(changed)} of ${String(edge)}`);
  }
  return faults;
};

describe('a reader who goes with keys', () => {
  test.each([
    ['check 19', 'in light colours', 'light', 'none'],
    ['check 19', 'in dark colours', 'dark', 'none'],
    ['check 20', 'in a light contrast theme', 'light', 'active'],
    ['check 20', 'in a dark contrast theme', 'dark', 'active'],
  ] as const)('%s: sees where the focus is, %s', async (_check, _name, colorScheme, forcedColors) => {
    const page = await openAt('#sixty-days', { colorScheme, forcedColors });
    expect(await withoutRing(page)).toEqual([]);
    await page.context().close();
  });

  test('check 20: sees in a contrast theme which switches are on and at which step the story is', async () => {
    const page = await openAt('#sixty-days', { forcedColors: 'active' });
    // One frame around the card, and none that touches its words.
    const framed = await page.$$eval('#sixty-days :is(.card, .passage), .opening-words', (parts) =>
      parts
        .map((part) => getComputedStyle(part))
        .filter(({ borderTopWidth }) => borderTopWidth !== '0px')
        .map(({ paddingInlineStart }) => Number.parseFloat(paddingInlineStart)),
    );
    expect(framed).toHaveLength(1);
    expect(framed[0]).toBeGreaterThanOrEqual(12);
    const names = page.locator('story-controls [aria-pressed]').first();
    const box = (await names.boundingBox())!;
    const on = await paintOf(page, box);
    await names.evaluate((button: HTMLElement) => {
      button.click();
    });
    await expect.poll(async () => changedPixels(on, await paintOf(page, box))).toBeGreaterThan(40);
    const ticks = page.locator('.rail a');
    const [now, other] = [page.locator('.rail a[aria-current]'), ticks.first()];
    const pictures = [];
    for (const tick of [now, other]) pictures.push(await paintOf(page, (await tick.boundingBox())!));
    expect(changedPixels(pictures[0]!, pictures[1]!)).toBeGreaterThan(20);
    await page.context().close();
  });
});

test.each(['light', 'dark'] as const)(
  'check 9: rings, edges of fields and ticks stand off their ground by 3 to 1 (%s)',
  async (colorScheme) => {
    const page = await openAt('#sixty-days', { colorScheme });
    const tokens = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const of = (name: string): string => style.getPropertyValue(name).trim();
      const field = document.querySelector('story-compare input')!;
      const { borderTopColor } = getComputedStyle(field);
      return {
        ...{ paper: of('--paper'), accent: of('--accent'), ink: of('--ink'), field: borderTopColor },
        ...{ card: getComputedStyle(document.querySelector('.card')!).backgroundColor },
      };
    });
    const grounds = [tokens.paper, tokens.card].filter((colour) => new Color(colour).alpha > 0.5);
    for (const ground of grounds)
      for (const edge of [tokens.accent, tokens.field, tokens.ink])
        expect(new Color(edge).contrastWCAG21(ground), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3);
    await page.context().close();
  },
);

/** What can be pressed and is smaller than this, inline links apart, whose size the text gives. */
const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((pixels) => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])];
    const all = roots.flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, [tabindex="0"]'),
    ]);
    return all.flatMap((target) => {
      const box = target.getBoundingClientRect();
      const { display, visibility } = getComputedStyle(target);
      // A radio button or a box is pressed by its words as well.
      const size = target.closest('label')?.getBoundingClientRect() ?? box;
      if (box.width === 0 || visibility !== 'visible' || display === 'inline') return [];
      if (target.closest('.skip, svg') !== null) return [];
      if (Math.min(size.width, size.height) >= pixels - 0.5) return [];
      return [`${target.outerHTML.slice(0, 90)}: ${String(size.width)} × ${String(size.height)}`];
    });
  }, least);

describe('a reader with a finger', () => {
  test.each([
    ['on a phone', 390, 844],
    ['on a laptop', 1280, 800],
  ])(
    'check 25: hits everything %s: targets are at least 24 pixels high and wide',
    async (_name, width, height) => {
      const page = await openAt('#sixty-days', { viewport: { width, height } }, 'es/');
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      expect(await smallTargets(page, 24)).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a reader who spaces the text', () => {
  test('check 11: loses nothing: no words are cut off where they cannot be scrolled to', async () => {
    const page = await openAt('#sixty-days', { viewport: { width: 390, height: 844 } }, 'es/');
    const cut = await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
      const roots = [document, ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])];
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, spaced];
      const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const lost = roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
        .filter((part) => {
          const style = getComputedStyle(part);
          // What is for ears only is one pixel large on purpose; a title that ends in dots is whole in its page.
          const seen = part.clientWidth > 1 && part.clientHeight > 1 && style.visibility === 'visible';
          const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
          const more = part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1;
          return seen && hides && more && style.textOverflow !== 'ellipsis' && part.innerText.trim() !== '';
        })
        .map((part) => part.outerHTML.slice(0, 100));
      return { sideways, lost };
    });
    expect(cut).toEqual({ sideways: 0, lost: [] });
    await page.context().close();
  });
});
