/** Heights survive the colours they are stored in. */
import { expect, test } from 'vitest';
import { decodeTerrarium, encodeTerrarium } from '../../src/core/map/terrarium.ts';

test('whole metres come back as they went in, from the deepest to the highest', () => {
  const heights = [-32_768, -500, -1, 0, 1, 255, 256, 1875, 5775, 32_767];
  expect([...decodeTerrarium(encodeTerrarium(heights))]).toEqual(heights);
});

test('fractions are rounded to the metre, and blue stays 0 so that tiles compress', () => {
  const colours = encodeTerrarium([12.4, 12.6]);
  expect([...decodeTerrarium(colours)]).toEqual([12, 13]);
  expect([colours[2], colours[5]]).toEqual([0, 0]);
});

test('a decoder that adds opacity gives the same heights', () => {
  expect([...decodeTerrarium([128, 0, 0, 255, 135, 83, 128, 255], 4)]).toEqual([0, 1875.5]);
});
