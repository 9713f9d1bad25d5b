/** Addresses of the sharing cards below the site root. */
import { OPENING } from '../pages/still-path.ts';
import { FOUR_BY_THREE_CARD, SQUARE_CARD, WIDE_CARD, type CardShape } from './card-shape.ts';

/** Cards of the whole story by name; every other name is a step's. */
export const STORY_CARDS: Readonly<Record<string, CardShape>> = {
  [OPENING]: WIDE_CARD,
  'story-square': SQUARE_CARD,
  'story-4x3': FOUR_BY_THREE_CARD,
};

export interface CardRequest {
  /** A name of `STORY_CARDS`, or a step's id. */
  readonly name: string;
  readonly locale: string;
}

export const cardPath = (name: string, locale: string): string => `cards/${name}.${locale}.png`;

const FORM = /^cards\/([\w-]+)\.([\w-]+)\.png$/;

/** What a path asks for, or undefined when it is no card's path. */
export function readCardPath(path: string): CardRequest | undefined {
  const [, name, locale] = FORM.exec(path) ?? [];
  return name === undefined || locale === undefined ? undefined : { name, locale };
}
