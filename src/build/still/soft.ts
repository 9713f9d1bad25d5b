/** Soft edges: MapLibre's blur of a line as strokes one inside the other, which paper keeps as lines. */
import type { Attributes } from './svg.ts';
import { element, short, units } from './svg.ts';

/** One of the strokes that a soft line is made of. */
export interface SoftStroke {
  /** Pixels. */
  readonly width: number;
  readonly opacity: number;
}

/** Pixels of a soft edge below which it is as crisp as a screen can draw it. */
const CRISP = 0.7;
const MOST_STROKES = 8;
/** Pixels of a soft edge above which few strokes show as ribbons. */
export const WIDE_BLUR = 8;
const FEWEST_OF_WIDE = 6;
/** The share of full colour that one stroke should add at most, where there are strokes enough for it. */
const FINE_STEP = 1 / 12;
/** Pixels below which a stroke is written as none. */
const THINNEST = 0.1;

/**
 * Strokes from the widest to the narrowest, that laid upon each other have MapLibre's profile: nothing at the edge of
 * the line, then evenly more over `blur` pixels; a line narrower than twice its blur never comes to its full colour.
 * An SVG filter would do it in one stroke, but browsers print what is filtered as large bitmaps.
 *
 * @param width pixels of the whole line · @param blur pixels of each edge · @param opacity of the line where it is full
 * @param least pixels: narrower strokes are left out, so that what is clipped to one side of a line does not go on
 * rising where MapLibre's falls again
 * @see https://github.com/maplibre/maplibre-gl-js/blob/main/src/shaders/glsl/line.fragment.glsl
 */
export function softStrokes(width: number, blur: number, opacity: number, least = 0): readonly SoftStroke[] {
  if (opacity <= 0) return [];
  if (blur < CRISP) return width > 0 ? [{ width, opacity }] : [];
  const fewest = blur > WIDE_BLUR ? FEWEST_OF_WIDE : 2;
  const count = Math.min(Math.ceil(blur), MOST_STROKES, Math.max(fewest, Math.ceil(opacity / FINE_STEP)));
  const strokes = Array.from({ length: count }, (_, index) => {
    const below = (opacity * index) / count;
    return {
      width: width - (2 * blur * (index + 0.5)) / count,
      // Laid over what is below, it adds one part of the line's colour.
      opacity: opacity / count / (1 - below),
    };
  }).filter((stroke) => stroke.width >= Math.max(least, THINNEST));
  // So thin a line never comes to its full colour.
  return strokes.length > 0 ? strokes : [{ width, opacity: (opacity * (width - least)) / (2 * blur) }];
}

/** An opacity as an attribute says it; nothing for what is opaque. */
export const veil = (opacity: number): string | undefined =>
  opacity < 0.996 ? short(opacity, 3) : undefined;

/**
 * The strokes as elements, in one group where there are several.
 *
 * @param look what they share · @param draw one of them, from its own attributes; '' where there is nothing to draw
 * @param name the attribute that says how much of a stroke's colour is seen
 */
export function softLine(
  strokes: readonly SoftStroke[],
  look: Attributes,
  name: 'opacity' | 'stroke-opacity',
  draw: (attributes: Attributes) => string,
): string {
  const own = strokes.map(({ width, opacity }) => ({
    'stroke-width': units(width),
    [name]: veil(opacity),
  }));
  if (own.length === 1) return draw({ ...look, ...own[0] });
  const drawn = own.map(draw).join('');
  return drawn === '' ? '' : element('g', look, drawn);
}
