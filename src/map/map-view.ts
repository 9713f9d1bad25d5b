/** Shows scenes on a MapLibre map with two verbs only, `jumpTo` and global state, and lends it to the reader. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../core/camera/geo.ts';
import type { PaintState, PaintValue } from '../core/map/paint-state.ts';
import type { Scene, SceneSettings } from '../core/story/scene.ts';
import type { CameraLimit } from './camera-limit.ts';
import { featureAt } from './feature-at.ts';
import type { MapOptions, MapView, Nudge } from './ports.ts';

/** Carried by every move the story makes, so that no listener has to guess who moved the map. */
export const STORY_MOVE = { origin: 'story' } as const;
/** Carried by moves the reader makes with buttons; drags and keys carry their DOM event instead. */
export const READER_MOVE = { origin: 'reader' } as const;

const NUDGE_PX = 160;
const NUDGE_MS = 250;
/** How long labels take to appear and to give way, so that they do not flicker while the camera travels. */
const LABEL_FADE_MS = 150;
const NUDGES: Readonly<Record<Nudge, readonly [x: number, y: number, zoom: number]>> = {
  north: [0, -NUDGE_PX, 0],
  south: [0, NUDGE_PX, 0],
  east: [NUDGE_PX, 0, 0],
  west: [-NUDGE_PX, 0, 0],
  in: [0, 0, 1],
  out: [0, 0, -1],
};

const sameCamera = (a: Camera, b: Camera): boolean =>
  a.center[0] === b.center[0] &&
  a.center[1] === b.center[1] &&
  a.zoom === b.zoom &&
  a.bearing === b.bearing &&
  a.pitch === b.pitch;

const cameraOf = (map: MapLibreMap): Camera => {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
};

export interface LiveView extends MapView {
  /** A style has been loaded (again): everything it forgot is said anew. */
  styleLoaded(): void;
  /** Between losing the context and the next style nothing can be said to the map. */
  styleLost(): void;
  /** Whether the reader has the map in hand. */
  isInteractive(): boolean;
}

export function createMapView(
  map: MapLibreMap,
  limit: CameraLimit,
  firstScene: Scene,
  motion: MapOptions['motion'],
): LiveView {
  const handlers = [
    map.dragPan,
    map.scrollZoom,
    map.boxZoom,
    map.doubleClickZoom,
    map.touchZoomRotate,
    map.keyboard,
  ];
  let target = firstScene;
  let interactive = false;
  let styleReady = false;
  let shownCamera: Camera | null = null;
  const shownPaint = new Map<string, PaintValue>();
  let lastPaint: PaintState | null = null;
  let shownMotion: SceneSettings['motion'] | null = null;
  const ease = map.easeTo.bind(map);
  // Keys and buttons ease; MapLibre asks the device about that, but not the reader's choice in the page.
  map.easeTo = (options, eventData) =>
    ease(motion() === 'still' ? { ...options, duration: 0 } : options, eventData);

  const applyCamera = (): void => {
    if (interactive || (shownCamera !== null && sameCamera(shownCamera, target.camera))) return;
    const { center, zoom, bearing, pitch } = target.camera;
    shownCamera = target.camera;
    map.jumpTo({ center: [center[0], center[1]], zoom, bearing, pitch }, STORY_MOVE);
  };
  const applyPaint = (): void => {
    if (!styleReady || target.paint === lastPaint) return;
    lastPaint = target.paint;
    const changed = Object.entries(target.paint).filter(([key, value]) => shownPaint.get(key) !== value);
    const [first] = changed;
    if (first === undefined) return;
    for (const [key, value] of changed) shownPaint.set(key, value);
    // Each change makes MapLibre look through every layer: so all of them are told at once. Only the map's own
    // method also asks for a frame.
    map.style.setGlobalState(Object.fromEntries(changed.map(([key, value]) => [key, { default: value }])));
    map.setGlobalStateProperty(...first);
  };
  const applyMotion = (): void => {
    const now = motion();
    if (now === shownMotion) return;
    shownMotion = now;
    map._fadeDuration = now === 'still' ? 0 : LABEL_FADE_MS;
    if (now === 'still') map.stop();
    // A map thrown by hand would go on by itself.
    if (interactive) map.dragPan.enable(now === 'still' ? { maxSpeed: 0 } : {});
  };
  const lend = (on: boolean): void => {
    const canvas = map.getCanvas();
    for (const handler of handlers) {
      if (on) handler.enable();
      else handler.disable();
    }
    if (on && motion() === 'still') map.dragPan.enable({ maxSpeed: 0 });
    // While the story leads the picture is described beside it; the canvas itself is nothing to visit or to touch.
    map.getContainer().style.pointerEvents = on ? '' : 'none';
    canvas.tabIndex = on ? 0 : -1;
    canvas.ariaHidden = on ? null : 'true';
    // MapLibre calls it "Map" in every language, and a region; the stage is that, and says which map it is.
    canvas.role = 'group';
    const name = map.getContainer().parentElement?.ariaLabel ?? null;
    if (name !== null) canvas.ariaLabel = name;
    if (!on && canvas.ownerDocument.activeElement === canvas) canvas.blur();
  };
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  lend(false);
  applyMotion();

  return {
    show(scene) {
      target = scene;
      applyMotion();
      applyCamera();
      applyPaint();
    },
    camera: () => cameraOf(map),
    setInteractive(on) {
      if (on === interactive) return;
      interactive = on;
      lend(on);
      if (on) {
        limit.limitReader(cameraOf(map));
        return;
      }
      map.stop();
      limit.freeStory();
      shownCamera = null;
      applyCamera();
    },
    nudge(by) {
      if (!interactive) return;
      const [x, y, zoom] = NUDGES[by];
      if (zoom === 0) map.panBy([x, y], { duration: NUDGE_MS }, READER_MOVE);
      else map.zoomTo(map.getZoom() + zoom, { duration: NUDGE_MS }, READER_MOVE);
    },
    featureAt: (point) => (styleReady ? featureAt(map, point) : null),
    resize() {
      map.resize(STORY_MOVE);
      shownCamera = null;
      applyCamera();
    },
    remove() {
      map.remove();
    },
    styleLoaded() {
      styleReady = true;
      shownPaint.clear();
      lastPaint = null;
      shownCamera = null;
      applyCamera();
      applyPaint();
    },
    isInteractive: () => interactive,
    styleLost() {
      styleReady = false;
    },
  };
}
