/** `npm run bench [-- part …]`: the promises measured on the built site, beside a plain page in the same run. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { buildApart } from '../src/build/nested-build.ts';
import { findBrowser } from '../test/support/find-browser.ts';
import { startBrowser } from '../test/support/open-story.ts';
import { serveSite } from '../test/support/serve-site.ts';
import { sourcesFrom, type SourceOf } from './attribute.ts';
import { measureFlings } from './flings.ts';
import { DATA_TIMES, measureGrowth, STORY_TIMES, type Growth } from './growth.ts';
import { measureHostCost } from './host-cost.ts';
import { measureLoading, type Loading } from './loading.ts';
import { measureMemory } from './memory.ts';
import { DESKTOP, FREE, PHONE, SLOW_CPU, THROTTLED } from './open-page.ts';
import { buildPeer } from './peer/build-peer.ts';
import { report, type Results, type SideBySide } from './report.ts';
import { measureScrolling, type ScrollWork } from './scroll-work.ts';
import { compressSite, weighFiles } from './weigh-files.ts';

const FOLDER = 'node_modules/.cache/bench';
const OURS = join(FOLDER, 'ours');
const PEER = join(FOLDER, 'peer');
const PARTS = ['files', 'loading', 'scrolling', 'memory', 'flings', 'growth', 'host'] as const;
type PartName = (typeof PARTS)[number];

interface Bench {
  /** Colours no pixels: for what is counted, and measured of scripts. */
  readonly browser: Browser;
  /** For what is seen. */
  readonly painting: Browser;
  readonly instruments: string;
  readonly ours: string;
  readonly peer: string;
  readonly sourceOf: SourceOf;
}

/** Stops of the map in the two pages, one element each. */
const OUR_STOPS = '[data-opening], .passage';
const PEER_STOPS = '.step';

const both = async <T>(
  { ours, peer }: Bench,
  measure: (url: string) => Promise<T>,
): Promise<SideBySide<T>> => ({
  ours: await measure(ours),
  peer: await measure(peer),
});

async function loading(bench: Bench, url: string): Promise<readonly Loading[]> {
  const rows: Loading[] = [];
  for (const device of [DESKTOP, PHONE])
    for (const line of [FREE, THROTTLED])
      rows.push(...(await measureLoading(bench.painting, bench.instruments, url, device, line)));
  return rows;
}

async function scrolling(bench: Bench, url: string): Promise<readonly ScrollWork[]> {
  const rows: ScrollWork[] = [];
  for (const line of [FREE, SLOW_CPU])
    rows.push(await measureScrolling(bench.browser, bench.instruments, url, line, bench.sourceOf));
  return rows;
}

async function growth({ browser, instruments, ours, sourceOf }: Bench): Promise<readonly Growth[]> {
  const sizes = [
    ...STORY_TIMES.map((story) => ({ story, data: 1 })),
    ...DATA_TIMES.slice(1).map((data) => ({ story: 1, data })),
  ];
  const rows: Growth[] = [];
  for (const size of sizes) rows.push(await measureGrowth(browser, instruments, ours, OURS, sourceOf, size));
  return rows;
}

/** The whole list of what can be measured; each part stands alone. */
const measures: { readonly [Part in PartName]: (bench: Bench) => Promise<Results[Part]> } = {
  files: () => weighFiles(OURS),
  loading: (bench) => both(bench, (url) => loading(bench, url)),
  scrolling: (bench) => both(bench, (url) => scrolling(bench, url)),
  memory: (bench) => both(bench, (url) => measureMemory(bench.browser, bench.instruments, url)),
  flings: async (bench) => ({
    ours: await measureFlings(bench.painting, bench.instruments, bench.ours, OUR_STOPS),
    peer: await measureFlings(bench.painting, bench.instruments, bench.peer, PEER_STOPS),
  }),
  growth,
  host: ({ browser, instruments, ours }) =>
    measureHostCost(browser, instruments, ours.replace('127.0.0.1', 'maps.localhost')),
};

async function buildSites(): Promise<string> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(PEER, { recursive: true });
  // Hidden maps change no file that is served.
  await build({ logLevel: 'error', build: { outDir: OURS, emptyOutDir: true, sourcemap: 'hidden' } });
  await buildPeer(OURS, PEER);
  cpSync(join(OURS, 'fonts'), join(PEER, 'fonts'), { recursive: true });
  compressSite(OURS);
  compressSite(PEER);
  const [{ code }] = await buildApart({
    root: process.cwd(),
    entry: 'bench/page/instruments.ts',
    build: { rolldownOptions: { output: { format: 'iife' } } },
  });
  return code;
}

const wanted = process.argv
  .slice(2)
  .filter((word): word is PartName => (PARTS as readonly string[]).includes(word));
const unknown = process.argv.slice(2).filter((word) => !(PARTS as readonly string[]).includes(word));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}" to measure; there are ${PARTS.join(', ')}.`);
  process.exit(2);
}

const found = await findBrowser();
process.env['CHROME_PATH'] = found.path;
const instruments = await buildSites();
const [site, plain] = [await serveSite(OURS, '/story/'), await serveSite(PEER, '/story/')];
const browser = await startBrowser();
const painting = await startBrowser(true, { pixels: true });
const bench: Bench = {
  browser,
  painting,
  instruments,
  ours: site.url,
  peer: plain.url,
  sourceOf: sourcesFrom([join(OURS, 'assets'), join(PEER, 'assets')]),
};
let results: Results = {
  machine: {
    processors: cpus().length,
    node: process.versions.node,
    browser: `Chromium ${browser.version()}`,
  },
};
for (const part of wanted.length > 0 ? wanted : PARTS) {
  const start = Date.now();
  try {
    results = { ...results, [part]: await measures[part](bench) };
    console.error(`${part}: measured in ${Math.round((Date.now() - start) / 1000)} s`);
  } catch (error) {
    // Whatever was measured before it, in up to half an hour, is told all the same.
    console.error(`${part} could not be measured: ${String(error)}`);
    process.exitCode = 1;
  }
}
await Promise.all([browser.close(), painting.close()]);
await Promise.all([site.stop(), plain.stop()]);
writeFileSync(join(FOLDER, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
console.log(report(results));
console.log(`As JSON: ${join(FOLDER, 'results.json')}`);
