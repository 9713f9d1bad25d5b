/** Trusted Types: a worker's address must come from a policy; this one lets the offline worker through and nothing else. */

interface Policy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): Policy;
}

/** Made once: a page's policy may forbid a second one of the same name. */
const POLICY = createPolicy();

/** @throws TypeError when the page's Trusted Types do not allow the address, or no policy of the name `story-offline` */
export const workerAddress = ({ href }: URL): string => POLICY.createScriptURL(href);

const isWorker = ({ origin, pathname }: URL): boolean =>
  origin === location.origin && pathname.endsWith('/sw.js');

function createPolicy(): Policy {
  const plain: Policy = { createScriptURL: (address) => address };
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: PolicyFactory };
  try {
    return (
      trustedTypes?.createPolicy('story-offline', {
        createScriptURL: (address) => (isWorker(new URL(address)) ? address : null),
      }) ?? plain
    );
  } catch {
    // Forbidden here: the browser will say so when the worker is to start.
    return plain;
  }
}
