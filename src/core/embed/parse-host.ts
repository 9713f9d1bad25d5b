/** Reads what a host's loader says to the embed document; anything that is not exactly that is nothing. */
import { optional, passes, text, whole, within, type Fields } from './checks.ts';
import { MOST_PAGE_PX, MOST_STEPS, MOST_TOKEN_CHARACTERS, type HostMessage } from './protocol.ts';

const MODES: readonly unknown[] = ['scroll', 'stepper', 'stack'];
const DIRECTIONS: readonly unknown[] = ['ltr', 'rtl'];
const MOST_TOKENS = 8;

const tokens = (theme: unknown): boolean => {
  if (typeof theme !== 'object' || theme === null || Array.isArray(theme)) return false;
  const values: readonly unknown[] = Object.values(theme);
  return values.length <= MOST_TOKENS && values.every((value) => text(value, MOST_TOKEN_CHARACTERS));
};

const CHECKS: Readonly<Record<HostMessage['type'], (m: Fields) => boolean>> = {
  // A field that is there must be right: half an `init` would leave the frame in a state nobody asked for.
  init: ({ mode, lang, dir, reduced, step, theme }) =>
    MODES.includes(mode) &&
    optional(lang, text(lang, 20)) &&
    optional(dir, DIRECTIONS.includes(dir)) &&
    optional(reduced, typeof reduced === 'boolean') &&
    optional(step, whole(step, 0, MOST_STEPS)) &&
    optional(theme, tokens(theme)),
  scroll: ({ top, height, vh }) =>
    within(top, -MOST_PAGE_PX, MOST_PAGE_PX) &&
    within(height, 0, MOST_PAGE_PX) &&
    within(vh, 0, MOST_PAGE_PX),
  goto: ({ index }) => whole(index, 0, MOST_STEPS),
  visibility: ({ visible }) => typeof visible === 'boolean',
};

export const parseHost = (data: unknown, nonce: string): HostMessage | undefined =>
  passes(data, nonce, CHECKS) ? (data as HostMessage) : undefined;
