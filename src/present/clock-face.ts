/** The teacher's clock in the class's window: seconds that are seen, and that no screen reader is told of one by one. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { clockText, elapsed, type Clock } from '../core/present/clock.ts';

const SECOND_MS = 1000;

export class ClockFace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #clock: () => Clock | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, clock: () => Clock | undefined) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      this.hostUpdated();
    }, SECOND_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  render(): TemplateResult {
    return clockFace();
  }

  /** Only the digits change: caption, drawings and dialogs are not rendered anew each second. */
  hostUpdated(): void {
    const clock = this.#clock();
    if (clock === undefined) return;
    const text = clockText(elapsed(clock, Date.now()));
    for (const face of this.#host.querySelectorAll('.present-time')) face.textContent = text;
  }
}

/** Where the time is to stand. */
export const clockFace = (): TemplateResult => html`<span class="present-time"></span>`;
