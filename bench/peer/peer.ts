/** What the usual tutorial builds: scrollama calls enter and exit handlers, and these fly and switch layers on and off. */
import 'maplibre-gl/dist/maplibre-gl.css';
import '../../src/styles/fonts.css';
import './peer.css';
import { Map as MapLibreMap } from 'maplibre-gl';
import scrollama from 'scrollama';
import { fitCamera } from '../../src/core/camera/fit.ts';
import { viewportFor } from '../../src/core/camera/free-area.ts';
import { mapImages } from '../../src/core/map/map-images.ts';
import { groupKey, legKey, overlayKey } from '../../src/core/map/paint-state.ts';
import { mapStyle } from '../../src/core/map/style.ts';
import type { PageData } from '../../src/core/story/page-data.ts';
import type { Stop, Story } from '../../src/core/story/story.ts';
import { useBundledWorker, WORKER_URL } from '../../src/map/worker.ts';
import { allowWorker } from '../../src/map/worker-policy.ts';

const { story, assets } = JSON.parse(document.getElementById('story-data')?.textContent ?? '') as PageData;

/** The same cameras as ours, so that both show the same places. */
function cameraAt({ view }: Stop) {
  const viewport = viewportFor(innerWidth, innerHeight);
  const maxZoom = Math.min(story.maxZoom, view.maxZoom ?? story.maxZoom);
  const { center, ...camera } = fitCamera(view.bounds, viewport, { maxZoom, pitch: view.pitch });
  return { ...camera, center: [center[0], center[1]] as [number, number] };
}

/** State keys of the layers that a stop adds to the map. */
function layersOf(
  { show }: Stop,
  { placeGroups, legs, overlays }: Story,
): readonly (readonly [string, number])[] {
  return [
    ...placeGroups.map(({ places }, index) => [groupKey(index), show[`place:${places[0] ?? ''}`]] as const),
    ...legs.map((id) => [legKey(id), show[`leg:${id}`]] as const),
    ...overlays.map(({ id }) => [overlayKey(id), show[`overlay:${id}`]] as const),
  ].flatMap(([key, strength]) => (strength === undefined ? [] : [[key, strength] as const]));
}

async function start(): Promise<void> {
  const first = story.stops[0];
  if (first === undefined) return;
  allowWorker(WORKER_URL.href);
  await useBundledWorker();
  const geo = `${new URL(assets.base, document.baseURI).href}data/geo/`;
  const map = new MapLibreMap({
    container: 'map',
    style: mapStyle({
      story,
      layers: new Set(assets.layers),
      layerUrl: (layer) => `${geo}${layer}.geojson`,
      terrainUrl: assets.terrain ? `${geo}terrain/{z}/{x}/{y}.webp` : null,
    }),
    ...cameraAt(first),
    interactive: false,
    renderWorldCopies: false,
    attributionControl: false,
    pixelRatio: Math.min(devicePixelRatio, 2),
    canvasContextAttributes: { antialias: true },
    validateStyle: false,
    refreshExpiredTiles: false,
  });
  map.once('idle', () => {
    document.documentElement.dataset['map'] = 'live';
  });
  map.on('load', () => {
    for (const { id, image, pixelRatio, sdf } of mapImages()) map.addImage(id, image, { pixelRatio, sdf });
    scrollama()
      .setup({ step: '.step', offset: 0.5 })
      .onStepEnter(({ index }) => {
        const stop = story.stops[index % story.stops.length];
        if (stop === undefined) return;
        map.flyTo(cameraAt(stop));
        for (const [key, strength] of layersOf(stop, story)) map.setGlobalStateProperty(key, strength);
      })
      .onStepExit(({ index }) => {
        const stop = story.stops[index % story.stops.length];
        if (stop === undefined) return;
        for (const [key] of layersOf(stop, story)) map.setGlobalStateProperty(key, 0);
      });
  });
}

void start();
