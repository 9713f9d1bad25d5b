/** The bar under the story in a frame: back and forth by button, arrow key or swipe, and the map in the reader's hand. */
import type { StoryState } from '../core/state/state.ts';
import { createEscapeKey } from '../dom/escape-key.ts';
import type { StoryHandle } from './story-handle.ts';

export interface FrameControls {
  show(index: number, total: number, page: number, pages: number): void;
  map(state: StoryState | null): void;
}

const SWIPE_PX = 48;

export interface FrameMoves {
  /** Tells whether there was somewhere to go. */
  readonly move: (by: 1 | -1) => boolean;
  /** Gives the map into the reader's hand, or takes it back. */
  readonly explore: () => void;
  /** Whether there is a map to zoom. */
  readonly zooms: () => boolean;
}

/** Letters of twice their size make a higher bar, and more lines of credits: the words above end where they begin. */
function keepRoom(story: StoryHandle, selector: string, property: string): void {
  const below = story.querySelector<HTMLElement>(selector);
  if (below === null) return;
  new ResizeObserver(() => {
    const { offsetHeight } = below;
    // In a stack there is no bar.
    if (offsetHeight > 0) story.style.setProperty(property, `${String(offsetHeight)}px`);
  }).observe(below);
}

/** Asked with every message of a host that scrolls: written only when it is something else, or all would be laid out anew. */
function write(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function disable(element: HTMLElement | null, off: boolean): void {
  const value = off ? 'true' : null;
  if (element !== null && element.ariaDisabled !== value) element.ariaDisabled = value;
}

/** The buttons stand in the document; without script it is a whole article and hides them. */
export function createFrameControls(story: StoryHandle, { move, explore, zooms }: FrameMoves): FrameControls {
  const find = (name: string): HTMLElement | null => story.querySelector<HTMLElement>(`[data-embed-${name}]`);
  const [previous, next, count, map] = [find('previous'), find('next'), find('count'), find('explore')];
  const words = {
    explore: map?.textContent ?? '',
    next: next?.textContent ?? '',
    more: next?.dataset['more'] ?? '',
  };
  previous?.addEventListener('click', () => {
    move(-1);
  });
  next?.addEventListener('click', () => {
    move(1);
  });
  map?.addEventListener('click', explore);
  keepRoom(story, '.turn', '--turn');
  keepRoom(story, '.attribution', '--credit');
  createEscapeKey(story).start(() => {
    if (story.state?.lead !== 'reader') return false;
    explore();
    // The canvas that had the focus can no longer hold it; the button that leads back to it can.
    map?.focus({ preventScroll: true });
    return true;
  });
  story.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || story.state?.lead === 'reader') return;
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    if (move(key === 'ArrowRight' ? 1 : -1)) event.preventDefault();
  });
  let from: { readonly x: number; readonly y: number } | null = null;
  story.addEventListener('pointerdown', ({ pointerType, clientX: x, clientY: y }) => {
    from = pointerType === 'touch' && story.state?.lead !== 'reader' ? { x, y } : null;
  });
  story.addEventListener('pointerup', ({ clientX, clientY }) => {
    if (from === null) return;
    const [across, down] = [clientX - from.x, clientY - from.y];
    from = null;
    if (Math.abs(across) > SWIPE_PX && Math.abs(across) > 2 * Math.abs(down)) move(across < 0 ? 1 : -1);
  });
  // What is browser zoom elsewhere zooms the map here; a plain wheel stays the host's.
  story.addEventListener(
    'wheel',
    (event) => {
      if ((!event.ctrlKey && !event.metaKey) || !zooms()) return;
      event.preventDefault();
      if (story.state?.lead !== 'reader') story.explore();
    },
    { passive: false },
  );

  return {
    show(index, total, page, pages) {
      const pattern = count?.dataset['pattern'] ?? '';
      write(count, pattern.replace('{n}', String(index + 1)).replace('{total}', String(total)));
      // The same words for the ear as for the eye: more of this step, or the next one.
      write(next, page < pages - 1 ? words.more : words.next);
      disable(next, index === total - 1 && page >= pages - 1);
      disable(previous, index === 0 && page === 0);
    },
    map(state) {
      if (map === null) return;
      const hidden = state?.map !== 'live';
      if (map.hidden !== hidden) map.hidden = hidden;
      write(map, (state?.lead === 'reader' ? map.dataset['back'] : undefined) ?? words.explore);
    },
  };
}
