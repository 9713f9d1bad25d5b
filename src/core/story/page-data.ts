/** What the prerendered page hands to its script in `<script type="application/json" id="story-data">`. */
import type { Story } from './story.ts';

/** Nested plain strings; the typed form is `Messages` in i18n, which core may not import. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

export interface PageData<M = MessageTree> {
  readonly story: Story;
  readonly messages: M;
  readonly assets: {
    /** Relative address of the site root from the page, with a trailing slash: `./` or `../`. */
    readonly base: string;
    /** Names of the layer files under `data/geo`, without extension. */
    readonly layers: readonly string[];
    /** Whether `data/geo/terrain` holds relief tiles. */
    readonly terrain: boolean;
  };
}
