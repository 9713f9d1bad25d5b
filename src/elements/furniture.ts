/** What lies on the map and in the charts, loaded at the first sign of a reader: gives every part of it in the page its story. */
import { FurnitureElement } from './furniture-element.ts';
import { withPart } from './late-part.ts';
import { StoryChapter } from './story-chapter.ts';
import { StoryChart } from './story-chart.ts';
import { StoryCompare } from './story-compare.ts';
import { StoryControls } from './story-controls.ts';
import type { StoryHost } from './story-host.ts';
import { StoryLegend } from './story-legend.ts';
import { StoryLocator } from './story-locator.ts';
import { StoryMenu } from './story-menu.ts';
import { StoryPlaces } from './story-places.ts';
import { StoryRail } from './story-rail.ts';
import { StoryScale } from './story-scale.ts';
import { StorySpeed } from './story-speed.ts';
import { StoryTools } from './story-tools.ts';

const ELEMENTS = {
  'story-chapter': StoryChapter,
  'story-chart': StoryChart,
  'story-compare': StoryCompare,
  'story-controls': StoryControls,
  'story-legend': StoryLegend,
  'story-locator': StoryLocator,
  'story-menu': StoryMenu,
  'story-places': StoryPlaces,
  'story-rail': StoryRail,
  'story-scale': StoryScale,
  'story-speed': StorySpeed,
  'story-tools': StoryTools,
} as const;

/** Only with script is there anything to control: the page itself holds no empty toolbar. */
const IN_CONTROLS = ['story-controls', 'story-legend'] as const;

/** Names of the map would be half hidden under these. */
const ON_MAP = 'story-controls, story-legend, story-locator, story-scale';

/** Doing it again changes nothing. */
export function furnish(root: HTMLElement, controls: HTMLElement | null, host: StoryHost): void {
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
  for (const name of IN_CONTROLS) {
    if (controls?.querySelector(name) === null) controls.append(root.ownerDocument.createElement(name));
  }
  // Before the controls, which come after it for the keyboard.
  if (controls?.previousElementSibling?.localName !== 'story-speed')
    controls?.before(root.ownerDocument.createElement('story-speed'));
  host.look.covers = root.querySelectorAll(ON_MAP);
  offerCopy(root, host);
  for (const part of root.querySelectorAll(Object.keys(ELEMENTS).join())) {
    if (part instanceof FurnitureElement || part instanceof StoryControls || part instanceof StoryTools) {
      part.host = host;
    }
  }
}

/** A part of its own: few readers come to it, and it has a worker's messages to understand. */
function offerCopy(root: HTMLElement, host: StoryHost): void {
  const place = root.querySelector('story-offline');
  // A story inside another site's page is not that site's to keep.
  if (place?.getRootNode() !== root.ownerDocument) return;
  withPart(root, import('./story-offline.ts'), ({ StoryOffline }) => {
    if (customElements.get('story-offline') === undefined)
      customElements.define('story-offline', StoryOffline);
    if (place instanceof StoryOffline) place.host = host;
  });
}
