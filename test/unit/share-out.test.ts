/** Which words stand with which picture. */
import { describe, expect, it } from 'vitest';
import { shareOut } from '../../src/core/story/share-out.ts';

describe('the paragraphs of a step with several views', () => {
  it('stand in order, none twice and none left out, whatever their number', () => {
    for (let stops = 1; stops <= 6; stops += 1)
      for (let count = 0; count <= 9; count += 1) {
        const items = Array.from({ length: count }, (_, index) => index);
        const shares = shareOut(items, stops);
        expect(shares).toHaveLength(stops);
        expect(shares.flat()).toEqual(items);
        if (count >= stops) expect(shares.every((share) => share.length > 0)).toBe(true);
      }
  });

  it('leave the first view the fewest, because the heading stands there too', () => {
    expect(shareOut(['a', 'b', 'c'], 2)).toEqual([['a'], ['b', 'c']]);
    expect(shareOut(['a', 'b', 'c'], 3)).toEqual([['a'], ['b'], ['c']]);
    expect(shareOut(['a'], 2)).toEqual([['a'], []]);
  });
});
