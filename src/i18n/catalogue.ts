/** The languages the interface speaks, by locale code. */
import { en } from './en.ts';
import { es } from './es.ts';
import type { Messages } from './messages.ts';

const CATALOGUES: Readonly<Record<string, Messages>> = { en, es };

export function messagesFor(locale: string): Messages | undefined {
  return CATALOGUES[locale];
}
