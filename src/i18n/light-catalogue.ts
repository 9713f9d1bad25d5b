/** The offer of a map without movement, by locale: loaded with the offer, which most readers never see. */
import { languageOf } from '../core/words/language-of.ts';
import { light as en } from './en-light.ts';
import { light as es } from './es-light.ts';
import type { LightMessages } from './messages-light.ts';

const CATALOGUES: Readonly<Record<string, LightMessages>> = { en, es };

/** English where the offer does not speak the language yet. */
export const lightMessages = (locale: string): LightMessages => CATALOGUES[languageOf(locale)] ?? en;
