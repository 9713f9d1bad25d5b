/** The committed elevation tiles: no hole at any zoom, the sea exactly 0, the mountains where they are. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeTile } from '../../src/build/geo/terrain-tiles.ts';
import { decodeTerrarium } from '../../src/core/map/terrarium.ts';
import { tilesTouching, tileX, tileY } from '../../src/build/geo/tile-grid.ts';

const TERRAIN = join(import.meta.dirname, '../../data/geo/terrain');
const ZOOMS = [4, 5, 6, 7, 8];

/** Largest and smallest height around a point, `reach` pixels to each side. */
async function heightsAround(lon: number, lat: number, zoom: number, reach: number): Promise<number[]> {
  const x = tileX(lon, zoom);
  const y = tileY(lat, zoom);
  const tile = await readFile(join(TERRAIN, `${zoom}/${Math.floor(x)}/${Math.floor(y)}.webp`));
  const heights = decodeTerrarium(await decodeTile(tile));
  const column = Math.floor((x % 1) * 256);
  const row = Math.floor((y % 1) * 256);
  const found: number[] = [];
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) found.push(heights[(row + dy) * 256 + column + dx] ?? NaN);
  }
  return found;
}

test('every tile that touches the region is there at every zoom, and no other', async () => {
  const entries = await readdir(TERRAIN, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(TERRAIN.length + 1));
  const wanted = ZOOMS.flatMap((zoom) => {
    const { west, east, north, south } = tilesTouching([-84, 4, -74, 13], zoom);
    return Array.from({ length: (east - west + 1) * (south - north + 1) }, (_, index) => {
      const columns = east - west + 1;
      return `${zoom}/${west + (index % columns)}/${north + Math.floor(index / columns)}.webp`;
    });
  });
  expect(files.sort()).toEqual(wanted.sort());
});

test.each([
  ['the Caribbean', -78, 11],
  ['the Gulf of Panama', -79.2, 8.2],
  ['the Gulf of Urabá', -76.85, 8.35],
  ['the Pacific', -80, 5.5],
])('the sea is exactly 0 at every zoom: %s', async (_, lon, lat) => {
  for (const zoom of ZOOMS) expect(await heightsAround(lon, lat, zoom, 0)).toEqual([0]);
});

test('Cerro Tacarcuna rises above 1,500 m', async () => {
  const heights = await heightsAround(-77.29583, 8.16583, 8, 4);
  expect(Math.max(...heights)).toBeGreaterThan(1500);
  expect(Math.max(...heights)).toBeLessThan(1900);
});

test('the ridge is still there when the reader is far', async () => {
  expect(Math.max(...(await heightsAround(-77.29583, 8.16583, 5, 2)))).toBeGreaterThan(700);
});

test('Yaviza lies low, and the delta of the Atrato lower', async () => {
  const [yaviza = NaN] = await heightsAround(-77.69276, 8.15835, 8, 0);
  const [delta = NaN] = await heightsAround(-77.0, 7.95, 8, 0);
  expect(yaviza).toBeGreaterThanOrEqual(1);
  expect(yaviza).toBeLessThan(60);
  expect(delta).toBeLessThan(20);
});

test('heights fade out towards the frame of the region', async () => {
  expect(Math.max(...(await heightsAround(-74.02, 6, 8, 0)))).toBeLessThan(100);
});
