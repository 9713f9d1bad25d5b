/** A story of three steps on an invented island, as the build would compile it, for tests in the browser. */
import type { PageData } from '../../src/core/story/page-data.ts';
import type { Story } from '../../src/core/story/story.ts';
import { en } from '../../src/i18n/en.ts';
import type { Messages } from '../../src/i18n/messages.ts';

const stop = (step: number, number: number, west: number) => ({
  step,
  number,
  view: { bounds: [west, -35.3, west + 0.4, -34.9] as const },
  show: {},
  draw: [],
});

export const islandStory: Story = {
  id: 'island',
  locale: 'en',
  extent: [-31, -36, -29, -34],
  maxZoom: 11,
  steps: [
    { id: 'harbour', chapter: 'one', title: 'The harbour', firstStop: 1, stopCount: 1 },
    { id: 'hills', chapter: 'one', title: 'The hills', firstStop: 2, stopCount: 2 },
    { id: 'far-shore', chapter: 'two', title: 'The far shore', firstStop: 4, stopCount: 1 },
  ],
  stops: [
    { ...stop(-1, 1, 0), view: { bounds: [-31, -36, -29, -34] } },
    stop(0, 1, -30.4),
    stop(1, 1, -30.2),
    stop(1, 2, -30.1),
    stop(2, 1, -30),
  ],
  placeGroups: [],
  legs: [],
  overlays: [],
};

export const islandData: PageData<Messages> = {
  story: islandStory,
  messages: en,
  assets: { base: '/test/browser/island/', layers: ['land'], terrain: false },
};
