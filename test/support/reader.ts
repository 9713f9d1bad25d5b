/** What a reader does and sees on the story page, for the end-to-end tests. */
import type { Page } from 'playwright';
import type { Camera } from '../../src/core/camera/geo.ts';
import type { StoryState } from '../../src/core/state/state.ts';
import type { Scene } from '../../src/core/story/scene.ts';

/** The parts of `<story-map>`'s public interface that the tests use; see the element's own documentation. */
export interface StoryMapHandle extends HTMLElement {
  readonly ready: Promise<void>;
  readonly mapReady: Promise<'live' | 'still'>;
  readonly scene: Scene;
  readonly state: StoryState | null;
  readonly steps: readonly { id: string; title: string }[];
  camera(): Camera | null;
}

export const LIVE_TIMEOUT = 90_000;

/** Nudges the page as a reader would, and waits until the live map shows the present scene. */
export const waitForLiveMap = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.querySelector<StoryMapHandle>('story-map')?.ready);
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 1);
  await page.waitForSelector('story-map[data-map="live"]', { timeout: LIVE_TIMEOUT });
};

/** Scrolls to an absolute position and resolves when the picture has come to rest there. */
export const scrollToAndSettle = async (page: Page, top: number): Promise<void> => {
  await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: 'instant' });
  }, top);
  await settle(page);
};

/** Resolves when scroll, scene and the real camera have stayed the same for four frames. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const story = document.querySelector<StoryMapHandle>('story-map');
    const seen: string[] = [];
    while (seen.length < 4 || new Set(seen.slice(-4)).size > 1) {
      seen.push(JSON.stringify([window.scrollY, story?.scene.position, story?.camera()]));
      await new Promise((next) => requestAnimationFrame(next));
    }
  });

export interface Picture {
  readonly step: string | null;
  readonly position: number;
  readonly camera: Camera | null;
  readonly sceneCamera: Camera;
  readonly paint: Readonly<Record<string, number | string>>;
}

/** What map, state and scene say at this moment. */
export const picture = (page: Page): Promise<Picture> =>
  page.evaluate(() => {
    const story = document.querySelector<StoryMapHandle>('story-map');
    if (story === null) throw new Error('no <story-map> on the page');
    const { scene } = story;
    return {
      step: story.getAttribute('step'),
      position: scene.position,
      camera: story.camera(),
      sceneCamera: scene.camera,
      paint: scene.paint,
    };
  });

/** The page's step sections: id, number of stops, and the scroll position that puts a stop of it at rest. */
export const stepIds = (page: Page): Promise<string[]> =>
  page.$$eval('[data-step]', (sections) => sections.map((section) => section.id));
