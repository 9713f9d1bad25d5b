/** Instead of `parts-beside.ts` in the pinned loader: one file, so that one `integrity` covers all that runs on a host page. */
import { turnLinks } from './links.ts';
import { connect } from './wire.ts';

export const script = document.currentScript;

export const loadPart = async (name: string): Promise<{ readonly connect: typeof connect }> => {
  // Not before the loader itself has begun.
  await Promise.resolve();
  if (name !== WIRE) turnLinks();
  return { connect };
};
