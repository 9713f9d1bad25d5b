/** Where an arrow key leads on the picture, in steps: `x` to the right, `y` downwards. */

export type Direction = readonly [x: number, y: number];

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/** @param key as `KeyboardEvent.key` names it; undefined for every other key */
export const arrowFor = (key: string): Direction | undefined => ARROWS.get(key);
