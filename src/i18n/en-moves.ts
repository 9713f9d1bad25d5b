/** English for moves of the map. */
import type { MoveMessages } from './messages-moves.ts';

export const moves: MoveMessages = {
  still: 'Motion: still',
  moved: 'Moved {direction}.',
  closer: 'Closer.',
  wider: 'Wider.',
  near: 'In the middle: {place}.',
  nowhere: 'No place of the story is near the middle.',
  directions: {
    n: 'north',
    ne: 'north-east',
    e: 'east',
    se: 'south-east',
    s: 'south',
    sw: 'south-west',
    w: 'west',
    nw: 'north-west',
  },
};
