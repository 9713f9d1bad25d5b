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

/** Letters of twice their size make a higher bar: the words above it end where it begins. */
function keepRoom(story: StoryHandle): void {
  const bar = story.querySelector<HTMLElement>('.turn');
  if (bar === null) return;
  new ResizeObserver(() => {
    const { offsetHeight } = bar;
    // In a stack there is none.
    if (offsetHeight > 0) story.style.setProperty('--turn', `${String(offsetHeight)}px`);
  }).observe(bar);
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
  keepRoom(story);
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
      if (count !== null)
        count.textContent = (count.dataset['pattern'] ?? '')
          .replace('{n}', String(index + 1))
          .replace('{total}', String(total));
      const atEnd = index === total - 1 && page >= pages - 1;
      if (next !== null) {
        // The same words for the ear as for the eye: more of this step, or the next one.
        next.textContent = page < pages - 1 ? words.more : words.next;
        next.ariaDisabled = atEnd ? 'true' : null;
      }
      if (previous !== null) previous.ariaDisabled = index === 0 && page === 0 ? 'true' : null;
    },
    map(state) {
      if (map === null) return;
      map.hidden = state?.map !== 'live';
      map.textContent = (state?.lead === 'reader' ? map.dataset['back'] : undefined) ?? words.explore;
    },
  };
}
