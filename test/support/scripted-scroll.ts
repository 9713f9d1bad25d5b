/** Scrolls a test page as a reader would, and knows when the picture has come to rest. */
import { expect } from 'vitest';
import type { StoryMap } from '../../src/elements/story-map.ts';
import { READING_LINE } from '../../src/core/scroll/reading-line.ts';

// The spring takes a good second to come to rest exactly; a busy machine needs longer.
const AT_REST = { timeout: 20_000, interval: 1 } as const;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves when scroll, state and scene agree and stay so for three frames. */
export async function atRest(story: StoryMap): Promise<void> {
  const look = (): string => JSON.stringify([window.scrollY, story.state, story.scene?.position]);
  await expect
    .poll(async () => {
      const before = look();
      for (let frame = 0; frame < 3; frame += 1) await nextFrame();
      return before === look() && story.scene?.position === story.state?.position;
    }, AT_REST)
    .toBe(true);
}

/** Brings a share of an element's height to the reading line (at the width of the tests the card lies to the left). */
export async function readAt(story: StoryMap, selector: string, share = 0.5): Promise<void> {
  const box = story.querySelector(selector)?.getBoundingClientRect();
  if (box === undefined) throw new Error(`Nothing on the page is ${selector}.`);
  const top = window.scrollY + box.top + box.height * share - window.innerHeight * READING_LINE;
  window.scrollTo({ top, behavior: 'instant' });
  await atRest(story);
}
