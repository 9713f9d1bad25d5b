/** Paths that several layers draw (a coast, its glow, the clip of a tint): written in full once, then referred to. */
import type { Attributes } from './svg.ts';
import { element } from './svg.ts';

interface Stored {
  readonly data: string;
  readonly id: string;
  uses: number;
}

// Control characters cannot occur in SVG text, so the marks are never mistaken for it.
const MARK = /\u0001(\d+)\u0002/gu;

export class PathStore {
  readonly #stored = new Map<string, Stored>();
  readonly #uses: { readonly path: Stored; readonly attributes: Attributes }[] = [];

  /** An element with this path and these attributes, or nothing for an empty path; settled by `settle`. */
  use(key: string, make: () => string, attributes: Attributes): string {
    const path = this.#path(key, make);
    if (path.data === '') return '';
    path.uses += 1;
    this.#uses.push({ path, attributes });
    return `\u0001${this.#uses.length - 1}\u0002`;
  }

  /** The text with every mark turned into its element; call it only when every use is known. */
  settle(svg: string): string {
    return svg.replace(MARK, (_, number: string) => {
      const use = this.#uses[Number(number)];
      if (use === undefined) return '';
      const { path, attributes } = use;
      return path.uses > 1
        ? element('use', { href: `#${path.id}`, ...attributes })
        : element('path', { ...attributes, d: path.data });
    });
  }

  /** The paths that are used more than once. */
  shared(): string {
    return [...this.#stored.values()]
      .filter(({ uses, data }) => uses > 1 && data !== '')
      .map(({ id, data }) => element('path', { id, d: data }))
      .join('');
  }

  #path(key: string, make: () => string): Stored {
    const known = this.#stored.get(key);
    if (known !== undefined) return known;
    const made = { data: make(), id: `p${this.#stored.size}`, uses: 0 };
    this.#stored.set(key, made);
    return made;
  }
}
