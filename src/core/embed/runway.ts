/** Where on its runway a frame is: which step, which of its views, and how much of its text has gone by. */

export interface RunwayPlace {
  /** Counts the opening as 0. */
  readonly index: number;
  /** How far through the step, 0 to 1. */
  readonly share: number;
}

/** At both ends of a step its text stands still, so that its first and last lines can be read. */
const REST = 0.2;

/**
 * @param top of the runway in the window less the sticky offset · @param height of the runway · @param vh of the frame
 * @param stops how many stops each step has, the opening first
 */
export function placeOnRunway(
  { top, height, vh }: { readonly top: number; readonly height: number; readonly vh: number },
  stops: readonly number[],
): RunwayPlace {
  const length = Math.max(1, height - vh);
  const along = Math.min(1, Math.max(0, -top / length)) * stops.length;
  const index = Math.min(stops.length - 1, Math.floor(along));
  const share = Math.min(1, along - index);
  return { index, share };
}

/** Which stop of a step, counted from 1, belongs to a share of it. */
export const stopAt = (share: number, stops: number): number =>
  Math.min(stops, 1 + Math.floor(Math.max(0, share) * stops));

/** How much of a text that is too tall has moved out at the top, 0 to 1. */
export const textShare = (share: number): number => Math.min(1, Math.max(0, (share - REST) / (1 - 2 * REST)));
