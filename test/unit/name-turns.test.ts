/** How a placement of names is prepared: whose turn it is, and that nothing is left of the way the reader came. */
import { expect, test } from 'vitest';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Placing } from '../../src/map/each-placement.ts';
import { askShownFirst, forgetSides } from '../../src/map/name-turns.ts';
import { SHOWN_BY_KEY } from '../../src/core/map/name-order.ts';

test('the map asks for the names that its stop shows before all others, however often a placement pauses', () => {
  const asked: string[][] = [];
  const placing = {
    continuePlacement: (order: string[]) => void asked.push(order),
  } as unknown as Placing;
  const state: Record<string, number> = { here: 1 };
  const map = { style: { getGlobalState: () => state } } as unknown as MapLibreMap;
  const layers = {
    shown: { type: 'symbol', metadata: { [SHOWN_BY_KEY]: ['here'] } },
    other: { type: 'symbol' },
  };
  askShownFirst(placing, map);
  placing.continuePlacement(['shown', 'other'], layers as never, {});
  state['here'] = 0;
  placing.continuePlacement(['shown', 'other'], layers as never, {});
  // MapLibre takes them from the end.
  expect(asked).toEqual([
    ['other', 'shown'],
    ['other', 'shown'],
  ]);
});

test('a name takes its side without a look at where it stood before, which only its fading needs', () => {
  const before = { placements: {} };
  const seen: unknown[] = [];
  const placement = {
    prevPlacement: before as unknown,
    placeLayerBucketPart(this: { prevPlacement: unknown }) {
      seen.push(this.prevPlacement);
    },
  };
  const placing = { placement } as unknown as Placing;
  forgetSides(placing);
  placing.placement.placeLayerBucketPart({} as never, {}, false);
  expect(seen).toEqual([undefined]);
  expect(placement.prevPlacement).toBe(before);
});
