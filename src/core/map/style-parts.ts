/** What every part of the style is made from: the story, and which layer files there are. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Story } from '../story/story.ts';

export interface StyleParts {
  readonly story: Story;
  /** Whether a layer file exists; a part without its file makes no layers. */
  readonly has: (layer: string) => boolean;
  readonly terrain: boolean;
}

export type MakeLayers = (parts: StyleParts) => readonly LayerSpecification[];

/** In a layer's metadata: its features overlap and add up. MapLibre paints them so in any case. */
export const ADDS_UP_KEY = 'story:adds-up';

/** In a layer's metadata: soft to begin with, so a still draws it with fewer vertices. */
export const ROUGH_KEY = 'story:rough';

/** In a layer's metadata: faint on purpose, so a still draws it even where its name found no room. */
export const ALWAYS_KEY = 'story:always';

/** Paint that follows the scroll must not lag behind it. */
export const AT_ONCE = { duration: 0, delay: 0 } as const;

/** Middle of the story's extent, where widths in metres are exact. */
export const middleLatitude = ({ extent: [, south, , north] }: Story): number => (south + north) / 2;

/** The same curve as the page's own type; no glyph files, MapLibre draws with the page's fonts. */
export const FONTS = {
  medium: ['Public Sans Medium'],
  semibold: ['Public Sans SemiBold'],
  italic: ['Newsreader Italic'],
};
