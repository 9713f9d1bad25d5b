/** The frame of a still, and the part of it that holds the subject: else the middle square, which every crop on the page keeps. */
import type { Rect, Viewport } from './geo.ts';

export interface StillSize {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels; pictures on the page are cropped from this with `object-fit: cover`. */
export const STILL_SIZE: StillSize = { width: 1600, height: 900 };

/** What a picture is made for; without more than a size it is one for the page. */
export interface StillFrame extends StillSize {
  /** The part that nothing will be laid over: it holds the subject, and names stand nowhere else. */
  readonly free?: Rect | undefined;
  /** To be turned into pixels at once, so that its SVG may weigh what it likes. */
  readonly forPixels?: boolean | undefined;
}

/** Of the shorter side: the square in the middle that holds the subject. */
const SUBJECT_SHARE = 0.8;

/** What must be seen is fitted into the middle square; the rest is surroundings that a crop may take away. */
export function stillViewport({ width, height, free: given }: StillFrame = STILL_SIZE): Viewport {
  if (given !== undefined) return { width, height, free: given };
  const side = SUBJECT_SHARE * Math.min(width, height);
  const free: Rect = { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
  return { width, height, free };
}
