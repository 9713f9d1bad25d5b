/** Pieces that every chart is drawn from: colours and strokes are classes of chart.css, never inline style. */
import type { PlacedText } from './bar-layout.ts';
import { escapeMarkup } from './escape-markup.ts';

/** What one bar says and where it leads. */
export interface BarSigns {
  readonly key: string;
  readonly value: number;
  /** Its name and number in words. */
  readonly words: string;
  readonly firm: boolean;
  /** Counts only a part of its year. */
  readonly part: boolean;
  /** The step speaks of it. */
  readonly now: boolean;
  /** Step that tells of it. */
  readonly step: string | undefined;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `hit` is what a finger may touch, where the bar itself is small. */
export function barMarkup(chartId: string, signs: BarSigns, box: Box, hit: Box): string {
  const kind = [
    'chart-bar',
    ...(signs.firm ? [] : ['chart-bar-less']),
    ...(signs.part ? ['chart-bar-part'] : []),
    ...(signs.now ? ['chart-bar-now'] : []),
  ].join(' ');
  const says = `class="${kind}" data-bar="${escapeMarkup(signs.key)}" data-value="${signs.value}" aria-label="${escapeMarkup(signs.words)}"`;
  // A second rectangle carries the hatch, so that the lighter ink has a shape of its own in print and grey.
  const hatch = signs.firm ? '' : `<rect ${place(box)} fill="url(#${chartId}-hatch)"/>`;
  const shape = `<rect ${place(box)}/>${hatch}`;
  if (signs.step === undefined) return `<g role="img" ${says}>${shape}</g>`;
  return `<a href="#${signs.step}" ${says}><rect class="chart-hit" fill="none" ${place(hit)}/>${shape}</a>`;
}

export function place({ x, y, width, height }: Box): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

/** Only where a bar needs it. */
export function hatchPattern(chartId: string, signs: readonly (BarSigns | undefined)[]): string {
  if (signs.every((sign) => sign?.firm !== false)) return '';
  return `<defs><pattern id="${chartId}-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="chart-hatch" d="M0 0V4"/></pattern></defs>`;
}

/** Numbers and names in the picture: the bars say the same to a screen reader, so these are for the eye. */
export function labels(kind: string, texts: readonly PlacedText[]): string {
  if (texts.length === 0) return '';
  const marks = texts.map(
    ({ text, x, y, anchor }) =>
      `<text x="${round(x)}" y="${round(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escapeMarkup(text)}</text>`,
  );
  return `<g class="${kind}" aria-hidden="true">${marks.join('')}</g>`;
}

/** The picture is a group of bars, each with a name of its own; its title and description stand beside it. */
export function picture(chartId: string, width: number, height: number, parts: readonly string[]): string {
  return `<svg class="chart-picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${chartId}-title"><desc>${parts[0] ?? ''}</desc>${parts.slice(1).join('')}</svg>`;
}

/** Small picture of one kind of bar, for the key. */
export function barSwatch(chartId: string, kind: '' | ' chart-bar-less' | ' chart-bar-now'): string {
  const hatch =
    kind === ' chart-bar-less' ? `<rect width="14" height="14" fill="url(#${chartId}-hatch)"/>` : '';
  return `<svg class="chart-swatch chart-bar${kind}" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><rect width="14" height="14"/>${hatch}</svg>`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;
