/** A prerendered chart whose bars say their numbers when pointed at, touched or reached with the arrow keys. */

const BAR = '[data-bar]';
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const EVENTS = ['pointermove', 'pointerdown', 'focusin', 'keydown', 'mousedown', 'click'] as const;

/**
 * Renders nothing of its own. All bars together are one stop for Tab; links stay links.
 *
 * @tagname story-chart
 */
export class StoryChart extends HTMLElement {
  #bars: readonly SVGElement[] = [];
  #said: Element | null = null;
  #fingered = false;

  connectedCallback(): void {
    this.#bars = [...this.querySelectorAll<SVGElement>(BAR)];
    this.#said = this.querySelector('[data-chart-said]');
    const words = this.#said?.textContent.trim();
    const first = this.#bars.find((bar) => bar.ariaLabel === words) ?? this.#bars[0];
    for (const bar of this.#bars) bar.tabIndex = bar === first ? 0 : -1;
    for (const type of EVENTS) this.addEventListener(type, this);
  }

  disconnectedCallback(): void {
    for (const type of EVENTS) this.removeEventListener(type, this);
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#move(event);
    else if (event instanceof MouseEvent && !event.type.startsWith('pointer')) this.#keepFinger(event);
    else if (event instanceof PointerEvent) {
      if (event.type === 'pointerdown') this.#fingered = event.pointerType === 'touch';
      this.#show(this.#barAt(event));
    } else this.#show(this.#bars.find((bar) => bar === event.target));
  }

  /**
   * A bar is narrower than a finger, and browsers give a tap to the nearest link: it may show a number, but neither
   * take the focus to another bar nor lead away. The steps are linked in words below.
   * A click without a press comes from a key or a reading aid, which knows what it meant.
   */
  #keepFinger(event: MouseEvent): void {
    const inPicture = event.target instanceof Element && event.target.closest('.chart-picture') !== null;
    if (inPicture && this.#fingered && event.detail > 0) event.preventDefault();
  }

  #move(event: KeyboardEvent): void {
    const at = this.#bars.findIndex((bar) => bar === event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.#bars.length - 1;
    const by = STEPS[event.key];
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? last : undefined;
    const next = edge ?? (by === undefined ? undefined : Math.min(last, Math.max(0, at + by)));
    if (next === undefined) return;
    // The page would scroll, and the story with it.
    event.preventDefault();
    event.stopPropagation();
    this.#bars[next]?.focus();
  }

  /** The bar under the pointer; in a picture, where bars may be too small to hit, the nearest one. */
  #barAt({ target, clientX, clientY }: PointerEvent): SVGElement | undefined {
    const picture = target instanceof Element ? target.closest('.chart-picture') : null;
    if (picture === null) return undefined;
    const bars = this.#bars.filter((bar) => picture.contains(bar));
    // Bars of one chart differ either in where they stand or, when they lie, in how high on the page.
    const away = (bar: SVGElement): number => {
      const box = (bar.querySelector('rect:not([fill]), .chart-hit') ?? bar).getBoundingClientRect();
      return this.querySelector('[data-chart=groups]') === null
        ? Math.max(box.left - clientX, clientX - box.right)
        : Math.max(box.top - clientY, clientY - box.bottom);
    };
    return bars.reduce<SVGElement | undefined>(
      (best, bar) => (best === undefined || away(bar) < away(best) ? bar : best),
      undefined,
    );
  }

  #show(bar: SVGElement | undefined): void {
    if (bar === undefined) return;
    for (const other of this.#bars) {
      other.toggleAttribute('data-on', other === bar);
      other.tabIndex = other === bar ? 0 : -1;
    }
    if (this.#said !== null) this.#said.textContent = bar.getAttribute('aria-label');
  }
}
