/** The names beside the rail come when pointed at or focused, and go with Escape, without moving pointer or focus. */

export function dismissRailNames(rail: HTMLElement): () => void {
  const { ownerDocument: page } = rail;
  const hide = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && rail.querySelector('a:is(:hover, :focus-visible)') !== null)
      rail.dataset['names'] = 'hidden';
  };
  const show = (): void => {
    delete rail.dataset['names'];
  };
  // On the document: a pointer over the rail leaves the focus wherever it is.
  page.addEventListener('keydown', hide);
  for (const type of ['pointerover', 'focusin', 'pointerleave'] as const) rail.addEventListener(type, show);
  return () => {
    page.removeEventListener('keydown', hide);
    for (const type of ['pointerover', 'focusin', 'pointerleave'] as const)
      rail.removeEventListener(type, show);
  };
}
