/** Tells MapLibre where its worker is: without this a built page shows a blank map and no error. */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Call before the first map; calling it again changes nothing. */
export function useBundledWorker(): void {
  setWorkerUrl(workerUrl);
}
