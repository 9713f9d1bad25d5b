/** What the address of an embed document says: whom it may talk to, and what the host page's author asked for. */

export interface FrameAddress {
  /** Of our own loader; undefined without one. */
  readonly nonce?: string | undefined;
  /** Of WordPress, which expects it back with every message. */
  readonly wordPressSecret?: string | undefined;
  readonly amp: boolean;
  /** pym.js gives each child an id. */
  readonly pymId?: string | undefined;
  readonly mode: 'stepper' | 'stack';
  /** A step's id, or its number, 0 being the opening; anybody's words. */
  readonly step?: string | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
}

/** Evidence for a dialect must stand in the address itself: a message could come from anybody. */
export function readFrameAddress(search: string, hash: string): FrameAddress {
  // Our loader says it in the fragment, which no server sees; a bare frame's author in the query.
  const query = new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`);
  const theme = query.get('theme');
  return {
    nonce: /[#&]sm=1\.([0-9a-f]{24,64})(?:&|$)/.exec(hash)?.[1],
    // WordPress writes `#?secret=…`.
    wordPressSecret: /[#&?]secret=([\w-]{1,64})(?:&|$)/.exec(hash)?.[1],
    amp: /[#&]amp=1(?:&|$)/.test(hash),
    pymId: /^[\w-]{1,64}$/.exec(query.get('childId') ?? '')?.[0],
    mode: query.get('mode') === 'stack' ? 'stack' : 'stepper',
    step: query.get('step') ?? undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
}
