/** A reader who does anything: random, but from a seed, so that a fault found once is found again. */
import type { Page } from 'playwright';
import type { StoryMapHandle } from './reader.ts';

export type Random = () => number;

/** Numerical Recipes' linear congruential generator: enough for choosing, and the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** Wide, narrow, low, tall and upright windows; low enough for a map that is drawn without a graphics card. */
const WINDOWS = [
  [960, 420],
  [640, 300],
  [360, 560],
  [320, 256],
  [1280, 360],
] as const;

const KEYS = [
  'Tab',
  'Shift+Tab',
  'Escape',
  'Enter',
  'Space',
  'ArrowDown',
  'ArrowUp',
  'ArrowRight',
  'PageDown',
  'PageUp',
  'Home',
  'End',
  'b',
  'e',
  '+',
] as const;

interface Action {
  readonly name: string;
  readonly weight: number;
  run(page: Page, random: Random): Promise<void>;
}

/** Runs in the page; answers what it did. Links that leave the page are the language's alone, which has its own action. */
const clickSomething = (page: Page, roll: number): Promise<void> =>
  page.evaluate((at) => {
    const inside = (root: ParentNode): (HTMLElement | SVGElement)[] =>
      [...root.querySelectorAll<HTMLElement | SVGElement>('*')].flatMap((element) => [
        ...(element.matches('button, summary, a[href^="#"], input, select') ? [element] : []),
        ...(element.shadowRoot === null ? [] : inside(element.shadowRoot)),
      ]);
    const seen = inside(document).filter((element) => {
      const { top, bottom, width } = element.getBoundingClientRect();
      return width > 0 && bottom > 0 && top < window.innerHeight && element.checkVisibility();
    });
    const target = seen[Math.floor(at * seen.length)];
    target?.focus({ preventScroll: true });
    // A bar of a chart is a link of SVG, which has no such method.
    if (target instanceof SVGElement)
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    else target?.click();
  }, roll);

const scrollTo = (page: Page, share: number): Promise<void> =>
  page.evaluate((to) => {
    window.scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' });
  }, share);

const onStory = (page: Page, verb: 'next' | 'previous' | 'explore' | 'resume'): Promise<void> =>
  page.evaluate((name) => {
    document.querySelector<StoryMapHandle & Record<typeof name, () => void>>('story-map')?.[name]();
  }, verb);

const ACTIONS: readonly Action[] = [
  { name: 'flings', weight: 6, run: (page, random) => scrollTo(page, random()) },
  {
    ...{ name: 'turns the wheel', weight: 6 },
    run: (page, random) => page.mouse.wheel(0, Math.round((random() - 0.5) * 2000)),
  },
  { name: 'presses a key', weight: 8, run: (page, random) => page.keyboard.press(pick(random, KEYS)) },
  { name: 'clicks', weight: 8, run: (page, random) => clickSomething(page, random()) },
  {
    ...{ name: 'moves the pointer', weight: 3 },
    run: (page, random) => page.mouse.move(Math.round(random() * 320), Math.round(random() * 256)),
  },
  {
    ...{ name: 'drags', weight: 1 },
    run: async (page, random) => {
      await page.mouse.move(Math.round(random() * 320), Math.round(random() * 256));
      await page.mouse.down();
      await page.mouse.move(Math.round(random() * 320), Math.round(random() * 256));
      await page.mouse.up();
    },
  },
  {
    ...{ name: 'changes the window', weight: 1 },
    run: async (page, random) => {
      const [width, height] = pick(random, WINDOWS);
      // A window that fills the screen has no other size.
      await page.evaluate(async () => {
        if (document.fullscreenElement !== null) await document.exitFullscreen();
      });
      await page.setViewportSize({ width, height });
    },
  },
  {
    ...{ name: 'changes the device’s colours or motion', weight: 1 },
    run: (page, random) =>
      page.emulateMedia({
        colorScheme: pick(random, ['light', 'dark']),
        reducedMotion: pick(random, ['reduce', 'no-preference']),
        forcedColors: pick(random, ['none', 'active']),
      }),
  },
  {
    ...{ name: 'is moved by a script', weight: 3 },
    run: (page, random) => onStory(page, pick(random, ['next', 'previous', 'explore', 'resume'])),
  },
  {
    ...{ name: 'goes back or forward', weight: 1 },
    run: (page, random) =>
      page.evaluate(
        (by) => {
          history.go(by);
        },
        pick(random, [-1, 1]),
      ),
  },
  {
    ...{ name: 'follows a hash', weight: 2 },
    run: (page, random) =>
      page.evaluate((at) => {
        const ids = [...document.querySelectorAll('[data-step]')].map(({ id }) => id);
        location.hash = at < 0.1 ? '#no-such-step' : `#${ids[Math.floor(at * ids.length)] ?? ''}`;
      }, random()),
  },
  {
    ...{ name: 'changes the language', weight: 0.2 },
    run: async (page) => {
      const href = await page.getAttribute('a[data-story-language]', 'href');
      if (href !== null) await page.goto(new URL(href, page.url()).href);
    },
  },
];
const TOTAL = ACTIONS.reduce((sum, { weight }) => sum + weight, 0);

/** @returns what was done, for the list that a failure prints */
export async function actAtRandom(page: Page, random: Random): Promise<string> {
  let left = random() * TOTAL;
  const action = ACTIONS.find(({ weight }) => (left -= weight) < 0) ?? ACTIONS[0]!;
  await action.run(page, random).catch(unlessLeft);
  return action.name;
}

/** An action may lead to another page while it is still being answered, which is no fault of either. */
function unlessLeft(error: unknown): undefined {
  if (!String(error).includes('Execution context was destroyed')) throw error;
  return undefined;
}

/** Waits until a story is there to be asked, and brings the reader back who went out of it by the history. */
export async function returnToStory(page: Page, url: string): Promise<void> {
  for (;;) {
    if (!page.url().startsWith(url)) await page.goto(url);
    await page.waitForLoadState();
    const there = await page
      .evaluate(async () => {
        const story = document.querySelector<StoryMapHandle>('story-map');
        if (story === null) return false;
        await customElements.whenDefined('story-map');
        await story.ready;
        return true;
      })
      .catch(unlessLeft);
    if (there === true) return;
    if (there === false) await page.goto(url);
  }
}

/** What must hold whatever the reader did; each broken rule in words. A page that is just being left is asked after the next action. */
export const brokenRules = (page: Page, steps: number): Promise<string[]> =>
  page
    .evaluate((count) => {
      const broken: string[] = [];
      const rule = (name: string, holds: boolean | undefined): void => {
        if (holds !== true) broken.push(name);
      };
      const story = document.querySelector<StoryMapHandle>('story-map');
      const state = story?.state;
      const sections = [...document.querySelectorAll('[data-step]')];
      rule('every step has its words', sections.length === count);
      rule(
        'no step lost its text',
        sections.every((section) => section.textContent.length > 300),
      );
      const headings = [...document.querySelectorAll('h1')]
        .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
        .map((heading) => heading.textContent);
      rule(`the page has no second heading: ${headings.join(' / ')}`, headings.length <= 1);
      if (state === null || state === undefined) return [...broken, 'the story has no state'];
      rule('the position is a number', Number.isFinite(state.position) && state.position >= 0);
      rule('the step exists', state.step >= -1 && state.step < count && state.stop >= 1);
      const id = state.step < 0 ? null : (sections[state.step]?.id ?? 'none');
      rule(`the attribute names the step ${String(id)}`, story?.getAttribute('step') === id);
      rule('only a live map is in the reader’s hand', state.lead === 'story' || state.map === 'live');
      const focus = document.activeElement;
      rule(
        'the focus is on something that is there',
        focus === null || focus === document.body || focus.isConnected,
      );
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) {
        const wide = [...document.querySelectorAll('story-map *')].filter(
          (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
        );
        broken.push(
          `the page is ${String(scrollWidth - clientWidth)} px wider than a window of ${String(clientWidth)} × ${String(window.innerHeight)}: ${wide
            .slice(0, 12)
            .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}#${element.id}`)
            .join(', ')}`,
        );
      }
      return broken;
    }, steps)
    .catch((error: unknown) => {
      unlessLeft(error);
      return [];
    });
