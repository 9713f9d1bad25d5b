/** A large ring for a class that cannot see a cursor: follows the pointer, and the arrow keys while it is in hand. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Pixels for each press of an arrow key. */
const STEP_PX = 32;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export class PointerRing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #x: number;
  #y: number;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    const { innerWidth, innerHeight } = host.ownerDocument.defaultView ?? window;
    [this.#x, this.#y] = [innerWidth / 2, innerHeight / 2];
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('pointermove', this.#follow);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('pointermove', this.#follow);
  }

  hostUpdated(): void {
    const ring = this.#host.querySelector<HTMLElement>('.present-pointer');
    if (ring !== null) ring.style.translate = `${this.#x}px ${this.#y}px`;
  }

  render(): TemplateResult {
    return html`<div class="present-pointer" aria-hidden="true"></div>`;
  }

  /** Whether the key moved it. */
  press(key: string): boolean {
    const [x, y] = ARROWS[key] ?? [0, 0];
    if (x === 0 && y === 0) return false;
    this.#x += x * STEP_PX;
    this.#y += y * STEP_PX;
    this.hostUpdated();
    return true;
  }

  readonly #follow = ({ clientX, clientY }: PointerEvent): void => {
    [this.#x, this.#y] = [clientX, clientY];
    this.hostUpdated();
  };
}
