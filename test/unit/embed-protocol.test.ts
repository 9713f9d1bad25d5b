/** The embed's protocol: both ends take exactly what the shipped schema allows, and nothing else does anything. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChild } from '../../src/core/embed/parse-child.ts';
import { parseHost } from '../../src/core/embed/parse-host.ts';
import { PROTOCOL_SCHEMA } from '../../src/core/embed/protocol-schema.ts';
import { seal } from '../../src/core/embed/protocol.ts';
import { placeOnRunway, stopAt, textShare } from '../../src/core/embed/runway.ts';
import { readFrameAddress } from '../../src/embed/frame-address.ts';
import { anyMessage } from '../support/forged-messages.ts';
import { SEED } from '../support/stories.ts';

const NONCE = '0123456789abcdef01234567';

interface Rule {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxProperties?: number;
  readonly items?: Rule;
  readonly additionalProperties?: Rule;
}

/** The few words of JSON Schema that the protocol is written in. */
function fits(value: unknown, rule: Rule): boolean {
  if ('const' in rule) return value === rule.const;
  if (rule.enum !== undefined) return rule.enum.includes(value);
  switch (rule.type) {
    case 'integer':
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (rule.type === 'number' || Number.isInteger(value)) &&
        value >= (rule.minimum ?? -Infinity) &&
        value <= (rule.maximum ?? Infinity)
      );
    case 'string':
      return typeof value === 'string' && value.length <= (rule.maxLength ?? Infinity);
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value) && value.every((item) => fits(item, rule.items ?? {}));
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= (rule.maxProperties ?? Infinity) &&
        Object.values(value).every((item) => fits(item, rule.additionalProperties ?? {}))
      );
    default:
      return true;
  }
}

function allowed(message: Record<string, unknown>, direction: string): boolean {
  return PROTOCOL_SCHEMA.oneOf.some(
    ({ $comment, properties, required }) =>
      $comment === direction &&
      required.every((name) => message[name] !== undefined) &&
      Object.entries(properties).every(
        ([name, rule]) => message[name] === undefined || fits(message[name], rule as Rule),
      ) &&
      message['type'] === (properties.type as Rule).const,
  );
}

describe('messages', () => {
  test(
    'twenty thousand messages: each end takes exactly those that the schema allows, and none throws',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anyMessage, (message) => {
          const sealed = seal(message, NONCE);
          return (
            (parseChild(sealed, NONCE) !== undefined) === allowed(message, 'child to host') &&
            (parseHost(sealed, NONCE) !== undefined) === allowed(message, 'host to child')
          );
        }),
        { ...SEED, numRuns: 20_000 },
      );
    },
  );

  test('anything without our name, our nonce and a version is nothing', () => {
    const good = { type: 'goto', index: 1 };
    expect(parseHost(seal(good, NONCE), NONCE)).toMatchObject(good);
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(parseHost(data, NONCE)).toBeUndefined();
        expect(parseChild(data, NONCE)).toBeUndefined();
      }),
      { ...SEED, numRuns: 2000 },
    );
    for (const wrong of [
      seal(good, NONCE.replace('0', '1')),
      { ...seal(good, NONCE), ns: 'pym' },
      { ...seal(good, NONCE), v: 0 },
      { ...seal(good, NONCE), v: '1' },
      `pymxPYMx1xPYMxheightxPYMx400`,
      '[iFrameSizer]x:400:300:init',
    ])
      expect(parseHost(wrong, NONCE)).toBeUndefined();
    expect(parseHost(seal(good, ''), '')).toBeUndefined();
  });

  test('a newer version and unknown fields are read: fields are only ever added', () => {
    expect(parseHost({ ...seal({ type: 'goto', index: 2, speed: 3 }, NONCE), v: 2 }, NONCE)).toBeDefined();
  });
});

describe('the runway', () => {
  const anyStops = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 });
  test('scrolling down never goes back in the story, scrolling up retraces it, and both ends are reached', () => {
    fc.assert(
      fc.property(anyStops, fc.integer({ min: 480, max: 1400 }), (stops, vh) => {
        const height = stops.length * 0.9 * vh + vh;
        const order = (top: number): number => {
          const { index, share } = placeOnRunway({ top, height, vh }, stops);
          return index * 10 + stopAt(share, stops[index] ?? 1);
        };
        const tops = Array.from({ length: 120 }, (_, at) => -(at / 119) * (height - vh));
        const down = tops.map(order);
        expect(down).toEqual([...down].sort((a, b) => a - b));
        expect([...tops].reverse().map(order)).toEqual([...down].reverse());
        expect(down[0]).toBe(1);
        expect(down.at(-1)).toBe((stops.length - 1) * 10 + (stops.at(-1) ?? 1));
        expect(order(vh * 3)).toBe(1);
        expect(order(-height * 2)).toBe(down.at(-1));
      }),
      { ...SEED, numRuns: 200 },
    );
  });

  test('the first and the last lines of a tall text both come to rest', () => {
    expect([textShare(0), textShare(0.15), textShare(0.85), textShare(1)]).toEqual([0, 0, 1, 1]);
    expect([stopAt(0, 3), stopAt(0.5, 3), stopAt(1, 3)]).toEqual([1, 2, 3]);
  });
});

describe('the address of a frame', () => {
  test('a dialect is spoken only on evidence in the address', () => {
    expect(readFrameAddress('', '')).toEqual({ amp: false, mode: 'stepper' });
    expect(readFrameAddress('', `#sm=1.${NONCE}`).nonce).toBe(NONCE);
    expect(readFrameAddress('', '#?secret=AbC123').wordPressSecret).toBe('AbC123');
    expect(readFrameAddress('?childId=map-0', '#amp=1')).toMatchObject({ amp: true, pymId: 'map-0' });
    expect(readFrameAddress('?childId=<b>', '#sm=1.short').nonce).toBeUndefined();
    expect(readFrameAddress('?childId=<b>', '').pymId).toBeUndefined();
    expect(readFrameAddress('?mode=stack&theme=dark&step=a', '')).toMatchObject({
      mode: 'stack',
      theme: 'dark',
      step: 'a',
    });
  });
});
