/** Says of a CPU or allocation profile which share is ours, which is the map engine's, and which the browser's. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, join } from 'node:path';

export type Owner = 'own' | 'engine' | 'bench' | 'browser';

/** As the Chrome DevTools Protocol gives it; line and column count from 0. */
export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** Whose a function is, and the module it stands in, such as `map/words/place-words.ts`. */
export interface Source {
  readonly owner: Owner;
  readonly module: string;
}

export type SourceOf = (frame: CallFrame) => Source | null;

/** In the path of every module of the map engine. */
const ENGINE = 'maplibre';

/**
 * Looks functions up in the source maps beside the scripts.
 *
 * @param folders in which scripts of these names may lie, each with its `.map`
 * @returns null for what has no place in a script: it belongs to whoever called it
 */
export function sourcesFrom(folders: readonly string[]): SourceOf {
  const maps = new Map<string, SourceMap | null>();
  const mapFor = (url: string): SourceMap | null => {
    const name = basename(new URL(url).pathname);
    const known = maps.get(name);
    if (known !== undefined) return known;
    const found = folders.map((folder) => readMap(join(folder, `${name}.map`))).find((map) => map !== null);
    maps.set(name, found ?? null);
    return found ?? null;
  };
  return ({ url, lineNumber, columnNumber, functionName }) => {
    if (functionName === 'benchMark') return BENCH;
    if (!/^https?:/.test(url)) return url === '' ? null : BENCH;
    const entry = mapFor(url)?.findEntry(lineNumber, columnNumber);
    // What a bundler adds of its own has no source.
    const path =
      entry === undefined || !('originalSource' in entry)
        ? undefined
        : (entry.originalSource as string | undefined);
    return {
      owner: path?.includes(ENGINE) === true ? 'engine' : 'own',
      module: path === undefined ? 'bundler' : path.replace(/^.*(?:\/src|node_modules)\//, ''),
    };
  };
}

const BENCH: Source = { owner: 'bench', module: 'bench' };
/** What no script called. */
const BROWSER: Source = { owner: 'browser', module: 'browser' };

function readMap(path: string): SourceMap | null {
  try {
    return new SourceMap(
      JSON.parse(readFileSync(path, 'utf8')) as ConstructorParameters<typeof SourceMap>[0],
    );
  } catch {
    return null;
  }
}

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly children?: readonly number[] | undefined;
}

/** Times in microseconds on the profiler's clock. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples?: readonly number[] | undefined;
  readonly timeDeltas?: readonly number[] | undefined;
}

/** A native function belongs to the script that called it; what no script called is the browser's. */
export function sourcesOfNodes(
  nodes: readonly ProfileNode[],
  sourceOf: SourceOf,
): ReadonlyMap<number, Source> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sources = new Map<number, Source>();
  const [root] = nodes;
  const waiting: (readonly [ProfileNode, Source])[] = root === undefined ? [] : [[root, BROWSER]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, above] = next;
    const source = sourceOf(node.callFrame) ?? above;
    sources.set(node.id, source);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) waiting.push([child, source]);
    }
  }
  return sources;
}

export interface FrameWork {
  /** Milliseconds. */
  readonly own: number;
  readonly engine: number;
  /** The own part, by module. */
  readonly modules: ReadonlyMap<string, number>;
}

/**
 * @param frames when each frame began and the last ended, in milliseconds on the page's clock
 * @param marked what the page's clock said when `benchMark` began
 */
export function workByFrame(
  profile: CpuProfile,
  sourceOf: SourceOf,
  frames: readonly number[],
  marked: number,
): readonly FrameWork[] {
  const sources = sourcesOfNodes(profile.nodes, sourceOf);
  const marks = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.functionName === 'benchMark').map(({ id }) => id),
  );
  const samples: { readonly at: number; readonly node: number; readonly took: number }[] = [];
  let clock = profile.startTime;
  for (const [index, node] of (profile.samples ?? []).entries()) {
    clock += profile.timeDeltas?.[index] ?? 0;
    const after = profile.timeDeltas?.[index + 1] ?? 0;
    samples.push({ at: clock / 1000, node, took: Math.max(0, after) / 1000 });
  }
  const mark = samples.find(({ node }) => marks.has(node));
  if (mark === undefined) throw new Error('The profile does not hold the mark that joins the two clocks.');
  const shift = mark.at - marked;
  return frames.slice(1).map((end, index) => {
    const start = frames[index] ?? end;
    const work = { own: 0, engine: 0, modules: new Map<string, number>() };
    for (const { at, node, took } of samples) {
      if (at - shift < start || at - shift >= end) continue;
      const { owner, module } = sources.get(node) ?? BROWSER;
      if (owner === 'own' || owner === 'engine') work[owner] += took;
      if (owner === 'own') work.modules.set(module, (work.modules.get(module) ?? 0) + took);
    }
    return work;
  });
}
