/** Heights of the map's own relief tiles, fetched and decoded when somebody asks for them. */
import { decodeTerrarium } from '../core/map/terrarium.ts';
import { HEIGHT_TILES, type TileHeights, type TileIndex } from '../core/explore/heights.ts';

const CHANNELS = 4;

/**
 * @param folder address of the folder of tiles, with a trailing slash
 * @throws when a tile cannot be fetched or read
 */
export async function fetchHeights(folder: string, tiles: readonly TileIndex[]): Promise<TileHeights> {
  const read = await Promise.all(
    tiles.map(async ([x, y]) => {
      const address = `${folder}${HEIGHT_TILES.zoom}/${x}/${y}.webp`;
      return [`${x},${y}`, await heightsOf(address)] as const;
    }),
  );
  const known = new Map(read);
  return ([x, y]) => known.get(`${x},${y}`);
}

async function heightsOf(address: string): Promise<Float64Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  // Colours here are numbers: nothing may correct them for a screen.
  const picture = await createImageBitmap(await answer.blob(), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  const { size } = HEIGHT_TILES;
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No canvas can be had.');
  context.drawImage(picture, 0, 0);
  picture.close();
  return decodeTerrarium(context.getImageData(0, 0, size, size).data, CHANNELS);
}

/** How far the heights are off, in metres, as the open data says; `null` where it does not. */
export async function fetchHeightError(derived: string): Promise<number | null> {
  const answer = await fetch(derived);
  if (!answer.ok) return null;
  const data: unknown = await answer.json();
  const errors = valuesOf(valueAt(data, 'profiles')).map((profile) => valueAt(profile, 'error_m'));
  const numbers = errors.filter((error) => typeof error === 'number');
  return numbers.length === 0 ? null : Math.max(...numbers);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const valueAt = (tree: unknown, key: string): unknown => (isObject(tree) ? tree[key] : undefined);
const valuesOf = (tree: unknown): readonly unknown[] => (isObject(tree) ? Object.values(tree) : []);
