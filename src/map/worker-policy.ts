/** Trusted Types: MapLibre starts its worker from a plain string, which only a page's default policy can allow. */
import { policy } from '../core/trusted-policy.ts';

declare global {
  interface Window {
    /** Not in every browser. */
    readonly trustedTypes?: { readonly defaultPolicy: unknown };
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
  if (window.trustedTypes?.defaultPolicy !== null) return;
  const opaque = window.origin === 'null';
  policy('default', {
    createScriptURL: (url: string) =>
      new URL(url, location.href).href === workerUrl || (opaque && url.startsWith(WORKER_TEXT)) ? url : null,
  });
}
