/** A large ring that follows the pointer, for a class that cannot see a cursor. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

export function pointerRing(owner: HTMLElement): TemplateResult {
  return html`<div
    class="present-pointer"
    aria-hidden="true"
    ${ref((element) => {
      if (element instanceof HTMLElement) follow(owner, element);
    })}
  ></div>`;
}

const following = new WeakSet<Element>();

/** Ends with the ring: a listener that finds it gone takes itself away. */
function follow(owner: HTMLElement, ring: HTMLElement): void {
  if (following.has(ring)) return;
  following.add(ring);
  const document = owner.ownerDocument;
  const move = ({ clientX, clientY }: PointerEvent): void => {
    if (ring.isConnected) ring.style.translate = `${clientX}px ${clientY}px`;
    else document.removeEventListener('pointermove', move);
  };
  document.addEventListener('pointermove', move);
}
