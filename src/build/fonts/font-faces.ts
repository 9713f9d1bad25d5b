/** The font files to make: from which file of the font packages, with which characters and weights. */
import { CORE_CHARACTERS, EXTENDED_CHARACTERS, LATIN_CHARACTERS } from './font-characters.ts';

/** Weight is an axis of the sources: a range keeps it variable, one number pins it. */
export type Weight = number | { readonly min: number; readonly max: number };

export interface FontFace {
  /** Where it goes, below the project's root. */
  readonly path: string;
  /** File of the font package, below node_modules. */
  readonly from: string;
  readonly characters: string;
  readonly weight: Weight;
  readonly format: 'woff2' | 'sfnt';
}

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader';
const PUBLIC_SANS = '@fontsource-variable/public-sans/files/public-sans';

const TEXT: Weight = { min: 400, max: 700 };
const ITALIC: Weight = { min: 400, max: 600 };

function page(name: string, from: string, characters: string, weight: Weight): FontFace {
  return { path: `public/fonts/${name}.woff2`, from: `${from}.woff2`, characters, weight, format: 'woff2' };
}

function still(name: string, from: string, weight: number): FontFace {
  return {
    path: `data/raw/fonts/${name}.ttf`,
    from: `${from}.woff2`,
    characters: CORE_CHARACTERS,
    weight,
    format: 'sfnt',
  };
}

export const FONT_FACES: readonly FontFace[] = [
  page('newsreader-roman', `${NEWSREADER}-latin-wght-normal`, CORE_CHARACTERS, TEXT),
  page('newsreader-roman-latin', `${NEWSREADER}-latin-wght-normal`, LATIN_CHARACTERS, TEXT),
  page('newsreader-roman-ext', `${NEWSREADER}-latin-ext-wght-normal`, EXTENDED_CHARACTERS, TEXT),
  page('newsreader-italic', `${NEWSREADER}-latin-wght-italic`, CORE_CHARACTERS, ITALIC),
  page('public-sans-roman', `${PUBLIC_SANS}-latin-wght-normal`, CORE_CHARACTERS, TEXT),
  page('public-sans-roman-latin', `${PUBLIC_SANS}-latin-wght-normal`, LATIN_CHARACTERS, TEXT),
  page('public-sans-roman-ext', `${PUBLIC_SANS}-latin-ext-wght-normal`, EXTENDED_CHARACTERS, TEXT),
  // For drawing at build time only: these are not shipped.
  still('PublicSans-Medium', `${PUBLIC_SANS}-latin-wght-normal`, 500),
  still('PublicSans-SemiBold', `${PUBLIC_SANS}-latin-wght-normal`, 600),
  still('Newsreader-Italic', `${NEWSREADER}-latin-wght-italic`, 450),
  still('Newsreader-SemiBold', `${NEWSREADER}-latin-wght-normal`, 600),
];

/** The licence goes where the fonts go. */
export const FONT_LICENCES: readonly { readonly path: string; readonly from: string }[] = [
  { path: 'public/fonts/OFL-Newsreader.txt', from: '@fontsource-variable/newsreader/LICENSE' },
  { path: 'public/fonts/OFL-PublicSans.txt', from: '@fontsource-variable/public-sans/LICENSE' },
];
