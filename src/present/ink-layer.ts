/** The sheet of glass over the picture: shows what has been drawn, and takes the pen while it is in hand. */
import { html, nothing, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { InkPoint, InkShape, InkStroke } from '../core/present/ink.ts';
import { inkPath, inkPoint } from './ink-shapes.ts';
import type { ShowSession } from './show-session.ts';

const SHAPES: readonly InkShape[] = ['free', 'arrow', 'ring'];

export class InkLayer {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onStroke: (stroke: InkStroke) => void;
  #shape: InkShape = 'free';
  /** Points of a stroke that is not finished. */
  #open: InkPoint[] = [];
  #stop = -1;

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
      </svg>
      ${pen ? this.#shapes(session) : nothing}`;
  }

  #shapes({ words }: ShowSession): TemplateResult {
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
            }}
          >
            ${words[shape]}
          </button>`,
      )}
    </div>`;
  }

  readonly #down = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof Element)) return;
    const point = inkPoint(event, event.currentTarget);
    if (this.#shape === 'ring') this.#onStroke({ shape: 'ring', points: [point] });
    else if (this.#shape === 'arrow') {
      const [tail] = this.#open;
      this.#open = tail === undefined ? [point] : [];
      if (tail !== undefined) this.#onStroke({ shape: 'arrow', points: [tail, point] });
    } else {
      event.currentTarget.setPointerCapture(event.pointerId);
      this.#open = [point];
    }
    this.#host.requestUpdate();
  };

  readonly #move = (event: PointerEvent): void => {
    if (this.#open.length === 0 || !(event.currentTarget instanceof Element)) return;
    const point = inkPoint(event, event.currentTarget);
    const [tail] = this.#open;
    // The arrow's tip follows the pointer until the second click.
    if (this.#shape === 'arrow') this.#open = tail === undefined ? [] : [tail, point];
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
