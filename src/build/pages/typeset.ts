/** Spaces at which a line may not be broken. Find-in-page takes them for spaces. */
import { NO_BREAK_SPACE } from '../../core/words/number.ts';

const LAST_SPACE = / (?=\S+$)/;
const LEAST_WORDS = 3;

export const unbroken = (text: string): string => text.replaceAll(' ', NO_BREAK_SPACE);

/** The register's form of a range is its English one in every language. */
const RANGE = /^[\d.,]+ to [\d.,]+$/;
export const isRange = (value: unknown): boolean => typeof value === 'string' && RANGE.test(value);

/** A long name may be broken, but not so that its article ends a line and its last word begins the next. */
export const keepName = (name: string): string =>
  name.split(' ').length < LEAST_WORDS ? name : name.replace(LAST_SPACE, NO_BREAK_SPACE);
