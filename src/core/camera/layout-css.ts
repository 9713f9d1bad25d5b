/** The layout's media queries and numbers as CSS, so that the stylesheet and the camera cannot disagree. */
import {
  COMPACT,
  NARROW,
  SHORT_UP_TO_PX,
  SIDE_FROM_ASPECT,
  SIDE_FROM_PX,
  VAST,
  VAST_FROM_PX,
  WIDE,
  WIDE_FROM_PX,
  type Band,
} from './free-area.ts';

const { width, height } = SIDE_FROM_ASPECT;
const flat = `(min-width: ${SIDE_FROM_PX}px) and (min-aspect-ratio: ${width}/${height})`;
const high = `(max-aspect-ratio: ${width * 1000 - 1}/${height * 1000})`;
const below = (pixels: number): string => `(max-width: ${pixels - 0.02}px)`;
const roomy = `(min-width: ${WIDE_FROM_PX}px) and (min-height: ${SHORT_UP_TO_PX + 1}px)`;

/** By the name that stands for it in a stylesheet, `@media (--wide)`. Each is a whole list, to be used alone. */
export const LAYOUT_MEDIA: Readonly<Record<string, string>> = {
  // The card stands beside the subject.
  '--wide': `(min-width: ${WIDE_FROM_PX}px), ${flat}`,
  // It lies below the subject: the opposite, in words that every browser knows.
  '--narrow': `${below(SIDE_FROM_PX)}, ${below(WIDE_FROM_PX)} and ${high}`,
  // Beside the subject, with room for rail and inset.
  '--roomy': roomy,
  // Beside the subject on a phone that lies on its side.
  '--compact': `${flat} and ${below(WIDE_FROM_PX)}, (min-width: ${WIDE_FROM_PX}px) and (max-height: ${SHORT_UP_TO_PX}px)`,
  // Zoomed so far that nothing may stand in the way of the words.
  '--zoomed': `${below(SIDE_FROM_PX)} and (max-height: ${SHORT_UP_TO_PX}px)`,
};

/** Custom properties of the root, one rule for each kind of screen. */
export function layoutCss(): string {
  const rule = (band: Band, inline: string): string =>
    `:root{--bar:${band.bar}px;--rail:${band.rail}px;--foot:${band.foot}px;` +
    `--card-margin:${band.cardMargin}px;--card-inline:${inline}}`;
  const beside = (band: Band): string =>
    rule(band, `clamp(${band.cardMin}px,${100 * band.cardShare}vw,${band.cardMax}px)`);
  return [
    rule(NARROW, `calc(100vw - ${2 * NARROW.cardMargin}px)`),
    `@media ${LAYOUT_MEDIA['--compact'] ?? ''}{${beside(COMPACT)}}`,
    `@media ${roomy}{${beside(WIDE)}}`,
    `@media (min-width:${VAST_FROM_PX}px) and (min-height:${SHORT_UP_TO_PX + 1}px){${beside(VAST)}}`,
  ].join('\n');
}
