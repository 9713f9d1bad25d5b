/** Small pieces of SVG text: presentation attributes only, so that a picture may stand inside a strict page. */
import type { Color } from '@maplibre/maplibre-gl-style-spec';
import { UNITS } from './path-data.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Numbers with as many digits as a picture can show. */
export const short = (value: number, digits = 2): string =>
  String(Math.round(value * 10 ** digits) / 10 ** digits).replace(/^(-?)0\./, '$1.');

/** Pixels in units. */
export const units = (pixels: number): string => short(pixels * UNITS, 1);

export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** `fill` or `stroke` with its opacity; nothing at all for what cannot be seen. */
export function paintOf(kind: 'fill' | 'stroke', colour: Color, opacity = 1): Attributes | undefined {
  const alpha = colour.a * opacity;
  if (alpha < 0.004) return undefined;
  return { [kind]: hexOf(colour), [`${kind}-opacity`]: alpha > 0.996 ? undefined : short(alpha) };
}

export function hexOf({ r, g, b, a }: Color): string {
  const channel = (value: number): string =>
    Math.round((a === 0 ? 0 : value / a) * 255)
      .toString(16)
      .padStart(2, '0');
  const hex = `#${channel(r)}${channel(g)}${channel(b)}`;
  const [, r1, r2, g1, g2, b1, b2] = hex;
  return r1 === r2 && g1 === g2 && b1 === b2 ? `#${r1 ?? ''}${g1 ?? ''}${b1 ?? ''}` : hex;
}

/** Definitions that several elements point at, each written once. */
export class Definitions {
  readonly #byKey = new Map<string, { readonly id: string; readonly svg: string }>();

  /** The id for this key; `make` writes the element on first use. */
  id(key: string, make: (id: string) => string): string {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known.id;
    const id = lettersOf(this.#byKey.size);
    this.#byKey.set(key, { id, svg: make(id) });
    return id;
  }

  toString(): string {
    return [...this.#byKey.values()].map(({ svg }) => svg).join('');
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Short ids of letters only: `a` … `Z`, `aa` … */
function lettersOf(index: number): string {
  const last = ALPHABET[index % ALPHABET.length] ?? '';
  const rest = Math.floor(index / ALPHABET.length);
  return rest === 0 ? last : lettersOf(rest - 1) + last;
}
