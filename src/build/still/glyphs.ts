/** Letters as shared outlines: each distinct one is written once, at a size that whole numbers draw well. */
import type { Glyph, PathCommand } from 'opentype.js';
import { joinNumbers } from './path-data.ts';
import type { Definitions } from './svg.ts';
import { element } from './svg.ts';

/** Outline units to the em. */
export const EM = 100;

/** The id of a glyph's outline. */
export function glyphId(family: string, glyph: Glyph, definitions: Definitions): string {
  return definitions.id(`glyph ${family} ${glyph.index}`, (id) =>
    element('path', { id, d: outline(glyph.getPath(0, 0, EM).commands) }),
  );
}

export const isBlank = (glyph: Glyph): boolean =>
  glyph.index === 0 || glyph.getPath(0, 0, EM).commands.length === 0;

interface Pen {
  x: number;
  y: number;
  /** Where the last curve's control point lies mirrored: a curve that goes on from there need not name its own. */
  mirror: readonly [number, number] | undefined;
  letter: string;
  data: string;
}

function outline(commands: readonly PathCommand[]): string {
  const pen: Pen = { x: 0, y: 0, mirror: undefined, letter: '', data: '' };
  for (const command of commands) draw(pen, command);
  return pen.data;
}

function draw(pen: Pen, { type, ...at }: PathCommand): void {
  const [x, y] = [Math.round(at.x), Math.round(at.y)];
  const to = [x - pen.x, y - pen.y];
  if (type === 'Z') write(pen, 'z', []);
  else if (type === 'M') write(pen, 'M', [x, y]);
  else if (type === 'L') {
    if (to[0] === 0 && to[1] === 0) return;
    write(pen, 'l', to);
  } else if (type === 'Q') {
    const control = [Math.round(at.x1), Math.round(at.y1)] as const;
    const { mirror } = pen;
    // TrueType leaves out points halfway between two controls; SVG has a letter for exactly that.
    const smooth = mirror !== undefined && near(mirror, control);
    const used = smooth ? mirror : control;
    write(pen, smooth ? 't' : 'q', smooth ? to : [control[0] - pen.x, control[1] - pen.y, ...to]);
    [pen.x, pen.y, pen.mirror] = [x, y, [2 * x - used[0], 2 * y - used[1]]];
    return;
  } else {
    const controls = [at.x1 - pen.x, at.y1 - pen.y, at.x2 - pen.x, at.y2 - pen.y].map(Math.round);
    write(pen, 'c', [...controls, ...to]);
  }
  if (type !== 'Z') [pen.x, pen.y] = [x, y];
  pen.mirror = undefined;
}

/** Within one unit: what rounding does. */
const near = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1;

function write(pen: Pen, letter: string, numbers: readonly number[]): void {
  const text = joinNumbers(numbers);
  // The letter of a step need not be repeated.
  const again = letter === pen.letter && letter !== 'M' && letter !== 'z';
  pen.data += again ? (text.startsWith('-') ? text : ` ${text}`) : `${letter}${text}`;
  pen.letter = letter;
}
