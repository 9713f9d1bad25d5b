/** Who may stand where: names keep off each other, off other places' dots, and inside the picture. */
import { DOT_ROOM_PX, GROUND_ROOM_PX } from '../../core/map/dot-room.ts';
import { contains, overlaps } from './frame.ts';
import type { Box } from './frame.ts';
import type { Obstacle } from './paint-circle.ts';

export interface Placement {
  /** Takes the boxes if they are free for this feature; says whether it did. */
  take(boxes: readonly Box[], feature: string, padding: number, force: boolean): boolean;
}

/** Names never come nearer to the edge of their room than this. */
const EDGE_PX = 6;

/** `room` is the part of the picture that names may take. */
export function createPlacement(room: Box, obstacles: readonly Obstacle[]): Placement {
  const inside = grown(room, -EDGE_PX);
  const taken: Box[] = [];
  const free = (box: Box, feature: string, padding: number): boolean => {
    const padded = grown(box, padding);
    const room = obstacles.some(({ id }) => id === feature) ? DOT_ROOM_PX : GROUND_ROOM_PX;
    return (
      taken.every((other) => !overlaps(padded, other)) &&
      obstacles.every(({ id, box: dot }) => id === feature || !overlaps(grown(box, room), dot))
    );
  };
  return {
    take(boxes, feature, padding, force) {
      if (!boxes.every((box) => contains(inside, box))) return false;
      if (!force && !boxes.every((box) => free(box, feature, padding))) return false;
      taken.push(...boxes);
      return true;
    },
  };
}

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});
