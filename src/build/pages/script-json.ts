/** JSON for a script element of a page: the same value, in letters that can neither end nor change the element. */

/** What JSON can hold; `undefined` entries are left out. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** U+2028 and U+2029 are line ends to old script engines. */
const RISKY = /[<>&\u2028\u2029]/g;

export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    RISKY,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
