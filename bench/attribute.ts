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

export type OwnerOf = (frame: CallFrame) => Owner | null;

/** In the path of every module of the map engine. */
const ENGINE = 'maplibre';

/**
 * Looks functions up in the source maps beside the scripts.
 *
 * @param folders in which scripts of these names may lie, each with its `.map`
 * @returns null for what has no place in a script: it belongs to whoever called it
 */
export function ownersFrom(folders: readonly string[]): OwnerOf {
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
    if (functionName === 'benchMark') return 'bench';
    if (!/^https?:/.test(url)) return url === '' ? null : 'bench';
    const entry = mapFor(url)?.findEntry(lineNumber, columnNumber);
    // What a bundler adds of its own has no source.
    const source =
      entry === undefined || !('originalSource' in entry)
        ? undefined
        : (entry.originalSource as string | undefined);
    return source?.includes(ENGINE) === true ? 'engine' : 'own';
  };
}

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
export function ownersOfNodes(nodes: readonly ProfileNode[], ownerOf: OwnerOf): ReadonlyMap<number, Owner> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, Owner>();
  const [root] = nodes;
  const waiting: (readonly [ProfileNode, Owner])[] = root === undefined ? [] : [[root, 'browser']];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, above] = next;
    const owner = ownerOf(node.callFrame) ?? above;
    owners.set(node.id, owner);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) waiting.push([child, owner]);
    }
  }
  return owners;
}

export interface FrameWork {
  /** Milliseconds. */
  readonly own: number;
  readonly engine: number;
}

/**
 * @param frames when each frame began and the last ended, in milliseconds on the page's clock
 * @param marked what the page's clock said when `benchMark` began
 */
export function workByFrame(
  profile: CpuProfile,
  ownerOf: OwnerOf,
  frames: readonly number[],
  marked: number,
): readonly FrameWork[] {
  const owners = ownersOfNodes(profile.nodes, ownerOf);
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
    const work = { own: 0, engine: 0 };
    for (const { at, node, took } of samples) {
      if (at - shift < start || at - shift >= end) continue;
      const owner = owners.get(node);
      if (owner === 'own' || owner === 'engine') work[owner] += took;
    }
    return work;
  });
}
