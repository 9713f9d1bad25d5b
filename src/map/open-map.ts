/** The live map for a page of our own, whose head may link MapLibre's stylesheet and whose policies are ours to set. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { openMap as openBareMap } from './bare-map.ts';
import type { OpenMap } from './ports.ts';
import { WORKER_URL } from './worker.ts';
import { allowWorker } from './worker-policy.ts';

export const openMap: OpenMap = (options) => {
  allowWorker(WORKER_URL.href);
  return openBareMap(options);
};
