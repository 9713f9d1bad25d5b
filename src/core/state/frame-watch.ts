/** Whether the map moves too slowly on this device to be a pleasure: judged by the frames of its movement alone. */

/** Movement that is judged, and the longest median that still looks like movement, in milliseconds. */
export const WATCH_MS = 3000;
export const SLOW_FRAME_MS = 50;
/** Longer than this nothing moved: the page was hidden, or the reader paused. */
const ASLEEP_MS = 1000;

export interface FrameWatch {
  /** @param duration of one frame of movement, in milliseconds */
  add(duration: number): void;
  /** Only a whole window of movement is judged: one stutter while the map loads is none. */
  isSlow(): boolean;
}

/** It is asked in every frame of movement, the slowest of all included, so that nothing here may grow with their number. */
export function createFrameWatch(): FrameWatch {
  /** Oldest first, from `first` on. */
  let frames: number[] = [];
  let first = 0;
  let total = 0;
  let slow = 0;
  const count = (duration: number, by: 1 | -1): void => {
    total += by * duration;
    if (duration > SLOW_FRAME_MS) slow += by;
  };
  return {
    add(duration) {
      if (!(duration > 0) || duration >= ASLEEP_MS) return;
      frames.push(duration);
      count(duration, 1);
      // What is older than the window no longer counts.
      for (let oldest = frames[first] ?? 0; total - oldest >= WATCH_MS; oldest = frames[first] ?? 0) {
        count(oldest, -1);
        first += 1;
      }
      if (2 * first < frames.length) return;
      frames = frames.slice(first);
      first = 0;
    },
    // The median is above the limit exactly when more than half of the frames are.
    isSlow: () => total >= WATCH_MS && 2 * slow > frames.length - first,
  };
}
