/** Bytes of a file as text; bytes that are no UTF-8 are told with line and column. */
import type { Problem } from '../../core/story/problem.ts';
import { positionAt } from './text-position.ts';

export interface Decoded {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

export function decodeUtf8(file: string, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
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
