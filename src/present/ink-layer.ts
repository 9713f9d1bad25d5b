/** The sheet of glass over the picture: shows what has been drawn, and takes the pen while it is in hand. */
import { html, nothing, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { InkPoint, InkShape, InkStroke } from '../core/present/ink.ts';
import { arrowFor } from './arrow-keys.ts';
import { inkPath, inkPoint } from './ink-shapes.ts';
import type { ShowSession } from './show-session.ts';

const SHAPES: readonly InkShape[] = ['free', 'arrow', 'ring'];

/** Of the stage, for each press of an arrow key. */
const STEP = 0.02;
const CROSS_PX = 16;
const within = (share: number): number => Math.min(1, Math.max(0, share));

export class InkLayer {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onStroke: (stroke: InkStroke) => void;
  #shape: InkShape = 'free';
  /** Points of a stroke that is not finished. */
  #open: InkPoint[] = [];
  #stop = -1;
  /** Where the keyboard draws. */
  #cross: InkPoint = [0.5, 0.4];

  constructor(host: ReactiveControllerHost & HTMLElement, onStroke: (stroke: InkStroke) => void) {
    this.#host = host;
    this.#onStroke = onStroke;
  }

  render(session: ShowSession): TemplateResult {
    const { pen } = session.tools;
    // What was begun belongs to its stop and to the pen.
    if (!pen || session.show.shown !== this.#stop) this.#open = [];
    this.#stop = session.show.shown;
    const { innerWidth: width, innerHeight: height } = this.#host.ownerDocument.defaultView ?? window;
    const open: InkStroke[] = this.#open.length === 0 ? [] : [{ shape: this.#shape, points: this.#open }];
    return html`<svg
        class="present-ink"
        data-pen=${pen ? 'on' : 'off'}
        viewBox="0 0 ${width} ${height}"
        aria-hidden="true"
        @pointerdown=${pen ? this.#down : nothing}
        @pointermove=${pen ? this.#move : nothing}
        @pointerup=${pen ? this.#up : nothing}
        @pointercancel=${pen ? this.#drop : nothing}
      >
        ${[...session.ink, ...open].map((stroke) => {
          const { d, filled } = inkPath(stroke, { width, height });
          return svg`<path class=${filled ? 'ink-line' : 'ink-shape'} d=${d} />`;
        })}
        ${pen && this.#shape !== 'free' ? svg`<path class="ink-cross" d=${this.#crossPath(width, height)} />` : nothing}
      </svg>
      ${pen ? this.#shapes(session) : nothing}`;
  }

  #shapes({ words, host }: ShowSession): TemplateResult {
    return html`<div class="present-shapes" role="group" aria-label=${words.shapes}>
      ${SHAPES.map(
        (shape) =>
          html`<button
            type="button"
            class="present-button"
            aria-pressed=${shape === this.#shape ? 'true' : 'false'}
            @click=${() => {
              this.#shape = shape;
              this.#open = [];
              this.#host.requestUpdate();
              if (shape === 'free') return;
              host.say(words.crossKeys);
              // On the button Enter would only choose the same shape again.
              this.#host.querySelector<HTMLElement>('.present-title')?.focus({ preventScroll: true });
            }}
          >
            ${words[shape]}
          </button>`,
      )}
    </div>`;
  }

  /** Whether the key moved the cross or set a point under it; a free line is for a hand. */
  press(key: string): boolean {
    const move = arrowFor(key);
    if (this.#shape === 'free' || (move === undefined && key !== 'Enter')) return false;
    if (move === undefined) this.#set(this.#cross);
    else {
      const [[x, y], [right, down]] = [this.#cross, move];
      this.#cross = [within(x + STEP * right), within(y + STEP * down)];
      this.#aim(this.#cross);
    }
    this.#host.requestUpdate();
    return true;
  }

  /** A ring is done at once, an arrow with its second point. */
  #set(point: InkPoint): void {
    if (this.#shape === 'ring') this.#onStroke({ shape: 'ring', points: [point] });
    else {
      const [tail] = this.#open;
      this.#open = tail === undefined ? [point] : [];
      if (tail !== undefined) this.#onStroke({ shape: 'arrow', points: [tail, point] });
    }
  }

  /** The arrow's tip follows until its second point is set. */
  #aim(point: InkPoint): void {
    const [tail] = this.#open;
    if (this.#shape === 'arrow') this.#open = tail === undefined ? [] : [tail, point];
  }

  #crossPath(width: number, height: number): string {
    const [x, y] = [this.#cross[0] * width, this.#cross[1] * height];
    return `M${(x - CROSS_PX).toFixed(1)} ${y.toFixed(1)}h${2 * CROSS_PX}M${x.toFixed(1)} ${(y - CROSS_PX).toFixed(1)}v${2 * CROSS_PX}`;
  }

  readonly #down = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof Element)) return;
    const point = inkPoint(event, event.currentTarget);
    if (this.#shape !== 'free') this.#set(point);
    else {
      event.currentTarget.setPointerCapture(event.pointerId);
      this.#open = [point];
    }
    this.#host.requestUpdate();
  };

  readonly #move = (event: PointerEvent): void => {
    if (this.#open.length === 0 || !(event.currentTarget instanceof Element)) return;
    const point = inkPoint(event, event.currentTarget);
    if (this.#shape !== 'free') this.#aim(point);
    else if (event.buttons > 0) this.#open = [...this.#open, point];
    this.#host.requestUpdate();
  };

  readonly #up = (): void => {
    if (this.#shape !== 'free' || this.#open.length === 0) return;
    this.#onStroke({ shape: 'free', points: this.#open });
    this.#open = [];
    this.#host.requestUpdate();
  };

  readonly #drop = (): void => {
    this.#open = [];
    this.#host.requestUpdate();
  };
}
