/** Opens the live map, with MapLibre; page and inline element each bring its stylesheet in their own way. */
import { Map as MapLibreMap, type ErrorEvent, type MapMovementEvent } from 'maplibre-gl';
import { viewCamera } from '../core/story/view-camera.ts';
import { mapImages } from '../core/map/map-images.ts';
import { mapStyle } from '../core/map/style.ts';
import { createCameraLimit } from './camera-limit.ts';
import { createMapView, READER_MOVE, type LiveView } from './map-view.ts';
import { dotsInView } from './dots-in-view.ts';
import { onEachPlacement } from './each-placement.ts';
import { keepNamesIn, type NameRoom } from './name-room.ts';
import { askShownFirst, forgetSides } from './name-turns.ts';
import type { MapOptions, OpenMap } from './ports.ts';
import { onWorkerFault, useBundledWorker, wakeSilentWorker } from './worker.ts';

/** Beyond two device pixels nobody sees the difference, but every pixel is paid for. */
const MAX_PIXEL_RATIO = 2;

const styleFor = ({ story, assets, container }: MapOptions) => {
  // Workers would resolve a relative address against their own file.
  const geo = `${new URL(assets.base, container.ownerDocument.baseURI).href}data/geo/`;
  return mapStyle({
    story,
    layers: new Set(assets.layers),
    layerUrl: (layer) => `${geo}${layer}.geojson`,
    terrainUrl: assets.terrain ? `${geo}terrain/{z}/{x}/{y}.webp` : null,
  });
};

/** An error of a single tile leaves a hole that the next zoom fills; any other one leaves out a whole layer. */
const concernsTile = (event: ErrorEvent): boolean => 'tile' in event && event.tile !== undefined;

const movedByReader = (event: MapMovementEvent): boolean =>
  event.originalEvent !== undefined || ('origin' in event && event.origin === READER_MOVE.origin);

function listen(map: MapLibreMap, view: LiveView, { container, look, events }: MapOptions): void {
  let drawn = false;
  let lost = false;
  let failed = false;
  const fail = (message: string): void => {
    // A map that lacks a layer would contradict the text; once it was whole it stays so.
    if (drawn || failed) return;
    failed = true;
    events.onFailed('load-failed', message);
  };
  onWorkerFault(map, fail);
  wakeSilentWorker(map);
  // Exploring, the reader has the map without the card.
  const nameRoom = (): NameRoom => {
    const { left, top, width, height } = container.getBoundingClientRect();
    const whole = { x: 0, y: 0, width, height };
    const within = !view.isInteractive() && look !== undefined ? look.viewport.free : whole;
    const covers = [...(look?.covers ?? [])].map((cover) => {
      const box = cover.getBoundingClientRect();
      return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
    });
    return { within, covers: covers.filter((box) => box.width > 0), dots: dotsInView(map) };
  };
  const placeNames = (): void => {
    onEachPlacement(map, (placing) => {
      keepNamesIn(placing, nameRoom());
      askShownFirst(placing, map);
      forgetSides(placing);
    });
  };
  placeNames();
  map.on('style.load', () => {
    placeNames();
    for (const { id, image, pixelRatio, sdf } of mapImages()) {
      // After a lost context MapLibre brings its images back by itself.
      if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio, sdf });
    }
    view.styleLoaded();
  });
  // `idle` comes when every source is loaded, every label is placed and nothing is left to draw.
  map.on('idle', () => {
    if (lost || drawn) {
      if (lost) events.onRestored();
      lost = false;
      return;
    }
    // What lacks a layer is not the picture that was promised.
    if (failed) return;
    drawn = true;
    events.onDrawn();
  });
  map.on('error', (event) => {
    if (!concernsTile(event)) fail(event.error.message);
  });
  map.on('webglcontextlost', () => {
    lost = drawn;
    view.styleLost();
    events.onFailed('context-lost', 'The WebGL context was lost.');
  });
  map.on('movestart', (event) => {
    if (movedByReader(event)) events.onTaken();
  });
  map.on('move', (event) => {
    if (movedByReader(event)) events.onMoved();
  });
}

export const openMap: OpenMap = async (options) => {
  const { container, story, scene, motion, events } = options;
  const { center, zoom, bearing, pitch } = scene.camera;
  const wholeZoom = (): number => {
    const { clientWidth: width, clientHeight: height } = container;
    const viewport = { width, height, free: { x: 0, y: 0, width, height } };
    return viewCamera({ bounds: story.extent }, viewport, story.maxZoom).zoom;
  };
  const limit = createCameraLimit(story.extent, wholeZoom, story.maxZoom);
  try {
    await useBundledWorker();
  } catch (error) {
    events.onFailed('load-failed', error instanceof Error ? error.message : String(error));
    return null;
  }
  try {
    const map = new MapLibreMap({
      container,
      style: styleFor(options),
      center: [center[0], center[1]],
      zoom,
      bearing,
      pitch,
      transformConstrain: limit.constrain,
      renderWorldCopies: false,
      // The page shows the credit line itself, and tells us when the stage has another size.
      attributionControl: false,
      trackResize: false,
      dragRotate: false,
      touchPitch: false,
      pixelRatio: Math.min(devicePixelRatio, MAX_PIXEL_RATIO),
      canvasContextAttributes: { antialias: true },
      validateStyle: import.meta.env.DEV,
      // Local files, checked by the build, never expire while they are read.
      refreshExpiredTiles: false,
    });
    const view = createMapView(map, limit, scene, motion);
    listen(map, view, options);
    return view;
  } catch (error) {
    events.onFailed('no-webgl', error instanceof Error ? error.message : String(error));
    return null;
  }
};
