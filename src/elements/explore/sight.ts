/** Where places are in what the reader sees: on the live map, or on the picture that stands in for it. */
import { fitCamera } from '../../core/camera/fit.ts';
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

/** `null` when nothing is shown that could be measured. */
export function sightOf(host: StoryHost, root: HTMLElement, stage: HTMLElement): Sight | null {
  if (host.store.get().map === 'live') {
    const { camera, viewport } = host.look;
    return seen({ camera, ...viewport }, { x: 0, y: 0 }, 1);
  }
  const camera = stillCamera(host);
  const picture = root.querySelector('.still[data-shown] img')?.getBoundingClientRect();
  if (camera === null || picture === undefined || picture.width === 0) return null;
  const { left, top } = stage.getBoundingClientRect();
  const corner = { x: picture.left - left, y: picture.top - top };
  return seen({ camera, ...STILL_SIZE }, corner, picture.width / STILL_SIZE.width);
}

/** The camera that the picture of the present stop was drawn with. */
function stillCamera({ story, store }: StoryHost): Camera | null {
  const { step, stop } = store.get();
  const view = story.stops[stopIndex(story, step, stop) ?? 0]?.view;
  if (view === undefined) return null;
  const maxZoom = Math.min(story.maxZoom, view.maxZoom ?? story.maxZoom);
  return fitCamera(view.bounds, stillViewport(), { maxZoom, pitch: view.pitch });
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
