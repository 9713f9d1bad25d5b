/** Reads what the embed document says to its host; anything that is not exactly that is nothing. */
import { optional, passes, text, whole, within, type Fields } from './checks.ts';
import {
  LEAST_HEIGHT_PX,
  MOST_HEIGHT_PX,
  MOST_HREF_CHARACTERS,
  MOST_STEPS,
  MOST_TITLE_CHARACTERS,
  type ChildMessage,
} from './protocol.ts';

const CODES: readonly unknown[] = ['webgl', 'data', 'version', 'timeout'];

const CHECKS: Readonly<Record<ChildMessage['type'], (m: Fields) => boolean>> = {
  ready: ({ protocols, steps, app, title }) =>
    whole(steps, 1, MOST_STEPS) &&
    Array.isArray(protocols) &&
    protocols.every(Number.isInteger) &&
    optional(app, text(app, 20)) &&
    optional(title, text(title, MOST_TITLE_CHARACTERS)),
  height: ({ px }) => within(px, LEAST_HEIGHT_PX, MOST_HEIGHT_PX),
  step: ({ index, chapter }) => whole(index, 0, MOST_STEPS) && optional(chapter, text(chapter, 80)),
  link: ({ href }) => text(href, MOST_HREF_CHARACTERS),
  error: ({ code }) => CODES.includes(code),
};

export const parseChild = (data: unknown, nonce: string): ChildMessage | undefined =>
  passes(data, nonce, CHECKS) ? (data as ChildMessage) : undefined;
