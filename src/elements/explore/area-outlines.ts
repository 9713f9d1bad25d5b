/** Outlines of areas that can be laid over the map, from the file that the page's own comparison reads. */
import { ringsAt, ringsOf, type Rings } from '../../core/explore/outline.ts';
import type { Exploration } from '../../core/explore/exploration.ts';
import type { SizeOutlines } from '../../core/compare/outlines.ts';
import { createOutlineReader, outlinesAddress } from '../compare-map.ts';
import type { StoryHost } from '../story-host.ts';
import { stillSight } from './sight.ts';

type Laid = NonNullable<Exploration['outline']>;

export class AreaOutlines {
  readonly #read = createOutlineReader();
  readonly #host: StoryHost;
  readonly #root: HTMLElement;
  #file: SizeOutlines | null = null;
  #drawn: Rings = [];
  #drawnOf: Laid | null = null;

  constructor(host: StoryHost, root: HTMLElement) {
    this.#host = host;
    this.#root = root;
  }

  /** @returns whether outlines can be drawn */
  async load(): Promise<boolean> {
    const address = outlinesAddress(this.#root);
    this.#file ??= address && (await this.#read(address));
    return this.#file !== null;
  }

  /** Empty until the file has come. */
  ringsOf(laid: Laid | null): Rings {
    if (laid === null || this.#file === null) return [];
    if (laid !== this.#drawnOf) {
      const sight = stillSight(this.#host, this.#file.step);
      const path = this.#file.areas[laid.area];
      const home = sight === null || path === undefined ? [] : ringsOf(path, (point) => sight.placeAt(point));
      this.#drawn = ringsAt(home, laid.at);
      this.#drawnOf = laid;
    }
    return this.#drawn;
  }
}
