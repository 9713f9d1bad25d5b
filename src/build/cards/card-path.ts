/** Addresses of the sharing cards below the site root, and of the same pictures as posters of embeds. */
import { OPENING } from '../pages/still-path.ts';
import { FOUR_BY_THREE_CARD, SQUARE_CARD, WIDE_CARD, type CardShape } from './card-shape.ts';

/** Cards of the whole story by name; every other name is a step's. */
export const STORY_CARDS: Readonly<Record<string, CardShape>> = {
  [OPENING]: WIDE_CARD,
  'story-square': SQUARE_CARD,
  'story-4x3': FOUR_BY_THREE_CARD,
};

export type CardForm = 'png' | 'webp';

export interface CardRequest {
  /** A name of `STORY_CARDS`, or a step's id. */
  readonly name: string;
  readonly locale: string;
}

/** PNG, which every service for links, search and e-mail takes. */
export const cardPath = (name: string, locale: string): string => `cards/${name}.${locale}.png`;

/** WebP, which every browser shows: half the weight, since a newsroom's page waits for it. */
export const posterPath = (name: string, locale: string): string => `cards/${name}.${locale}.webp`;

/** Whether a card of this name is a poster too: posters have one shape. */
export const hasPoster = (name: string): boolean => (STORY_CARDS[name] ?? WIDE_CARD) === WIDE_CARD;

const FORM = /^cards\/([\w-]+)\.([\w-]+)\.(png|webp)$/;

/** What a path asks for, and in which form, or undefined when it is no card's path. */
export function readCardPath(path: string): (CardRequest & { readonly form: CardForm }) | undefined {
  const [, name, locale, form] = FORM.exec(path) ?? [];
  if (name === undefined || locale === undefined) return undefined;
  return { name, locale, form: form === 'webp' ? 'webp' : 'png' };
}
