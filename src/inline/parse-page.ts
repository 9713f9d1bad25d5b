/** Parses a page of our own: the one place where a text becomes markup, under a Trusted Types policy of its name. */

interface Policy {
  createHTML(text: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Made once: a host's policy may forbid a second one of the same name. */
const POLICY = createPolicy();

/** @throws TypeError when the host's Trusted Types allow no policy of the name `story-map` */
export const parsePage = (text: string): Document =>
  // Its origin has been checked before; scripts in it do not run.
  new DOMParser().parseFromString(POLICY.createHTML(text), 'text/html');

function createPolicy(): Policy {
  const plain: Policy = { createHTML: (text) => text };
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: PolicyFactory };
  try {
    return trustedTypes?.createPolicy('story-map', plain) ?? plain;
  } catch {
    // Forbidden here: parsing will say so, to whoever asked for a story.
    return plain;
  }
}
