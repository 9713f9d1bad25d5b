/** Tells whether the browser itself brings this page back to where it was scrolled to. */

export function restoresScroll(view: Window): boolean {
  const [entry] = view.performance.getEntriesByType('navigation');
  if (view.history.scrollRestoration === 'manual' || !(entry instanceof PerformanceNavigationTiming))
    return false;
  return entry.type === 'reload' || entry.type === 'back_forward';
}
