/** What a story may use of the page around it: its own page lends everything, a host's page only its scroll. */
import { createAddress, replaceAddress, type Address, type AddressStep } from '../dom/address.ts';
import { createIntent, type Intent } from '../dom/intent.ts';
import { createNearness } from '../dom/nearness.ts';

/** Names, on an element around a guest, the address of the story's own page. */
const PAGE_ATTRIBUTE = 'data-story-page';

export interface Surroundings {
  readonly address: Address;
  readonly intent: Intent;
  /** Address of the story's own page. */
  page(): string;
  /** What the address asks, with its question mark; a host's address asks nothing of a guest. */
  search(): string;
  /** Keeps a choice of the reader's in the address; `search` begins with its question mark or is empty. */
  ask(search: string): void;
}

/** Address, history and document belong to the host: a guest reads and changes none of them. */
export function surroundingsOf(root: HTMLElement, view: Window, steps: readonly AddressStep[]): Surroundings {
  const house = root.closest(`[${PAGE_ATTRIBUTE}]`);
  if (house !== null)
    return {
      address: { read: () => null, write: () => undefined, start: () => () => undefined },
      intent: createNearness(root, createIntent(view).saveData),
      page: () => house.getAttribute(PAGE_ATTRIBUTE) ?? '',
      search: () => '',
      ask: () => undefined,
    };
  return {
    address: createAddress(view, steps),
    intent: createIntent(view),
    page: () => view.location.href,
    search: () => view.location.search,
    ask(search) {
      const { pathname, hash } = view.location;
      replaceAddress(view, `${pathname}${search}${hash}`);
    },
  };
}
