/** Says, once the map has come to rest in the reader's hand, where it was moved and what lies in the middle now. */
import type { Camera, LngLat } from '../core/camera/geo.ts';
import { project } from '../core/camera/mercator.ts';
import { fill } from '../i18n/fill.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import { placePoint } from './place-row.ts';
import type { StoryHost } from './story-host.ts';

/** Who moves on within this time is not talked over. */
const QUIET_MS = 500;
/** Less than this nobody asked for. */
const LEAST_PX = 8;
const LEAST_ZOOM = 0.05;
/** A place further from the middle than this share of the free area's shorter side is not in the middle. */
const NEAR_SHARE = 0.3;

const EIGHTHS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/**
 * Speaks only while the reader leads; what the story shows is told by the story.
 * @param from where the map was when the reader took it
 */
export function tellMoves(root: HTMLElement, host: StoryHost, from: Camera): () => void {
  const { look, store } = host;
  let said = from;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const now = look.camera;
    const words = moveWords(host.messages.moves, said, now);
    if (words === null) return;
    said = now;
    host.say(`${words} ${middleWords(root, host)}`);
  };
  const hear = (): void => {
    clearTimeout(timer);
    if (store.get().lead === 'reader') timer = setTimeout(tell, QUIET_MS);
    else said = look.camera;
  };
  const stopLook = look.subscribe(hear);
  hear();
  return () => {
    clearTimeout(timer);
    stopLook();
  };
}

/** `null` when nothing has moved that anyone could see. */
function moveWords(messages: LiveMessages['moves'], from: Camera, to: Camera): string | null {
  const [x0, y0] = project(from.center, to.zoom);
  const [x1, y1] = project(to.center, to.zoom);
  const closer = to.zoom - from.zoom;
  const zoomed = closer > LEAST_ZOOM ? messages.closer : closer < -LEAST_ZOOM ? messages.wider : null;
  // Zooming about a finger shifts the middle a little: that is no move of its own.
  if (zoomed !== null) return zoomed;
  if (Math.hypot(x1 - x0, y1 - y0) < LEAST_PX) return null;
  const eighth = Math.round(Math.atan2(x1 - x0, y0 - y1) / (Math.PI / 4));
  const direction = EIGHTHS[(eighth + EIGHTHS.length) % EIGHTHS.length] ?? 'n';
  return fill(messages.moved, { direction: messages.directions[direction] });
}

function middleWords(root: HTMLElement, { look, messages }: StoryHost): string {
  const { x, y, width, height } = look.viewport.free;
  const away = (at: LngLat): number => {
    const point = look.pointOf(at);
    return point === null ? Infinity : Math.hypot(point.x - x - width / 2, point.y - y - height / 2);
  };
  let nearest = '';
  let least = NEAR_SHARE * Math.min(width, height);
  for (const row of root.querySelectorAll<HTMLElement>('tr[data-lon]')) {
    const place = placePoint(row);
    const distance = place === null ? Infinity : away(place.at);
    if (distance >= least) continue;
    least = distance;
    nearest = row.querySelector('th')?.textContent.trim() ?? '';
  }
  const { near, nowhere } = messages.moves;
  return nearest === '' ? nowhere : fill(near, { place: nearest });
}
