/** Puts a prerendered story into the test page, as the build would have written it, and takes it away again. */
import { defineStoryElements } from '../../src/elements/define.ts';
import { StoryMap } from '../../src/elements/story-map.ts';
import type { OpenMap } from '../../src/map/ports.ts';
import { createFakeMap, type FakeMap } from './fake-map.ts';
import { islandData } from './page-story.ts';

const STYLE = `
  body { margin: 0; }
  story-map { display: block; }
  story-stage { display: block; position: sticky; inset-block-start: 0; block-size: 100vh; margin-block-end: -100vh; }
  .opening { block-size: 800px; position: relative; }
  .step { block-size: calc(1000px * var(--stops, 1)); position: relative; }
  .step[data-stops='2'] { --stops: 2; }
  #source-1 { block-size: 1500px; }
  .rail, .controls, .status { position: fixed; margin: 0; background: white; }
  .rail { inset: 60px 0 auto auto; }
  .controls { inset: auto auto 0 0; }
  .status { inset: 0 auto auto 0; }
  figure { margin: 0; }
  a { color: #003; }
  nav a { display: block; min-block-size: 32px; }
`;

// A picture of one pixel, so that no test waits for the network.
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const still = (alt: string, number: number): string => `
  <figure class="still" data-stop="${String(number)}">
    <picture>
      <source media="(prefers-color-scheme: dark)" srcset="${PIXEL}" data-theme-source="dark" />
      <img src="${PIXEL}" alt="${alt}" />
    </picture>
  </figure>`;

const sections = (): string =>
  islandData.story.steps
    .map(
      ({ id, title, stopCount }) => `
  <section class="step" data-step="${id}" id="${id}" data-stops="${String(stopCount)}" aria-labelledby="${id}-title">
    <div class="card"><h2 id="${id}-title" tabindex="-1">${title}</h2><p>Words about it.</p>
      <a href="#source-1">Source</a></div>
    ${Array.from({ length: stopCount }, (_, index) => still(`Map of ${title}, view ${String(index + 1)}`, index + 1)).join('')}
  </section>`,
    )
    .join('');

const markup = (): string => `
  <header class="bar" data-story-bar><a data-story-language href="/es/" hreflang="es" lang="es">Español</a></header>
  <story-stage></story-stage>
  <main>
    <header class="opening" data-opening id="top"><h1>An island</h1>${still('Map of the island', 1)}</header>
    ${sections()}
    <section aria-label="Sources"><p id="source-1">A source.</p></section>
  </main>
  <nav class="rail" data-story-rail aria-label="Steps of the story"><ol>
    ${islandData.story.steps.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('')}
  </ol></nav>
  <div class="controls" data-story-controls></div>
  <p class="status" role="status" data-story-status></p>`;

export interface MountedStory {
  readonly story: StoryMap;
  readonly map: FakeMap;
  /** Takes everything away and gives the page its address back. */
  unmount(): void;
}

export interface MountOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  /** Of the page, e.g. `?theme=dark#hills`. */
  readonly address?: string;
  readonly loadMap?: () => Promise<OpenMap>;
}

export function mountStory({ attributes = {}, address = '', loadMap }: MountOptions = {}): MountedStory {
  const before = `${location.pathname}${location.search}`;
  history.replaceState(null, '', address === '' ? before : `${location.pathname}${address}`);
  defineStoryElements();
  const style = document.createElement('style');
  style.textContent = STYLE;
  const map = createFakeMap();
  const story = new StoryMap();
  story.lang = 'en';
  story.innerHTML = markup();
  story.data = islandData;
  story.loadMap = loadMap ?? (() => Promise.resolve(map.openMap));
  for (const [name, value] of Object.entries(attributes)) story.setAttribute(name, value);
  document.documentElement.lang = 'en';
  document.title = 'An island';
  document.body.append(style, story);
  return {
    story,
    map,
    unmount() {
      story.remove();
      style.remove();
      history.replaceState(null, '', before);
      window.scrollTo({ top: 0, behavior: 'instant' });
    },
  };
}
