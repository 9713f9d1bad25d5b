/** Questions about the host page that decide how an embed is laid out, and the one way to style it there. */

/** Whether an ancestor is a scroller of its own, in which nothing sticks to the window. */
export function stickyBroken(element: Element): boolean {
  const { body, documentElement: root } = document;
  for (let at = element.parentElement; at && at !== root; at = at.parentElement)
    if (
      /auto|scroll|hidden/.test(getComputedStyle(at).overflow) &&
      // The body's overflow is the window's, unless the root has one of its own.
      (at !== body || getComputedStyle(root).overflow !== 'visible')
    )
      return true;
  return false;
}

/** An address of anybody's making: unlike `URL` it never throws, and what is no address has no origin. */
export function readAddress(text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = text;
  return link;
}

/** Absolute and https, or http on this machine. */
export const mayFrame = (text: string): boolean =>
  /^(https:|http:\/\/([^/]+\.)?(localhost|127[.\d]+|\[::1])[:/])/.test(text);

/** Windows lower than this, less a sticky header, have no room for a runway; columns narrower have a height of their own. */
export const SMALL_PX = 480;

/** In pixels, so that a turned phone or another zoom leaves the reader at the same step; only its last screen is the window's. */
export const runwayHeight = (steps: number): string =>
  `height:calc(${String(steps * innerHeight * 0.9)}px + 100svh)`;

export const reduced = (what: string): boolean => matchMedia(`(prefers-reduced-${what}:reduce)`).matches;

/** Inline and important: the only declarations that every host stylesheet leaves alone, and a strict CSP allows. */
export function dress(element: HTMLElement, looks: string): void {
  element.style.cssText += `;${looks};`.replace(/;/g, '!important;');
}
