/** Every key of the table, pressed in the class's window: what it does there, and to the story. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COMMANDS, type CommandKey, type PresentCommand } from '../../src/core/present/commands.ts';
import { mountStory, type MountedStory } from '../support/page-fragment.ts';

let mounted: MountedStory;
const part = (selector: string): HTMLElement | null =>
  mounted.story.querySelector(`story-present ${selector}`);
const place = (): readonly number[] => [mounted.story.state?.step ?? NaN, mounted.story.state?.stop ?? NaN];
const said = (): string => mounted.story.querySelector('[data-story-status]')?.textContent ?? '';
const held = (selector: string) => expect.poll(() => part(selector));
const caption = () => expect.poll(() => part('.present-caption')?.dataset['caption']);

type Press = () => Promise<void>;
const moves = (from: readonly [string, number], to: readonly [number, number]) => async (press: Press) => {
  mounted.story.goTo(...from);
  await press();
  expect(place()).toEqual(to);
};
/** Opens at the key, goes at Escape. */
const opens = (selector: string) => async (press: Press) => {
  await press();
  await held(selector).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await held(selector).toBeNull();
};
/** Comes and goes at the same key. */
const switches = (selector: string) => async (press: Press) => {
  await press();
  await held(selector).toBeTruthy();
  await press();
  await held(selector).toBeNull();
};
const takesAwayRing = async (press: Press) => {
  await userEvent.keyboard('d');
  await held('.present-shapes').toBeTruthy();
  part('.present-shapes button:last-child')?.click();
  await held('.ink-cross').toBeTruthy();
  await userEvent.keyboard('{Enter}');
  await held('.ink-shape').toBeTruthy();
  await press();
  await held('.ink-shape').toBeNull();
  await userEvent.keyboard('d');
};

/** A command without a line here does not compile. */
const EFFECTS: Readonly<Record<PresentCommand, (press: Press) => Promise<void>>> = {
  previous: moves(['hills', 2], [1, 1]),
  next: moves(['hills', 1], [1, 2]),
  previousStep: moves(['hills', 2], [0, 1]),
  nextStep: moves(['hills', 1], [2, 1]),
  first: moves(['hills', 2], [0, 1]),
  last: moves(['hills', 1], [2, 1]),
  goTo: opens('.present-goto'),
  overview: opens('.present-grid'),
  black: switches('.present-cover[data-screen="black"]'),
  white: switches('.present-cover[data-screen="white"]'),
  freeze: async (press) => {
    await press();
    await expect.poll(() => part('.present-place')?.textContent).toContain('frozen');
    await press();
    await expect.poll(() => part('.present-place')?.textContent).not.toContain('frozen');
  },
  fullScreen: async (press) => {
    const asked = vi.spyOn(document.documentElement, 'requestFullscreen').mockResolvedValue();
    await press();
    expect(asked).toHaveBeenCalledOnce();
    asked.mockRestore();
  },
  explore: async (press) => {
    await press();
    expect(mounted.story.state?.lead).toBe('reader');
    await userEvent.keyboard('{ArrowRight}');
    await press();
    expect(mounted.story.state?.lead).toBe('story');
  },
  return: async (press) => {
    mounted.story.explore();
    await press();
    expect(mounted.story.state?.lead).toBe('story');
  },
  mapTools: async (press) => {
    const tools = () => expect.poll(() => mounted.story.querySelector('story-explorer'));
    await press();
    await tools().toBeTruthy();
    await press();
    await tools().toBeNull();
    mounted.story.resume();
  },
  labels: async (press) => {
    await press();
    expect(mounted.story.state?.labels).toBe(false);
    await press();
    expect(mounted.story.state?.labels).toBe(true);
  },
  theme: async (press) => {
    for (const theme of ['projector', 'dark', 'light']) {
      await press();
      await expect.poll(() => mounted.story.state?.theme).toBe(theme);
    }
  },
  motion: async (press) => {
    await press();
    expect(mounted.story.state?.motion).toBe('still');
    expect(location.search).toContain('motion=still');
    await press();
    expect(mounted.story.state?.motion).toBe('full');
  },
  pen: switches('.present-shapes'),
  undo: takesAwayRing,
  clear: takesAwayRing,
  pointer: switches('.present-pointer'),
  captionLarger: async (press) => {
    await press();
    await caption().toBe('125');
    await userEvent.keyboard('{Shift>}_{/Shift}');
    await caption().toBe('100');
  },
  captionSmaller: async (press) => {
    await userEvent.keyboard('{Shift>}+{/Shift}');
    await caption().toBe('125');
    await press();
    await caption().toBe('100');
  },
  // The page of the test has neither plain words nor another language: both are asked for, and it is said.
  plain: async (press) => {
    await press();
    expect(said()).toBe('There are no plain words for this view.');
  },
  language: async (press) => {
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no line'));
    await press();
    await expect.poll(said).toBe('The other language could not be loaded.');
  },
  code: opens('.present-code'),
  presenter: async (press) => {
    const asked = vi.spyOn(window, 'open').mockReturnValue(null);
    await press();
    expect(asked).toHaveBeenCalledOnce();
  },
  drawer: switches('.present-notes'),
  timer: async (press) => {
    await press();
    expect(said()).toContain('The timer');
    await press();
  },
  timerReset: async (press) => {
    await press();
    expect(said()).toBe('The timer is back at zero.');
  },
  letters: () => Promise.resolve(),
  help: opens('.present-help'),
  leave: async (press) => {
    await press();
    await expect.poll(() => mounted.story.state?.mode).toBe('scroll');
  },
};

const NAMED = /^\w{2,}$/;
const pressing =
  ({ key, shift }: CommandKey): Press =>
  () => {
    const name = NAMED.test(key) ? `{${key}}` : key;
    return userEvent.keyboard(shift === true ? `{Shift>}${name}{/Shift}` : name);
  };

beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = mountStory({ address: '?present#hills' });
  await expect.poll(() => part('.present-title')?.textContent).toBe('The hills');
  await expect.poll(() => mounted.map.opened.length).toBe(1);
  mounted.map.events.onDrawn();
});
afterEach(() => {
  vi.restoreAllMocks();
  mounted.unmount();
});

test('each key in the class’s window does what the table says, one after the other', async () => {
  for (const { id, keys } of COMMANDS) for (const key of keys) await EFFECTS[id](pressing(key));
});
