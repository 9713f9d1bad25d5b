/** Text as placed glyphs: line breaks as even as they can be, kerning, and letters along a curve. */
import type { Font, Glyph } from 'opentype.js';
import type { Box, Point } from './frame.ts';

export interface TextStyle {
  readonly font: Font;
  readonly family: string;
  readonly sizePx: number;
  /** In ems. */
  readonly spacing: number;
  readonly maxWidth: number;
  readonly lineHeight: number;
}

/** Pixels from the text's own origin; `turn` in degrees. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

export interface TextBlock {
  /** Origin at the block's top left; y is the baseline. */
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
  readonly height: number;
}

export type Align = 'left' | 'center' | 'right';

interface Measured {
  readonly glyph: Glyph;
  /** From this glyph's origin to the next one's. */
  readonly advance: number;
}

/** Of the em: from the middle of a line to its baseline, so that a name stands level with its dot. */
const BASELINE = 0.34;

export function measure(text: string, { font, sizePx, spacing }: TextStyle): readonly Measured[] {
  const glyphs = Array.from(text, (character) => font.charToGlyph(character));
  const scale = sizePx / font.unitsPerEm;
  return glyphs.map((glyph, index) => {
    const next = glyphs[index + 1];
    const kerning = next === undefined || spacing > 0.05 ? 0 : font.getKerningValue(glyph, next);
    return { glyph, advance: (glyph.advanceWidth + kerning) * scale + spacing * sizePx };
  });
}

const widthOf = (glyphs: readonly Measured[], style: TextStyle): number =>
  Math.max(0, glyphs.reduce((sum, { advance }) => sum + advance, 0) - style.spacing * style.sizePx);

export function layOut(text: string, style: TextStyle, align: Align): TextBlock {
  const lines = text.split('\n').flatMap((paragraph) => breakLines(paragraph, style));
  const measured = lines.map((line) => measure(line, style));
  const widths = measured.map((line) => widthOf(line, style));
  const width = Math.max(0, ...widths);
  const leading = style.lineHeight * style.sizePx;
  const glyphs = measured.flatMap((line, row) => {
    const spare = width - (widths[row] ?? 0);
    let x = align === 'left' ? 0 : align === 'right' ? spare : spare / 2;
    return line.map(({ glyph, advance }) => {
      const placed = { glyph, x, y: (row + 0.5) * leading + BASELINE * style.sizePx, turn: 0 };
      x += advance;
      return placed;
    });
  });
  return { glyphs, width, height: lines.length * leading };
}

/** As few lines as `maxWidth` allows, and these as equal as the words let them be. */
function breakLines(text: string, style: TextStyle): readonly string[] {
  // A line may end at a space, which goes, or after a hyphen, which stays.
  const words = text.split(/ |(?<=-)/u);
  const joined = (from: number, to?: number): string => join(text, words, from, to);
  const limit = style.maxWidth * style.sizePx;
  const width = (line: string): number => widthOf(measure(line, style), style);
  const count = Math.min(words.length, Math.max(1, Math.ceil(width(text) / limit)));
  const target = width(text) / count;
  let best: { readonly lines: readonly string[]; readonly cost: number } | undefined;
  const visit = (start: number, lines: readonly string[], cost: number): void => {
    if (best !== undefined && cost >= best.cost) return;
    if (lines.length === count - 1) {
      const last = joined(start);
      const whole = cost + (width(last) - target) ** 2;
      if (best === undefined || whole < best.cost) best = { lines: [...lines, last], cost: whole };
      return;
    }
    for (let end = start + 1; end <= words.length - (count - lines.length - 1); end++) {
      const line = joined(start, end);
      visit(end, [...lines, line], cost + (width(line) - target) ** 2);
    }
  };
  visit(0, [], 0);
  return best?.lines ?? [text];
}

function join(text: string, words: readonly string[], from: number, to = words.length): string {
  return words
    .slice(from, to)
    .reduce(
      (line, word) =>
        line === ''
          ? word
          : line.endsWith('-') && !text.includes(`${line} ${word}`)
            ? line + word
            : `${line} ${word}`,
      '',
    );
}

/**
 * Letters along a line, centred on its middle and read from left to right; `shift` pixels below it.
 * `room` is the share of the line that may be used.
 * Undefined where the line is too short.
 */
export function layAlong(
  text: string,
  style: TextStyle,
  line: readonly Point[],
  { shift, room }: { readonly shift: number; readonly room: number },
): readonly PlacedGlyph[] | undefined {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const path = last[0] < first[0] ? [...line].reverse() : line;
  const glyphs = measure(text, style);
  const width = widthOf(glyphs, style);
  const whole = path.reduce((sum, point, index) => sum + distance(path[index - 1] ?? point, point), 0);
  if (width > whole * room) return undefined;
  let along = (whole - width) / 2;
  const below = shift + BASELINE * style.sizePx;
  return glyphs.map(({ glyph, advance }) => {
    const half = (glyph.advanceWidth * style.sizePx) / style.font.unitsPerEm / 2;
    const [x, y, angle] = pointAlong(path, along + half, Math.max(half, style.sizePx * 0.5));
    along += advance;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return {
      glyph,
      x: x - half * cos - below * sin,
      y: y - half * sin + below * cos,
      turn: (angle * 180) / Math.PI,
    };
  });
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The point and the line's direction there, over `reach` on both sides, so that letters do not jump at a bend. */
function pointAlong(
  path: readonly Point[],
  length: number,
  reach: number,
): readonly [number, number, number] {
  const at = (target: number): Point => {
    let walked = 0;
    for (let index = 1; index < path.length; index++) {
      const [from, to] = [path[index - 1], path[index]];
      if (from === undefined || to === undefined) continue;
      const step = distance(from, to);
      if (walked + step >= target || index === path.length - 1) {
        const share = step === 0 ? 0 : (target - walked) / step;
        return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      }
      walked += step;
    }
    return path[0] ?? [0, 0];
  };
  const [before, after] = [at(length - reach), at(length + reach)];
  // Halfway between the line and its chord: round, as a hand would letter it.
  const [onLine, onChord] = [at(length), [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2] as const];
  return [
    (onLine[0] + onChord[0]) / 2,
    (onLine[1] + onChord[1]) / 2,
    Math.atan2(after[1] - before[1], after[0] - before[0]),
  ];
}

/** Boxes that letters along a curve take up. */
export const glyphBoxes = (glyphs: readonly PlacedGlyph[], { sizePx, font }: TextStyle): readonly Box[] =>
  glyphs.map(({ glyph, x, y, turn }) => {
    const angle = (turn * Math.PI) / 180;
    const half = (glyph.advanceWidth * sizePx) / font.unitsPerEm / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const up = BASELINE * sizePx;
    const [middleX, middleY] = [x + half * cos + up * sin, y + half * sin - up * cos];
    const reach = Math.max(half, sizePx * 0.42);
    return { left: middleX - reach, right: middleX + reach, top: middleY - reach, bottom: middleY + reach };
  });
