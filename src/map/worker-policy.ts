/** Trusted Types: MapLibre starts its worker from a plain string, which only a page's default policy can allow. */

interface PolicyFactory {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

declare global {
  interface Window {
    /** Not in every browser. */
    readonly trustedTypes?: PolicyFactory;
  }
}

/** A frame without an origin of its own cannot start a worker from an address: MapLibre then hands it the text. */
const WORKER_TEXT = 'data:text/javascript';

/**
 * Lets this worker through and nothing else. Where the page already has a default policy, or forbids one, nothing
 * changes: the map then fails as one without WebGL does.
 * @param workerUrl absolute
 */
export function allowWorker(workerUrl: string): void {
  const { trustedTypes } = window;
  if (trustedTypes?.defaultPolicy !== null) return;
  const opaque = window.origin === 'null';
  try {
    trustedTypes.createPolicy('default', {
      createScriptURL: (url) =>
        new URL(url, location.href).href === workerUrl || (opaque && url.startsWith(WORKER_TEXT))
          ? url
          : null,
    });
  } catch {
    // The page's own policy has no room for it.
  }
}
