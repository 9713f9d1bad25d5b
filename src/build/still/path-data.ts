/** SVG path data in whole units and relative steps, as short as it can be written. */
import type { Point } from './frame.ts';

/** Units of the picture for one CSS pixel: whole units are then half pixels. */
export const UNITS = 2;

export const toUnits = (pixels: number): number => Math.round(pixels * UNITS);

/** Joins numbers the way path data allows: a minus sign separates by itself. */
export function joinNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    const digits = String(number).replace(/^(-?)0\./, '$1.');
    text += text === '' || digits.startsWith('-') ? digits : ` ${digits}`;
  }
  return text;
}

/** Lines or rings as one path; empty for what shrinks to nothing. */
export function pathData(lines: readonly (readonly Point[])[], closed: boolean): string {
  let data = '';
  // Where the pen is after the line before; every start but the first is a step from there.
  let pen: readonly [number, number] = [0, 0];
  for (const line of lines) {
    const written = stepsOf(line, closed);
    if (written === undefined) continue;
    const { start, steps, end } = written;
    const move =
      data === '' ? `M${joinNumbers(start)}` : `m${joinNumbers([start[0] - pen[0], start[1] - pen[1]])}`;
    data += `${move}l${joinNumbers(steps)}${closed ? 'z' : ''}`;
    pen = closed ? start : end;
  }
  return data;
}

interface Steps {
  readonly start: readonly [number, number];
  readonly steps: readonly number[];
  readonly end: readonly [number, number];
}

function stepsOf(points: readonly Point[], closed: boolean): Steps | undefined {
  const steps: number[] = [];
  const [first] = points;
  if (first === undefined) return undefined;
  const start = [toUnits(first[0]), toUnits(first[1])] as const;
  let [x, y]: readonly [number, number] = start;
  for (const [nextX, nextY] of points.slice(1)) {
    const [dx, dy] = [toUnits(nextX) - x, toUnits(nextY) - y];
    if (dx === 0 && dy === 0) continue;
    const [lastX, lastY] = [steps.at(-2), steps.at(-1)];
    // Two steps in one direction are one step.
    if (
      lastX !== undefined &&
      lastY !== undefined &&
      lastX * dy === lastY * dx &&
      lastX * dx + lastY * dy > 0
    ) {
      steps[steps.length - 2] = lastX + dx;
      steps[steps.length - 1] = lastY + dy;
    } else steps.push(dx, dy);
    [x, y] = [x + dx, y + dy];
  }
  // The way back to a ring's start is drawn by closing it.
  if (closed && x === start[0] && y === start[1]) steps.length -= Math.min(2, steps.length);
  return steps.length < (closed ? 4 : 2) ? undefined : { start, steps, end: [x, y] };
}
