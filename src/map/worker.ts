/** Tells MapLibre where its worker is: without this a built page shows a blank map and no error. */
import { setWorkerUrl, type Map as MapLibreMap } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Call before the first map; calling it again changes nothing. */
export function useBundledWorker(): void {
  setWorkerUrl(workerUrl);
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
