/** Runs work on animation frames while there is any, and sleeps otherwise: a page at rest asks for no frame. */

export interface Frames {
  /** Runs a frame soon; cheap when one is already asked for. */
  wake(): void;
  stop(): void;
}

/** Assumed for the first frame after a sleep, which has no frame before it. */
const FIRST_FRAME_SECONDS = 1 / 60;

/** @param work gets the seconds since the frame before; returns `true` while it wants another frame */
export function createFrames(view: Window, work: (seconds: number) => boolean): Frames {
  let request: number | null = null;
  let before: number | null = null;
  const asleep = (): boolean => request === null;
  const frame = (now: number): void => {
    const seconds = before === null ? FIRST_FRAME_SECONDS : (now - before) / 1000;
    request = null;
    before = now;
    if (work(seconds)) wake();
    // Work may also have woken us itself; who sleeps must not count the sleep as one long frame.
    if (asleep()) before = null;
  };
  function wake(): void {
    request ??= view.requestAnimationFrame(frame);
  }
  return {
    wake,
    stop() {
      view.cancelAnimationFrame(request ?? 0);
      request = null;
      before = null;
    },
  };
}
