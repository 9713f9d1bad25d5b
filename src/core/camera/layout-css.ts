/** The layout's media queries and numbers as CSS, so that the stylesheet and the camera cannot disagree. */
import {
  CARD_AFTER_SHARE,
  CARD_BEFORE_SHARE,
  CARD_TOP_SHARE,
  COMPACT,
  NARROW,
  PRESENT_FOOT_SHARE,
  SHORT_UP_TO_PX,
  SIDE_FROM_ASPECT,
  SIDE_FROM_PX,
  VAST,
  VAST_FROM_PX,
  WIDE,
  WIDE_FROM_PX,
  presentFoot,
  type Band,
} from './free-area.ts';

const { width, height } = SIDE_FROM_ASPECT;
const flat = `(min-width: ${SIDE_FROM_PX}px) and (min-aspect-ratio: ${width}/${height})`;
const high = `(max-aspect-ratio: ${width * 1000 - 1}/${height * 1000})`;
const below = (pixels: number): string => `(max-width: ${pixels - 0.02}px)`;
const wide = `(min-width: ${WIDE_FROM_PX}px)`;
const short = `(max-height: ${SHORT_UP_TO_PX}px)`;
const tall = `(min-height: ${SHORT_UP_TO_PX + 1}px)`;
/** On paper none of them holds, whatever its size. */
const onScreens = (...queries: readonly string[]): string =>
  queries.map((query) => `screen and ${query}`).join(', ');

/** By the name that stands for it in a stylesheet, `@media (--wide)`. Each is a whole list, to be used alone. */
export const LAYOUT_MEDIA = {
  // The card stands beside the subject.
  '--wide': onScreens(wide, flat),
  // It lies below the subject: the opposite, in words that every browser knows.
  '--narrow': onScreens(below(SIDE_FROM_PX), `${below(WIDE_FROM_PX)} and ${high}`),
  // Beside the subject, with room for rail and inset.
  '--roomy': onScreens(`${wide} and ${tall}`),
  // Beside the subject on a phone that lies on its side.
  '--compact': onScreens(`${flat} and ${below(WIDE_FROM_PX)}`, `${wide} and ${short}`),
  // So wide that the card can stand away from the edge.
  '--vast': onScreens(`(min-width: ${VAST_FROM_PX}px) and ${tall}`),
  // Zoomed so far that nothing may stand in the way of the words.
  '--zoomed': onScreens(`${below(SIDE_FROM_PX)} and ${short}`),
} as const satisfies Readonly<Record<string, string>>;

/** Custom properties of the root, one rule for each kind of screen. */
export function layoutCss(): string {
  const rule = (band: Band, inline: string): string =>
    `:root{--bar:${band.bar}px;--rail:${band.rail}px;--foot:${band.foot}px;` +
    `--present-foot:min(${presentFoot(band)}px,${100 * PRESENT_FOOT_SHARE}dvh);` +
    `--card-margin:${band.cardMargin}px;--card-inline:${inline}}`;
  const beside = (band: Band): string =>
    rule(band, `clamp(${band.cardMin}px,${100 * band.cardShare}vw,${band.cardMax}px)`);
  const below =
    `:root{--card-top:${100 * CARD_TOP_SHARE}svh;` +
    `--card-after:${100 * CARD_AFTER_SHARE}svh;--card-before:${100 * CARD_BEFORE_SHARE}svh}`;
  return [
    rule(NARROW, `calc(100vw - ${2 * NARROW.cardMargin}px)`),
    below,
    `@media ${LAYOUT_MEDIA['--compact']}{${beside(COMPACT)}}`,
    `@media ${LAYOUT_MEDIA['--roomy']}{${beside(WIDE)}}`,
    `@media ${LAYOUT_MEDIA['--vast']}{${beside(VAST)}}`,
  ].join('\n');
}
