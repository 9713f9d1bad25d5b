/** Present mode's words by locale code. */
import { enPresent } from './en-present.ts';
import { esPresent } from './es-present.ts';
import type { PresentMessages } from './messages-present.ts';

const CATALOGUES: Readonly<Record<string, PresentMessages>> = { en: enPresent, es: esPresent };

/** English where present mode does not speak the language yet. */
export const presentMessages = (locale: string): PresentMessages => CATALOGUES[locale] ?? enPresent;
