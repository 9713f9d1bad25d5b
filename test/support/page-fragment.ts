/** Puts a prerendered story into the test page, as the build would have written it, and takes it away again. */
import type { PageData } from '../../src/core/story/page-data.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { LEGEND_KINDS } from '../../src/core/map/legend.ts';
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
  .rail, .controls, .status, story-places > * { position: fixed; margin: 0; background: white; }
  story-places > * { inset: 60px 80px auto auto; inline-size: 300px; }
  story-places button { inline-size: 44px; block-size: 44px; }
  story-stage { overflow: hidden; }
  td a, dd a { display: inline-block; min-inline-size: 24px; min-block-size: 24px; }
  .place-ring { position: absolute; inset: 0 auto auto 0; }
  .bar { position: sticky; inset-block-start: 0; z-index: 5; background: white; }
  [data-story-progress] { position: absolute; inset-inline-start: 0; inline-size: 200px; block-size: 2px; }
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

const words = (id: string, stops: number): string => `
  <details class="map-words"><summary>The map in words</summary>
    <p id="${id}-words" data-map-words>What ${id} shows.</p>
    ${Array.from({ length: stops }, (_, index) => `<p id="${id}-words-${String(index + 1)}" data-map-words="${String(index + 1)}">View ${String(index + 1)} of ${id}.</p>`).join('')}
  </details>`;

const sections = (): string =>
  islandData.story.steps
    .map(
      ({ id, title, stopCount }) => `
  <section class="step" data-step="${id}" id="${id}" data-stops="${String(stopCount)}" aria-labelledby="${id}-title">
    <div class="card"><h2 id="${id}-title" tabindex="-1">${title}</h2>
      <a href="#source-1">Source</a><p>Words about <a class="place" href="#place-cove" data-place="cove">the cove</a> and
      <a class="place" href="#place-lost" data-place="lost">a place nobody found</a>.</p>${words(id, stopCount)}</div>
    ${Array.from({ length: stopCount }, (_, index) => still(`Map of ${title}, view ${String(index + 1)}`, index + 1)).join('')}
  </section>`,
    )
    .join('');

const markup = (): string => `
  <header class="bar"><span data-story-progress></span><a data-story-language href="/es/" hreflang="es" lang="es">Español</a>
    <story-chapter></story-chapter><story-tools></story-tools></header>
  <story-stage><story-scale hidden></story-scale></story-stage>
  <main>
    <header class="opening" data-opening id="top"><h1>An island</h1>${words('opening', 1)}${still('Map of the island', 1)}</header>
    ${sections()}
    <div class="end">
      <ul class="legend-all">
        ${LEGEND_KINDS.map((kind) => `<li data-legend="${kind}">${kind}</li>`).join('')}
      </ul>
      <table>
        <thead><tr><th>Name</th><th>Kind</th><th>Position</th><th>Shown in step</th></tr></thead>
        <tbody>
          <tr id="place-cove" tabindex="-1" data-lon="-30.1" data-lat="-35.1" data-sure="approximate" data-radius-km="2">
            <th scope="row">The cove</th><td>village</td><td>within 2 km</td>
            <td><a href="#far-shore" aria-label="3: The far shore">3</a><sup><a id="note-7" href="#source-1">7</a></sup></td>
          </tr>
          <tr id="place-lost" tabindex="-1">
            <th scope="row">A place nobody found</th><td>camp</td><td>no position found</td><td></td>
          </tr>
        </tbody>
      </table>
      <h2 id="timeline-title">Timeline</h2>
      <ol class="timeline"><li id="event-1" data-place="cove">1900 The cove is named.</li></ol>
      <section aria-label="Size">
        <table>
          <tr data-area="isle" data-km2="11000"><th scope="row">Jamaica</th><td>11,000</td></tr>
          <tr data-area="land" data-km2="75000"><th scope="row">Hispaniola</th><td>75,000</td></tr>
        </table>
        <story-compare data-km2="26000" data-name="The forest"></story-compare>
      </section>
      <section aria-label="Sources"><p id="source-1">A source.</p></section>
    </div>
  </main>
  <nav class="rail" data-story-rail aria-label="Steps of the story"><story-rail><ol>
    ${islandData.story.steps
      .map(
        ({ id, title, chapter }) =>
          `<li class="chapter"><span class="chapter-name" hidden>Chapter ${chapter}</span><a href="#${id}">${title}</a></li>`,
      )
      .join('')}
  </ol></story-rail></nav>
  <story-locator aria-hidden="true" hidden
    ><svg viewBox="0 0 100 100" width="100" height="100"><rect /></svg></story-locator>
  <story-places></story-places>
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
  /** Instead of the island's own story. */
  readonly data?: PageData<Messages>;
}

export function mountStory({
  attributes = {},
  address = '',
  loadMap,
  data = islandData,
}: MountOptions = {}): MountedStory {
  const before = `${location.pathname}${location.search}`;
  history.replaceState(null, '', address === '' ? before : `${location.pathname}${address}`);
  defineStoryElements();
  const style = document.createElement('style');
  style.textContent = STYLE;
  const map = createFakeMap();
  const story = new StoryMap();
  story.lang = 'en';
  story.innerHTML = markup();
  story.data = data;
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
