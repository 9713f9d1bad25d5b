/** Opens the panel of the tools over a story, hears the map's own keys and clicks for it, and closes it with the exploring. */
import type { ScreenPoint } from '../../core/camera/screen-point.ts';
import type { StoryHost } from '../story-host.ts';
import type { StoryMap } from '../story-map.ts';
import { StoryExplorer } from './story-explorer.ts';

/** A finger that has moved further than this was dragging the map. */
const STILL_PX = 6;

/** What keeps Enter and Backspace for itself. */
const CONTROLS = 'button, a, input, select, textarea, summary, dialog';

/** @returns how to close it; `null` where there is nothing to explore */
export function openExplorer(root: HTMLElement, host: StoryHost, onClosed: () => void): (() => void) | null {
  const page = root.ownerDocument;
  const stage = root.querySelector<HTMLElement>('story-stage');
  const { data } = root as HTMLElement & Pick<StoryMap, 'data'>;
  if (stage === null || data === null) return null;
  if (customElements.get('story-explorer') === undefined)
    customElements.define('story-explorer', StoryExplorer);
  const panel = new StoryExplorer();
  let open = true;
  let pressed: ScreenPoint | null = null;

  const close = (): void => {
    if (!open) return;
    open = false;
    for (const stop of stops) stop();
    panel.remove();
    onClosed();
  };
  const press = ({ clientX: x, clientY: y }: PointerEvent): void => {
    pressed = { x, y };
  };
  const onMap = (target: EventTarget | null): boolean =>
    target === root ||
    (target instanceof Element && (stage.contains(target) || target.closest('.present-still') !== null));
  /** Who presents has no map to go to by keys: there every key that nothing else wants is for the map. */
  const forMap = (target: EventTarget | null): boolean =>
    onMap(target) ||
    (host.store.get().mode === 'present' &&
      !(target instanceof Element && target.closest(CONTROLS) !== null));
  const click = (event: MouseEvent): void => {
    const { clientX, clientY, button } = event;
    if (button !== 0 || pressed === null || !onMap(pathOf(event))) return;
    if (Math.hypot(clientX - pressed.x, clientY - pressed.y) > STILL_PX) return;
    // Before the places of the story hear it: while somebody measures, a place is a point like any other.
    event.stopPropagation();
    const { left, top } = stage.getBoundingClientRect();
    panel.addAt({ x: clientX - left, y: clientY - top });
  };
  const key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const acts: Readonly<Record<string, () => void>> = forMap(pathOf(event))
      ? { Enter: panel.add, Backspace: panel.undo, Escape: close }
      : { Escape: close };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (act === undefined) return;
    // The first Escape closes the tools, the next one leaves the map.
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  page.addEventListener('pointerdown', press, { capture: true });
  page.addEventListener('click', click, { capture: true });
  page.addEventListener('keydown', key, { capture: true });
  const stops = [
    () => {
      page.removeEventListener('pointerdown', press, { capture: true });
      page.removeEventListener('click', click, { capture: true });
      page.removeEventListener('keydown', key, { capture: true });
    },
    host.store.subscribe((next, before) => {
      const left = next.lead !== before.lead && next.lead === 'story';
      if (
        left ||
        next.map !== before.map ||
        next.step !== before.step ||
        next.stop !== before.stop ||
        next.mode !== before.mode
      )
        close();
    }),
  ];
  panel.place = { host, root, stage, assets: data.assets, onClose: close };
  const controls = root.querySelector('[data-story-controls]');
  if (controls === null) root.append(panel);
  else controls.before(panel);
  panel.focusTitle();
  return close;
}

/** Inside a shadow root the event's own target would be the host around it. */
const pathOf = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;
