/** Everything `npm run data` makes of the raw layers, in memory: paths below data/ to contents, or problems. */
import type { Problem } from '../../core/story/problem.ts';
import { checkGeoFile } from './check-geo.ts';
import { checkRecipe } from './check-recipe.ts';
import { derive } from './derive.ts';
import { readHeightGrid } from './height-grid.ts';
import { edgesOf } from './land-rows.ts';
import type { LayerFeature, Layers } from './layer-feature.ts';
import { makeLayers, RAW_LAYERS, type RawLayers } from './make-layers.ts';
import { profiles } from './profile.ts';
import { readGeoJson } from './read-geojson.ts';
import { readPlaces } from './read-places.ts';
import { readRecipe, type Recipe } from './read-recipe.ts';
import { readSourceTable } from './read-source-table.ts';
import { makeTerrainTiles, type Tiles } from './terrain-tiles.ts';
import type { BlendedGrid } from './terrain-mosaic.ts';
import { writeGeoJson } from './write-geojson.ts';

export interface BuiltFiles {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly problems: readonly Problem[];
}

/** Reads a file below data/; undefined when it is not there. */
export type ReadData = (path: string) => Promise<Uint8Array | undefined>;

export async function buildGeo(read: ReadData): Promise<BuiltFiles> {
  const problems: Problem[] = [];
  const readText = async (path: string): Promise<string> => {
    const bytes = await read(path);
    if (bytes === undefined) problems.push(missing(path));
    return bytes === undefined ? '' : new TextDecoder().decode(bytes);
  };

  const raw = new Map<string, readonly LayerFeature[]>();
  for (const name of RAW_LAYERS) {
    const path = `raw/${name}.geojson`;
    const text = await readText(path);
    if (text === '') continue;
    const layer = readGeoJson(path, text);
    problems.push(...layer.problems);
    raw.set(name, layer.features);
  }
  if (problems.length > 0) return { files: new Map(), problems };
  const register = readPlaces('places.csv', await readText('places.csv'));
  const table = readSourceTable('SOURCES.md', await readText('SOURCES.md'));
  const { recipe, problems: recipeProblems } = readRecipe(
    'raw/recipe.json',
    await readText('raw/recipe.json'),
  );
  problems.push(...register.problems, ...table.problems, ...recipeProblems);
  if (problems.length > 0 || recipe === undefined) return { files: new Map(), problems };

  const rawLayers: RawLayers = completeRaw(raw);
  const layers = makeLayers(rawLayers, register.places, recipe);
  const texts = new Map([...layers].map(([name, features]) => [name, writeGeoJson(features)]));
  const sources = new Set(table.sources.map((source) => source.id));
  problems.push(...checkRecipe('raw/recipe.json', recipe, register.places, layers));
  problems.push(...checkLayers(texts, recipe, sources));
  if (problems.length > 0) return { files: new Map(), problems };

  const { grids, problems: gridProblems } = await readGrids(read, recipe);
  if (gridProblems.length > 0) return { files: new Map(), problems: gridProblems };
  const { frame, fadeDegrees, minZoom, maxZoom } = recipe.terrain;
  const terrain = { frame, fadeDegrees, grids, land: edgesOf(rawLayers.land) };
  const tiles = await makeTerrainTiles(terrain, minZoom, maxZoom);

  const relief = profiles(register.places, recipe, terrain, layers.get('border') ?? []);
  const derived = derive(layers, texts, register.places, recipe, relief);
  return { files: collect(layers, texts, tiles, JSON.stringify(derived, undefined, 2)), problems };
}

function completeRaw(raw: ReadonlyMap<string, readonly LayerFeature[]>): RawLayers {
  return Object.fromEntries(RAW_LAYERS.map((name) => [name, raw.get(name) ?? []])) as RawLayers;
}

function checkLayers(
  texts: ReadonlyMap<string, string>,
  recipe: Recipe,
  sources: ReadonlySet<string>,
): Problem[] {
  return [...texts].flatMap(([name, text]) => {
    const extent = recipe.extents[name];
    return checkGeoFile(
      `geo/${name}.geojson`,
      text,
      extent === undefined ? { sources } : { extent, sources },
    );
  });
}

async function readGrids(
  read: ReadData,
  { terrain }: Recipe,
): Promise<{ grids: readonly BlendedGrid[]; problems: Problem[] }> {
  const grids: BlendedGrid[] = [];
  for (const { file, seamDegrees } of terrain.grids) {
    const path = `raw/${file}`;
    const bytes = await read(path);
    if (bytes === undefined) return { grids, problems: [missing(path)] };
    try {
      grids.push({ grid: await readHeightGrid(bytes), seamDegrees });
    } catch (error) {
      const message = `This is not a readable GeoTIFF: ${String(error)}`;
      const hint = 'Restore the file from the repository.';
      return { grids, problems: [{ code: 'terrain-grid', file: path, path: '', message, hint }] };
    }
  }
  return { grids, problems: [] };
}

function collect(
  layers: Layers,
  texts: ReadonlyMap<string, string>,
  tiles: Tiles,
  derived: string,
): ReadonlyMap<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ...[...layers.keys()].map((name): [string, string] => [`geo/${name}.geojson`, texts.get(name) ?? '']),
    ...[...tiles].map(([path, bytes]): [string, Uint8Array] => [`geo/terrain/${path}`, bytes]),
    ['derived.json', `${derived}\n`],
  ]);
}

function missing(path: string): Problem {
  return {
    code: 'file-missing',
    file: path,
    path: '',
    message: 'The file is missing.',
    hint: 'Restore it from the repository.',
  };
}
