/** Tells MapLibre where its worker is: without this a built page shows a blank map and no error. */
import { getGlobalDispatcher, getWorkerUrl, setWorkerUrl, type Map as MapLibreMap } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Absolute. */
export const WORKER_URL = new URL(workerUrl, location.href);

/**
 * Call before the first map; calling it again changes nothing.
 * @throws when the worker of another origin cannot be fetched
 */
export async function useBundledWorker(): Promise<void> {
  if (getWorkerUrl() !== '') return;
  setWorkerUrl(isForeign(WORKER_URL) ? await ownCopy(WORKER_URL) : WORKER_URL.href);
}

/** A page without an origin of its own is left to MapLibre, which then makes a data: address. */
const isForeign = ({ origin }: URL): boolean => window.origin !== 'null' && origin !== window.origin;

/** No browser starts a worker from another origin; a copy of its text needs no more than `worker-src blob:`. */
async function ownCopy(url: URL): Promise<string> {
  const answer = await fetch(url, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`The map's worker cannot be fetched: ${answer.status} ${url.href}`);
  const text = await answer.text();
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/**
 * Hears of a worker whose script does not arrive: blocked, or taken away by a new deployment. MapLibre itself waits
 * for its answers for ever. Call right after the map was made: workers fail later than that.
 */
export function onWorkerFault(map: MapLibreMap, onFault: (message: string) => void): void {
  for (const { target } of map.style.dispatcher.actors) {
    if (!(target instanceof Worker)) continue;
    target.addEventListener('error', ({ message }) => {
      // A script that was never read has no message of its own.
      onFault(message === '' ? "The map's worker script could not be loaded." : message);
    });
  }
}

/** Milliseconds that a map waits for a tile before it asks for a sign of life, and then for that; a slow phone's worker makes a tile in a tenth of it. */
const SILENCE = 3_000;

/**
 * A browser short of memory ends a worker without a word. MapLibre asks its workers for a sign of life when the page
 * comes back to the foreground; a map that waits for a tile asks too. One that is dead is replaced, and the map lost
 * and restored meanwhile, as with its WebGL context.
 */
export function wakeSilentWorker(map: MapLibreMap): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    clearTimeout(timer);
  };
  map.on('dataloading', (event) => {
    if (!('tile' in event) || event.tile === undefined) return;
    rest();
    timer = setTimeout(() => void reviveWorkers(), SILENCE);
  });
  map.on('idle', rest);
  map.on('remove', rest);
}

/** MapLibre by itself waits half a second, which a worker at work may need. */
async function reviveWorkers(): Promise<void> {
  const workers = getGlobalDispatcher();
  if (!(await workers.ping(SILENCE))) await workers.ensureWorkers();
}
