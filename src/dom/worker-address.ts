/** A worker's address must come from a policy where Trusted Types are asked for; this one lets one address through. */
import { policy } from '../core/trusted-policy.ts';

interface Policy {
  createScriptURL(address: string): string | null;
}

/** Made for the first address that is asked for: the story of a page has one worker, and a policy is made once. */
let door: Policy | undefined;

/**
 * @returns what the browser takes for the address of a worker
 * @throws TypeError when the page's Trusted Types do not allow this address, or no policy of the name `story-offline`
 */
export function workerAddress({ href }: URL): string {
  door ??= policy<Policy>('story-offline', {
    createScriptURL: (address) => (address === href ? address : null),
  });
  const address = door.createScriptURL(href);
  if (address === null) throw new TypeError(`Another worker has been started from this page: not ${href}.`);
  return address;
}
