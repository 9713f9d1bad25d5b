/** Questions about the host page that decide how an embed is laid out, and the one way to style it there. */

/** Whether an ancestor is a scroller of its own, in which nothing sticks to the window. */
export function stickyBroken(element: Element): boolean {
  const { body, documentElement: root } = document;
  for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) {
    // The body's overflow is the window's, unless the root has one of its own.
    if (at === body && getComputedStyle(root).overflowY === 'visible') continue;
    if (/auto|scroll|hidden/.test(getComputedStyle(at).overflow)) return true;
  }
  return false;
}

/** Absolute and https, or http on this machine; anything else is not loaded. */
export function safeAddress(text: string | null): URL | undefined {
  try {
    const url = new URL(text ?? '');
    const loopback = /^http:\/\/(([^/]+\.)?localhost|127\.[\d.]+|\[::1\])(:\d+)?\//;
    return url.protocol === 'https:' || loopback.test(url.href) ? url : undefined;
  } catch {
    return undefined;
  }
}

export const reduced = (what: 'motion' | 'data'): boolean =>
  matchMedia(`(prefers-reduced-${what}:reduce)`).matches;

/** Inline and important: the only declarations that every host stylesheet leaves alone, and a strict CSP allows. */
export function dress(element: HTMLElement, looks: string): void {
  element.style.cssText += `;${looks}`.replace(/;/g, '!important;') + '!important';
}
