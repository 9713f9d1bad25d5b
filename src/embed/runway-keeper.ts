/** Keeps the reader of a runway where they were when the window becomes another one: by zoom, or by turning a phone. */
import { dress, runwayHeight, SMALL_PX } from './host-checks.ts';

/** What of the embed it is about. */
export interface RunwayParts {
  readonly slot: HTMLElement;
  readonly stick: HTMLElement;
  readonly offset: number;
  readonly steps: number;
  /** Gives the box the height of a stepper. */
  readonly size: () => void;
}

const by = (top: number): void => {
  scrollBy({ top, behavior: 'instant' });
};

/** Asked at every scroll; tells whether the runway is still one. */
export function createRunwayKeeper({ slot, stick, offset, steps, size }: RunwayParts): () => boolean {
  let width = innerWidth;
  let before = slot.getBoundingClientRect();

  /** In so low a window neither map nor words have room: a box of fixed height takes the runway's place. */
  function fold(top: number, bottom: number): void {
    dress(slot, 'height:auto');
    dress(stick, 'position:relative;top:0');
    size();
    const after = slot.getBoundingClientRect();
    if (bottom <= offset) by(after.bottom - bottom);
    else if (top < offset) by(after.top - offset);
  }

  return () => {
    const { top, bottom } = slot.getBoundingClientRect();
    if (innerHeight - offset < SMALL_PX) {
      fold(top, bottom);
      return false;
    }
    if (width !== innerWidth) {
      if (top >= innerHeight) dress(slot, runwayHeight(steps));
      // The host's own words above are of another height now; whoever is past the runway is kept there by the browser.
      else if (before.top < offset && before.bottom > offset) by(top - before.top);
    }
    width = innerWidth;
    before = slot.getBoundingClientRect();
    return true;
  };
}
