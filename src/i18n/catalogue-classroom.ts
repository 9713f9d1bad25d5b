/** The classroom's words by locale: apart from the story's, whose page must not carry them. */
import { classroom as en } from './en-classroom.ts';
import { classroom as es } from './es-classroom.ts';
import type { ClassroomMessages } from './messages-classroom.ts';

const CATALOGUES: Readonly<Record<string, ClassroomMessages>> = { en, es };

/** @throws Error for a language without these words; the build refuses such a story before. */
export function classroomMessages(locale: string): ClassroomMessages {
  const found = CATALOGUES[locale];
  if (found === undefined) throw new Error(`The classroom does not speak "${locale}".`);
  return found;
}
