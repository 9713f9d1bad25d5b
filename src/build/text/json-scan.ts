/** Finds where JSON text breaks its grammar, and keys that JSON.parse would swallow: doubles, prototype names. */
import { FORBIDDEN_KEYS } from '../../core/story/issue-hint.ts';

export interface JsonFault {
  readonly code: 'malformed-json' | 'duplicate-key' | 'forbidden-key';
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** Brackets inside brackets; the story's own files need less than ten. */
const MAX_DEPTH = 100;

interface Token {
  readonly text: string;
  readonly offset: number;
  readonly kind: 'mark' | 'string' | 'other' | 'end' | 'wrong';
}

/** The first fault of grammar ends the scan; faults of keys are all told. */
export function scanJson(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const tokens = tokensOf(text);
  const next = (): Token => tokens.next().value ?? { text: '', offset: text.length, kind: 'end' };
  const wrong = (token: Token, wanted: string): false => {
    const found =
      token.kind === 'end'
        ? 'the end of the file'
        : JSON.stringify(text.slice(token.offset, token.offset + 12));
    faults.push({
      code: 'malformed-json',
      offset: token.offset,
      message: `Here stands ${found}, where ${wanted} is needed.`,
      hint: 'Look for a comma too many or too few, a missing quote or bracket just before this place.',
    });
    return false;
  };

  let depth = 0;
  const nested = (token: Token, read: () => boolean): boolean => {
    depth += 1;
    const sound = depth <= MAX_DEPTH ? read() : tooDeep(token);
    depth -= 1;
    return sound;
  };
  const tooDeep = ({ offset }: Token): false => {
    faults.push({
      code: 'malformed-json',
      offset,
      message: `Brackets are nested more than ${MAX_DEPTH} deep here.`,
      hint: 'Look for brackets that were pasted twice or never closed.',
    });
    return false;
  };

  const value = (token: Token): boolean => {
    if (token.kind === 'mark' && token.text === '{') return nested(token, members);
    if (token.kind === 'mark' && token.text === '[') return nested(token, items);
    return token.kind === 'string' || token.kind === 'other' || wrong(token, 'a value');
  };
  const items = (): boolean => {
    let token = next();
    if (token.text === ']') return true;
    for (;;) {
      if (!value(token)) return false;
      const after = next();
      if (after.text === ']') return true;
      if (after.text !== ',') return wrong(after, 'a comma or ]');
      token = next();
    }
  };
  const members = (): boolean => {
    const seen = new Set<string>();
    let token = next();
    if (token.text === '}') return true;
    for (;;) {
      if (token.kind !== 'string') return wrong(token, 'a name in double quotes');
      checkKey(token, seen);
      const colon = next();
      if (colon.text !== ':') return wrong(colon, 'a colon');
      if (!value(next())) return false;
      const after = next();
      if (after.text === '}') return true;
      if (after.text !== ',') return wrong(after, 'a comma or }');
      token = next();
    }
  };
  const checkKey = (token: Token, seen: Set<string>): void => {
    const key = String(JSON.parse(token.text));
    if (FORBIDDEN_KEYS.includes(key)) {
      faults.push({
        code: 'forbidden-key',
        offset: token.offset,
        message: `The name "${key}" is not allowed.`,
        hint: 'Rename or remove it.',
      });
    }
    if (seen.has(key)) {
      faults.push({
        code: 'duplicate-key',
        offset: token.offset,
        message: `The name "${key}" stands twice in one object.`,
        hint: 'Keep one of them.',
      });
    }
    seen.add(key);
  };

  if (value(next())) {
    const rest = next();
    if (rest.kind !== 'end') wrong(rest, 'the end of the file');
  }
  return faults;
}

function* tokensOf(text: string): Generator<Token, undefined> {
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) {
      const offset = at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
      yield { text: '', offset, kind: offset >= text.length ? 'end' : 'wrong' };
      return undefined;
    }
    const [all, mark, string] = match;
    const token = all.trimStart();
    at += all.length;
    yield {
      text: token,
      offset: at - token.length,
      kind: mark !== undefined ? 'mark' : string !== undefined ? 'string' : 'other',
    };
  }
}
