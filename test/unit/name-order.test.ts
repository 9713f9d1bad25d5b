/** Which names are asked first for a place on the map. */
import { describe, expect, test } from 'vitest';
import { inNameOrder, rankOf, SHOWN_BY_KEY } from '../../src/core/map/name-order.ts';
import type { NameLayer } from '../../src/core/map/name-order.ts';

const layer = (opacity: number, ...shownBy: string[]): NameLayer => ({
  layer: { metadata: { [SHOWN_BY_KEY]: shownBy } },
  opacity,
});
const state: Readonly<Record<string, number>> = { here: 1, there: 0, coming: 0.6, going: 0.4 };
const stateOf = (key: string): unknown => state[key];

describe('a name has its turn', () => {
  test.each([
    ['last where it is faint', layer(0.85, 'there'), 0],
    ['before faint ones where it is clear', layer(1), 1],
    ['before clear ones where the stop shows it, however faint', layer(0.5, 'here'), 2],
    ['as its own stop comes nearer than the one before', layer(1, 'coming'), 2],
    ['no longer where its stop is the farther one', layer(1, 'going'), 1],
    ['by any of the keys that show it', layer(0, 'there', 'here'), 2],
    ['as what it is where the layer says nothing', { layer: {}, opacity: 1 }, 1],
  ])('%s', (_, told, rank) => {
    expect(rankOf(told, stateOf)).toBe(rank);
  });

  test('in the order of the style among its equals', () => {
    const layers = { quiet: layer(0.8), a: layer(1, 'here'), ground: layer(1), b: layer(1, 'here') };
    const inOrder = inNameOrder(['a', 'quiet', 'b', 'ground'] as const, (id) => layers[id], stateOf);
    expect(inOrder).toEqual(['quiet', 'ground', 'a', 'b']);
  });
});
