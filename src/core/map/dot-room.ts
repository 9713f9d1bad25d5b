/** What the dots of places take of the ground, in both renderers: no place's name stands so near to another's dot that it reads as its own. */

/** Between a dot's edge and the name of another place, in pixels. */
export const DOT_ROOM_PX = 4;

/** Names of ranges, waters and areas belong to no dot, and only keep off it on the stills; in pixels. */
export const GROUND_ROOM_PX = 1;

/** Wider circles are grounds, which names may stand on; in pixels. */
export const LARGEST_DOT_PX = 9;
