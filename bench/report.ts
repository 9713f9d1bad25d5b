/** The figures as tables to read: each promise with what was measured, then ours beside the plain page. */
import type { Flings } from './flings.ts';
import type { Growth } from './growth.ts';
import type { HostCost } from './host-cost.ts';
import type { Loading } from './loading.ts';
import type { Memory } from './memory.ts';
import type { ScrollWork } from './scroll-work.ts';
import { ownScriptsOf, type FileWeights } from './weigh-files.ts';

export interface SideBySide<T> {
  readonly ours: T;
  readonly peer: T;
}

/** Everything of one run; parts that were not asked for are absent. */
export interface Results {
  readonly machine: { readonly processors: number; readonly node: string; readonly browser: string };
  readonly files?: FileWeights;
  readonly loading?: SideBySide<readonly Loading[]>;
  readonly scrolling?: SideBySide<readonly ScrollWork[]>;
  readonly memory?: SideBySide<Memory>;
  readonly flings?: SideBySide<Flings>;
  readonly growth?: readonly Growth[];
  readonly host?: readonly HostCost[];
}

type Cell = string | number;

const round = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));

const print = (cell: Cell): string => (typeof cell === 'number' ? round(cell) : cell);

const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(print))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** In the same run, so that the machine's speed falls out of it. */
const ratio = (ours: number, peer: number): string => (peer === 0 ? '–' : `${round(ours / peer)}×`);

const beside = (rows: readonly (readonly [name: string, ours: number, peer: number])[]): string =>
  table(
    ['', 'ours', 'plain page', 'ratio'],
    rows.map(([name, ours, peer]) => [name, ours, peer, ratio(ours, peer)]),
  );

export function report(results: Results): string {
  const { machine } = results;
  const parts = [
    `${machine.browser}, Node ${machine.node}, ${machine.processors} processors`,
    section('Promises', promises(results)),
    section('Arrival', results.loading && arrival(results.loading)),
    section('Scrolling', results.scrolling && scrolling(results.scrolling)),
    section('Reading ten times', results.memory && memory(results.memory)),
    section('Wrong pictures after flings', results.flings && flings(results.flings)),
    section('Longer stories, more data', results.growth && growth(results.growth)),
    section("On a newsroom's page", results.host && host(results.host)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const section = (heading: string, body: string | undefined): string =>
  body === undefined || body === '' ? '' : `## ${heading}\n\n${body}`;

function promises({ files, loading, scrolling, memory: kept, host: hosts }: Results): string {
  const rows: (readonly [promise: string, limit: number, measured: number | undefined])[] = [
    [
      'before the text: HTML, CSS and fonts, kB Brotli',
      90,
      loading && Math.max(...loading.ours.map((each) => each.bytesBeforeText / 1000)),
    ],
    ['own script before the map, kB gzip', 15, files?.firstScript],
    ['all own script of the story page, kB gzip', 45, files && loading && ownScriptsOf(files, loading.ours)],
    [
      'other origins asked',
      0,
      loading && Math.max(...loading.ours.map((each) => each.foreignOrigins.length)),
    ],
    ['layout shift', 0.01, loading && Math.max(...loading.ours.map((each) => each.layoutShift))],
    [
      'own work per scrolled frame at 4× CPU, median ms',
      1,
      scrolling?.ours.find(({ line }) => line.startsWith('4×'))?.ownMedianMs,
    ],
    [
      'frames drawn in 3 s at rest',
      0,
      scrolling && Math.max(...scrolling.ours.map((each) => each.drawnAtRest)),
    ],
    ['loader, kB gzip', 2.5, files?.loader],
    ['embed document, kB gzip', 14, files?.embedDocument],
    ['MapLibre, its worker and stylesheet, kB gzip', 470, files?.mapEngine],
    ['fonts, kB', 120, files?.fonts],
    ['map data of the first view, kB gzip', 400, files?.firstView],
    ['map data of the whole story, kB', 2500, files?.mapData],
    [
      "host's blocking at 4× CPU before activation, ms",
      50,
      hosts?.find(({ line }) => line.startsWith('4×'))?.blockingBeforeMs,
    ],
    ["host's requests before activation", 2, hosts && Math.max(...hosts.map((each) => each.requestsBefore))],
    ["host's kB before activation", 120, hosts && Math.max(...hosts.map((each) => each.kilobytesBefore))],
    ["host's layout shift", 0.01, hosts && Math.max(...hosts.map((each) => each.layoutShift))],
    ["host's scroll told to the frame, unthrottled, 95th percentile ms", 34, hosts?.[0]?.scrollDelayMs],
    ['DOM nodes grown in ten passes', 0, kept?.ours.nodesGrown],
    ['listeners grown in ten passes', 0, kept?.ours.listenersGrown],
  ];
  const known = rows.flatMap(([promise, limit, measured]) =>
    measured === undefined
      ? []
      : [[promise, `≤ ${limit}`, measured, measured <= limit ? 'yes' : 'NO'] as const],
  );
  return known.length === 0 ? '' : table(['promise', 'limit', 'measured', 'kept'], known);
}

function arrival({ ours, peer }: SideBySide<readonly Loading[]>): string {
  return ours
    .flatMap((own, index) => {
      const other = peer[index];
      if (other === undefined) return [];
      const types = [
        ...new Set([...Object.keys(own.bytesWithMap), ...Object.keys(other.bytesWithMap)]),
      ].sort();
      return [
        `### ${own.device}, ${own.line}, ${own.cache}`,
        beside([
          ['first paint, ms', own.firstPaintMs, other.firstPaintMs],
          ['largest paint, ms', own.largestPaintMs, other.largestPaintMs],
          ['blocking, ms', own.blockingMs, other.blockingMs],
          ['layout shift', own.layoutShift, other.layoutShift],
          ['first move to live map, ms', own.liveMapMs, other.liveMapMs],
          ['kB before the text', own.bytesBeforeText / 1000, other.bytesBeforeText / 1000],
          [
            'kB before the map',
            (own.bytesBeforeMap['all'] ?? 0) / 1000,
            (other.bytesBeforeMap['all'] ?? 0) / 1000,
          ],
          [
            'kB with every step read',
            (own.bytesOfStory['all'] ?? 0) / 1000,
            (other.bytesOfStory['all'] ?? 0) / 1000,
          ],
          ...types.map(
            (type) =>
              [
                `kB with the map: ${type}`,
                (own.bytesWithMap[type] ?? 0) / 1000,
                (other.bytesWithMap[type] ?? 0) / 1000,
              ] as const,
          ),
        ]),
      ];
    })
    .join('\n\n');
}

function scrolling({ ours, peer }: SideBySide<readonly ScrollWork[]>): string {
  return ours
    .flatMap((own, index) => {
      const other = peer[index];
      if (other === undefined) return [];
      return [
        `### ${own.line}`,
        beside([
          ["page's own code per frame, median ms", own.ownMedianMs, other.ownMedianMs],
          ["page's own code per frame, 95th percentile ms", own.ownP95Ms, other.ownP95Ms],
          ['map engine per frame, median ms', own.engineMedianMs, other.engineMedianMs],
          ['frames drawn per 1,000 px', own.drawnPerThousandPixels, other.drawnPerThousandPixels],
          ['draw calls per drawn frame', own.drawCallsPerFrame, other.drawCallsPerFrame],
          ['messages to workers', own.workerMessages, other.workerMessages],
          ['frames drawn in 3 s at rest', own.drawnAtRest, other.drawnAtRest],
          [
            "kB given out per frame by the page's own code",
            own.ownKilobytesPerFrame,
            other.ownKilobytesPerFrame,
          ],
        ]),
        table(['where our own code spends it', 'mean ms of the usual frame'], own.ownModules),
      ];
    })
    .join('\n\n');
}

const memory = ({ ours, peer }: SideBySide<Memory>): string =>
  beside([
    ['script memory after one pass, MB', ours.heapBefore, peer.heapBefore],
    ['after ten more, MB', ours.heapAfter, peer.heapAfter],
    ['DOM nodes grown', ours.nodesGrown, peer.nodesGrown],
    ['listeners grown', ours.listenersGrown, peer.listenersGrown],
  ]);

const flings = ({ ours, peer }: SideBySide<Flings>): string =>
  table(
    ['', 'flings', 'wrong picture', 'rate'],
    [
      ['ours', ours.flings, ours.wrong, `${round(ours.wrongShare * 100)} %`],
      ['plain page', peer.flings, peer.wrong, `${round(peer.wrongShare * 100)} %`],
    ],
  );

const growth = (rows: readonly Growth[]): string =>
  table(
    [
      'steps',
      'map data',
      'elements ready, ms',
      'live map, ms',
      'own work per frame, median ms',
      'script memory, MB',
    ],
    rows.map(({ steps, data, readyMs, liveMapMs, ownMedianMs, heapMegabytes }) => [
      steps,
      `×${data}`,
      readyMs,
      liveMapMs,
      ownMedianMs,
      heapMegabytes,
    ]),
  );

const host = (rows: readonly HostCost[]): string =>
  table(
    [
      'line',
      'requests before',
      'kB before',
      'blocking before, ms',
      'blocking in all, ms',
      'layout shift',
      'scroll told to the frame, 95th percentile ms',
    ],
    rows.map((row) => [
      row.line,
      row.requestsBefore,
      row.kilobytesBefore,
      row.blockingBeforeMs,
      row.blockingMs,
      row.layoutShift,
      row.scrollDelayMs ?? 'not measured',
    ]),
  );
