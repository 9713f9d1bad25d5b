/** The promises about weight, measured on the built files as a server would send them. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ownScripts } from '../test/support/own-scripts.ts';
import { sum } from './statistics.ts';

const walk = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

/** What a server sends compressed. */
const TEXT = /\.(html|css|m?js|json|geojson|svg|txt|xml|webmanifest|csv)$/;

/** What stands before the text, as hosts keep it: the best. Of all else what is little larger, and made in a fraction of the time. */
const qualityOf = (path: string): number => (/index\.html$|\.css$/.test(path) ? 11 : 9);

/** Puts a Brotli copy beside every file of text, as static hosts do. */
export function compressSite(folder: string): void {
  for (const path of walk(folder).filter((file) => TEXT.test(file)))
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(readFileSync(path), {
        params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(path) },
      }),
    );
}

export interface FileWeights {
  /** Kilobytes, gzip. */
  readonly loader: number;
  readonly embedDocument: number;
  readonly mapEngine: number;
  readonly firstScript: number;
  /** Of the story page, each by its name, without the map library. */
  readonly ownScripts: Readonly<Record<string, number>>;
  /** Of the map data: what every first view fetches, before there is relief. */
  readonly firstView: number;
  /** Kilobytes as stored. */
  readonly fonts: number;
  readonly mapData: number;
}

/** Page and embed each have a copy of the engine; a reader fetches one. */
const ENGINE = [
  /^assets\/open-map-[^/]*\.js$/,
  /^assets\/open-map-[^/]*\.css$/,
  /^assets\/maplibre-gl-worker-/,
];

export async function weighFiles(folder: string): Promise<FileWeights> {
  const files = walk(folder).filter((file) => !/\.(br|map)$/.test(file));
  const matching = (test: RegExp): readonly string[] =>
    files.filter((file) => test.test(relative(folder, file).replaceAll('\\', '/')));
  const gzipped = (test: RegExp): readonly number[] =>
    matching(test).map((file) => gzipSync(readFileSync(file), { level: 9 }).length / 1000);
  const stored = (test: RegExp): number => sum(matching(test).map((file) => statSync(file).size / 1000));
  const own = await ownScripts();
  return {
    loader: sum(gzipped(/^embed\/v1\.js$/)),
    embedDocument: sum(gzipped(/^embed\/index\.html$/)),
    mapEngine: sum(ENGINE.map((test) => Math.max(0, ...gzipped(test)))),
    firstScript: sum(gzipped(/^assets\/page-[^/]*\.js$/)),
    ownScripts: Object.fromEntries([...own].map(([name, bytes]) => [name, bytes / 1000])),
    firstView: sum(gzipped(/^data\/geo\/[^/]*\.geojson$/)),
    fonts: stored(/\.woff2$/),
    mapData: stored(/^data\/geo\//),
  };
}

interface Visit {
  /** Names, without the mark of their content. */
  readonly scripts: readonly string[];
}

/** The map library's worker is promised apart, and the offer of stills comes to slow devices only. */
const APART = /^(maplibre-gl|story-light)/;

/** Of the visit that was sent most; kilobytes, gzip. */
export const ownScriptsOf = ({ ownScripts: weights }: FileWeights, visits: readonly Visit[]): number =>
  Math.max(
    ...visits.map(({ scripts }) =>
      sum(
        [...new Set(scripts)]
          .filter((name) => !APART.test(name))
          .map(
            (name) => weights[name] ?? fail(`The script "${name}" was loaded, and nobody knows its weight.`),
          ),
      ),
    ),
  );

function fail(reason: string): never {
  throw new Error(reason);
}
