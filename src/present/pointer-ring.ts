/** A large ring for a class that cannot see a cursor: follows the pointer, and the arrow keys while it is in hand. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { arrowFor } from './arrow-keys.ts';

/** Pixels for each press of an arrow key. */
const STEP_PX = 32;

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
    const move = arrowFor(key);
    if (move === undefined) return false;
    const [right, down] = move;
    this.#x += right * STEP_PX;
    this.#y += down * STEP_PX;
    this.hostUpdated();
    return true;
  }

  readonly #follow = ({ clientX, clientY }: PointerEvent): void => {
    [this.#x, this.#y] = [clientX, clientY];
    this.hostUpdated();
  };
}
