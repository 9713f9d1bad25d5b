/** Tells whether the browser itself brings this page back to where it was scrolled to. */

export function restoresScroll(view: Window): boolean {
  const [entry] = view.performance.getEntriesByType('navigation');
  return (
    view.history.scrollRestoration === 'auto' &&
    entry instanceof PerformanceNavigationTiming &&
    /^(reload|back)/.test(entry.type)
  );
}
