/** A walk through the page with the Tab key, written down stop by stop, through shadow roots too. */
import type { Page } from 'playwright';

export interface FocusStop {
  /** The same number for the same element, in one page. */
  readonly id: number;
  readonly element: string;
  /** Id of the step, or of the part of the page, that it stands in. */
  readonly part: string;
  /** Of five points of it, those that nothing covers. */
  readonly seen: number;
}

interface Walk {
  readonly stops: FocusStop[];
}

/** From here on every element that takes the focus is written down. */
export const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const known = new Map<Element, number>();
    const stops: FocusStop[] = [];
    const write = (): void => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (active === null || active === document.body) return;
      const id = known.get(active) ?? known.size;
      known.set(active, id);
      if (stops.at(-1)?.id === id) return;
      const root = active.getRootNode();
      const host = root instanceof ShadowRoot ? root.host : active;
      const part = host.closest('[data-step], .skip, .bar, .opening, .rail, .controls, .end section, .end');
      const name = (active.ariaLabel ?? active.textContent).replace(/\s+/g, ' ').trim().slice(0, 60);
      // A link may be broken over two lines: its first piece is where the eye goes.
      const box = active.getClientRects()[0] ?? active.getBoundingClientRect();
      // Of what is larger than the screen only the piece on it can be seen.
      const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
      const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
      const points = [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 2, top + 2],
        [right - 2, top + 2],
        [left + 2, bottom - 2],
        [right - 2, bottom - 2],
      ] as const;
      const own = active;
      const seen = points.filter(([x, y]) => {
        let hit = document.elementFromPoint(x, y);
        while (hit?.shadowRoot?.elementFromPoint(x, y)) {
          const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
          if (inner === null || inner === hit) break;
          hit = inner;
        }
        return hit !== null && (own.contains(hit) || hit.contains(own));
      }).length;
      stops.push({
        id,
        element: `${active.tagName.toLowerCase()} "${name}"`,
        part: part === null ? '' : part.id === '' ? (part.classList[0] ?? '') : part.id,
        seen,
      });
    };
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])];
    for (const root of roots) root.addEventListener('focusin', write);
    Object.assign(globalThis, { focusWalk: { stops } satisfies Walk });
  });

/** The stops since the last time that this was asked. */
export const focusStops = (page: Page): Promise<readonly FocusStop[]> =>
  page.evaluate(() => (globalThis as unknown as { focusWalk: Walk }).focusWalk.stops.splice(0));

/** Presses the key until the walk comes round or `most` stops are made. */
export const walk = async (
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  most: number,
): Promise<readonly FocusStop[]> => {
  const stops: FocusStop[] = [];
  while (stops.length < most) {
    for (let press = 0; press < 20; press += 1) await page.keyboard.press(key);
    const more = await focusStops(page);
    if (more.length === 0) break;
    const first = (stops[0] ?? more[0])?.id;
    const round = more.findIndex((stop, at) => stop.id === first && stops.length + at > 0);
    stops.push(...(round < 0 ? more : more.slice(0, round)));
    if (round >= 0) break;
  }
  return stops;
};
