/** From which zooms on the detailed region shows; the world outline lies under it all the way. */
import { themed } from './expressions.ts';
import type { Expression } from './expressions.ts';

/** Its land and sea come in over these zooms. */
export const REGION_FROM = 3.4;
export const REGION_FADE = 0.8;
/** Further out the frame of its relief would show. */
export const RELIEF_FROM = 4;

export const LAND_COLOUR: Expression = themed((palette) => palette.relief[0]);
