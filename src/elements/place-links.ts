/** Follows links to places of the story itself: at once, with the focus, without a new entry in the history. */
import { parseHash, type AddressStep, type Place } from '../dom/address.ts';
import { listen } from '../dom/listen.ts';
import { isPlainClick, linkAt } from '../dom/plain-click.ts';

const withoutHash = (address: string): string => address.replace(/#.*$/, '');

/** Where a click leads inside this page, or `null` when the browser should follow it as usual. */
function placeOf(event: MouseEvent, steps: readonly AddressStep[]): Place | null {
  if (!isPlainClick(event)) return null;
  const link = linkAt(event, 'a[href]');
  if (link?.target !== '' || link.hasAttribute('download')) return null;
  if (withoutHash(link.href) !== withoutHash(link.ownerDocument.location.href)) return null;
  return parseHash(link.hash, steps);
}

/** A menu that has done its work must not cover the step it led to. */
function closeMenu({ target }: MouseEvent): void {
  const menu = target instanceof Element ? target.closest('nav')?.closest('details') : null;
  if (menu) menu.open = false;
}

export const followPlaceLinks = (
  root: HTMLElement,
  steps: readonly AddressStep[],
  onFollowed: (place: Place) => void,
): (() => void) =>
  listen(root, ['click'], (event: MouseEvent) => {
    const place = placeOf(event, steps);
    if (place === null) return;
    event.preventDefault();
    closeMenu(event);
    onFollowed(place);
  });
