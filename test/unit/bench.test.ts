/** The bench tells the truth: whose code is whose, which pictures differ, and that a long story is the same story. */
import { describe, expect, test } from 'vitest';
import {
  sourcesOfNodes,
  workByFrame,
  type CallFrame,
  type Source,
  type SourceOf,
} from '../../bench/attribute.ts';
import { differingShare, randomFrom, type Picture } from '../../bench/compare-pictures.ts';
import { cardsOf, repeatStory, storyDataOf } from '../../bench/read-page.ts';
import { report } from '../../bench/report.ts';
import { median, quantile } from '../../bench/statistics.ts';

const frame = (functionName: string): CallFrame => ({
  functionName,
  url: '',
  lineNumber: 0,
  columnNumber: 0,
});
const BY_NAME: readonly (readonly [start: string, source: Source])[] = [
  ['own-scroll', { owner: 'own', module: 'dom/scroll-source.ts' }],
  ['engine', { owner: 'engine', module: 'maplibre-gl/map.ts' }],
  ['benchMark', { owner: 'bench', module: 'bench' }],
];
const sourceOf: SourceOf = ({ functionName }) =>
  BY_NAME.find(([start]) => functionName.startsWith(start))?.[1] ?? null;

const NODES = [
  { id: 1, callFrame: frame('(root)'), children: [2, 5, 7] },
  { id: 2, callFrame: frame('own-scroll'), children: [3, 4] },
  { id: 3, callFrame: frame('getBoundingClientRect') },
  { id: 4, callFrame: frame('engine-jump'), children: [6] },
  { id: 5, callFrame: frame('(garbage collector)') },
  { id: 6, callFrame: frame('Math.sin') },
  { id: 7, callFrame: frame('benchMark') },
];

describe('whose work it is', () => {
  test('what the browser does for a script is on the account of that script', () => {
    const sources = sourcesOfNodes(NODES, sourceOf);
    expect(sources.get(3)).toEqual({ owner: 'own', module: 'dom/scroll-source.ts' });
    expect(sources.get(6)?.owner).toBe('engine');
    expect(sources.get(5)?.owner).toBe('browser');
  });

  test('each sample counts for the frame it fell into, on the clock of the page', () => {
    const profile = {
      nodes: NODES,
      startTime: 1_000_000,
      // Marked at 1001 ms of the profiler, which is 5 ms of the page.
      samples: [7, 3, 6, 2, 5],
      timeDeltas: [1000, 2000, 3000, 4000, 1000],
    };
    const work = workByFrame(profile, sourceOf, [6, 12, 16], 5);
    // At 7 own for 3 ms, at 10 engine for 4 ms, at 14 own for 1 ms.
    expect(work).toEqual([
      { own: 3, engine: 4, modules: new Map([['dom/scroll-source.ts', 3]]) },
      { own: 1, engine: 0, modules: new Map([['dom/scroll-source.ts', 1]]) },
    ]);
  });

  test('a profile without the mark is refused: its times would be anybody’s', () => {
    const profile = { nodes: NODES, startTime: 0, samples: [2], timeDeltas: [0] };
    expect(() => workByFrame(profile, sourceOf, [0, 1], 0)).toThrow(/two clocks/);
  });
});

describe('whether two pictures show the same map', () => {
  const plain = (level: number, width = 40, height = 20): Picture => ({
    pixels: new Uint8Array(width * height * 3).fill(level),
    width,
    height,
  });

  test('a picture is like itself, noise is no difference, another colour in half of it is', () => {
    expect(differingShare(plain(100), plain(100))).toBe(0);
    expect(differingShare(plain(100), plain(104))).toBe(0);
    const half = plain(100);
    half.pixels.fill(200, 0, half.pixels.length / 2);
    expect(differingShare(plain(100), half)).toBe(0.5);
  });

  test('pictures of two sizes are refused', () => {
    expect(() => differingShare(plain(1), plain(1, 30))).toThrow(/one size/);
  });

  test('a seed gives the same throws every time, another seed others, all from 0 to 1', () => {
    const row = (seed: number): readonly number[] => Array.from({ length: 200 }, randomFrom(seed));
    expect(row(1)).toEqual(row(1));
    expect(row(1)).not.toEqual(row(2));
    expect(row(3).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(median(row(4))).toBeGreaterThan(0.35);
    expect(median(row(4))).toBeLessThan(0.65);
  });
});

const PAGE = `<!doctype html><html><head></head><body><main>
<header data-opening><h1>Title</h1><p>Standfirst</p></header>
<section class="step" id="a" data-step="a" aria-labelledby="a-title"><div class="passage"><h2 id="a-title">A</h2><p>First.</p></div></section>
<section class="step" id="b" data-step="b"><div class="passage"><h2>B</h2><p>Second <a href="#x">linked</a>.</p></div><div class="passage"><p>Third.</p></div></section>
</main><script type="application/json" id="story-data">${JSON.stringify({
  story: {
    steps: [
      { id: 'a', firstStop: 1, stopCount: 1 },
      { id: 'b', firstStop: 2, stopCount: 2 },
    ],
    stops: [
      { step: -1, number: 1 },
      { step: 0, number: 1 },
      { step: 1, number: 1 },
      { step: 1, number: 2 },
    ],
  },
})}</script></body></html>`;

interface Data {
  readonly story: {
    readonly steps: readonly {
      readonly id: string;
      readonly firstStop: number;
      readonly stopCount: number;
    }[];
    readonly stops: readonly { readonly step: number }[];
  };
}

describe('our page taken apart', () => {
  test('the plain page gets the words of every stop', () => {
    expect(cardsOf(PAGE)).toEqual([
      { heading: 'Title', paragraphs: ['Standfirst'] },
      { heading: 'A', paragraphs: ['First.'] },
      { heading: 'B', paragraphs: ['Second linked.'] },
      { heading: '', paragraphs: ['Third.'] },
    ]);
  });

  test('a story three times as long has every step three times, with ids of their own and their own stops', () => {
    const long = repeatStory(PAGE, 3);
    const ids = [...long.matchAll(/data-step="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['a', 'b', 'a-2', 'b-2', 'a-3', 'b-3']);
    const all = [...long.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
    const { story } = JSON.parse(storyDataOf(long)) as Data;
    expect(story.steps.map(({ id }) => id)).toEqual(ids);
    expect(story.stops).toHaveLength(1 + 9);
    for (const [index, { firstStop, stopCount }] of story.steps.entries())
      for (let stop = 0; stop < stopCount; stop += 1) expect(story.stops[firstStop + stop]?.step).toBe(index);
  });

  test('a page that was not built says how to build it', () => {
    expect(() => storyDataOf('<html></html>')).toThrow(/npm run build/);
  });
});

describe('what is reported', () => {
  test('a promise that is broken is told loudly, one that was not measured not at all', () => {
    const text = report({
      machine: { processors: 2, node: '20', browser: 'Chromium' },
      files: {
        ...{ loader: 2.6, embedDocument: 11, mapEngine: 400, fonts: 100, mapData: 2000 },
        ...{ firstScript: 14.9, ownScripts: { page: 14.9 }, firstView: 300 },
      },
    });
    expect(text).toContain('| loader, kB gzip | ≤ 2.5 | 2.6 | NO |');
    expect(text).toContain('| embed document, kB gzip | ≤ 14 | 11 | yes |');
    expect(text).not.toContain('DOM nodes');
  });

  test('quantiles are values that were measured', () => {
    expect(quantile([3, 1, 2], 0.95)).toBe(3);
    expect(quantile([], 0.5)).toBe(0);
  });
});
