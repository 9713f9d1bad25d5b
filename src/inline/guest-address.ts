/** Instead of `dom/address.ts` where the story is a guest: the address and the history are the host's. */
import type { Address } from '../dom/address.ts';

export { parseHash } from '../dom/address.ts';

export const createAddress = (): Address => ({
  read: () => null,
  write: () => undefined,
  start: () => () => undefined,
});

export const replaceAddress = (): void => undefined;
