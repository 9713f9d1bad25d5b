/** Where places are in what the reader sees: on the live map, or on the picture that stands in for it. */
import { viewCamera } from '../../core/story/view-camera.ts';
import type { Camera, LngLat } from '../../core/camera/geo.ts';
import { project, unproject } from '../../core/camera/mercator.ts';
import type { ScreenPoint } from '../../core/camera/screen-point.ts';
import { STILL_SIZE, stillViewport } from '../../core/camera/still-viewport.ts';
import { stopIndex } from '../../core/state/stop-index.ts';
import type { StoryHost } from '../story-host.ts';

export interface Sight {
  /** CSS pixels from the top left of the stage; `null` where the picture is not flat. */
  pointOf(place: LngLat): ScreenPoint | null;
  placeAt(point: ScreenPoint): LngLat;
}

interface Flat {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
}

/** Pictures that can be seen: present mode has one of its own. */
const PICTURES = '.present-still img, .still[data-shown] img';

/** `null` when nothing is shown that could be measured. */
export function sightOf(host: StoryHost, root: HTMLElement, stage: HTMLElement): Sight | null {
  const { map, step, stop } = host.store.get();
  if (map === 'live') {
    const { camera, viewport } = host.look;
    return seen({ camera, ...viewport }, { x: 0, y: 0 }, 1);
  }
  const camera = stillCamera(host, stopIndex(host.story, step, stop) ?? 0);
  const boxes = [...root.querySelectorAll(PICTURES)].map((picture) => picture.getBoundingClientRect());
  const box = boxes.find(({ width }) => width > 0);
  if (camera === null || box === undefined) return null;
  const { left, top } = stage.getBoundingClientRect();
  // As `object-fit: cover` crops it; a picture of the same shape as its box is not cropped.
  const scale = Math.max(box.width / STILL_SIZE.width, box.height / STILL_SIZE.height);
  const corner = {
    x: box.left + (box.width - STILL_SIZE.width * scale) / 2 - left,
    y: box.top + (box.height - STILL_SIZE.height * scale) / 2 - top,
  };
  return seen({ camera, ...STILL_SIZE }, corner, scale);
}

/** The still of a step's first stop in its own pixels; `null` where there is no such step. */
export function stillSight(host: StoryHost, step: string): Sight | null {
  const first = host.story.steps.find(({ id }) => id === step)?.firstStop;
  const camera = first === undefined ? null : stillCamera(host, first);
  return camera && seen({ camera, ...STILL_SIZE }, { x: 0, y: 0 }, 1);
}

/** The camera that the picture of a stop was drawn with. */
function stillCamera({ story }: StoryHost, index: number): Camera | null {
  const view = story.stops[index]?.view;
  return view === undefined ? null : viewCamera(view, stillViewport(), story.maxZoom);
}

/** @param corner of the picture on the stage · @param scale CSS pixels for one of the picture's */
function seen(flat: Flat, corner: ScreenPoint, scale: number): Sight {
  const { camera } = flat;
  return {
    pointOf(place) {
      if (camera.pitch !== 0 || camera.bearing !== 0) return null;
      const [x, y] = project(place, camera.zoom);
      const [middleX, middleY] = project(camera.center, camera.zoom);
      const along = (offset: number, side: number): number => (offset + side / 2) * scale;
      return {
        x: corner.x + along(x - middleX, flat.width),
        y: corner.y + along(y - middleY, flat.height),
      };
    },
    placeAt(point) {
      const [x, y] = project(camera.center, camera.zoom);
      const across = (point.x - corner.x) / scale - flat.width / 2;
      const down = (point.y - corner.y) / scale - flat.height / 2;
      return unproject([x + across, y + down], camera.zoom);
    },
  };
}
