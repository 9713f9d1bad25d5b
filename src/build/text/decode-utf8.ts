/** Bytes of a file as text; bytes that are no UTF-8, and signs that nobody sees, are told with line and column. */
import type { Problem } from '../../core/story/problem.ts';
import { positionAt } from './text-position.ts';

export interface Decoded {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Control characters but tab and line ends, and those that turn the order of signs round, so that an editor shows another text than a reader gets (CVE-2021-42574). */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E]/;

export function decodeUtf8(file: string, bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const at = text.search(HIDDEN);
    return at < 0 ? { text, problems: [] } : { text: undefined, problems: [hidden(file, text, at)] };
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    return {
      text: undefined,
      problems: [
        {
          code: 'malformed-utf8',
          file,
          // The first replacement sign stands where the first bad byte was.
          path: positionAt(lenient, Math.max(0, lenient.indexOf('\uFFFD'))),
          message: 'The file holds bytes that are no UTF-8.',
          hint: 'Save it again with the encoding UTF-8.',
        },
      ],
    };
  }
}

const hidden = (file: string, text: string, at: number): Problem => {
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'hidden-character',
    file,
    path: positionAt(text, at),
    message: `The file holds U+${code}, which nobody sees and which may turn the text round.`,
    hint: 'Take it out; a name in another script needs no such sign.',
  };
};
