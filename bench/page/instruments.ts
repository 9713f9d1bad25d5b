/** Put into every measured page before its own scripts: counts work and drives the scroll, on both sides alike. */
export interface Counts {
  /** Animation frames in which anything was drawn with WebGL, and the calls that drew. */
  drawnFrames: number;
  drawCalls: number;
  /** Messages to web workers: mostly tiles asked for. */
  workerMessages: number;
  /** Beyond the first 50 ms of each long task, in milliseconds. */
  blockingMs: number;
  /** Milliseconds since navigation. */
  largestPaintMs: number;
  layoutShift: number;
}

/** A moment on a clock that the processes of a page and its frames share: milliseconds since 1970. */
interface Moment {
  readonly at: number;
  readonly px: number;
}

export interface Instruments {
  readonly counts: Counts;
  /** Where the page had been scrolled to at each of its scroll events. */
  readonly scrolls: readonly Moment[];
  /** In a frame: how far below the window its runway began, in each message of the loader around it. */
  readonly told: readonly Moment[];
  /** Keeps the thread busy, so that a CPU profile shows when the page's clock said this. Milliseconds. */
  benchMark(): number;
  /** Scrolls by so many pixels in each frame; gives when each frame began. */
  scroll(pixels: number, frames: number): Promise<readonly number[]>;
  /** A throw of the hand: there in a dozen frames, slower and slower. */
  fling(to: number): Promise<void>;
  /** Waits until nothing was drawn for so long, at most `longest`; milliseconds. */
  settled(quiet: number, longest: number): Promise<void>;
}

declare global {
  interface Window {
    readonly bench: Instruments;
  }
}

const counts: Counts = {
  drawnFrames: 0,
  drawCalls: 0,
  workerMessages: 0,
  blockingMs: 0,
  largestPaintMs: 0,
  layoutShift: 0,
};

const MARK_MS = 8;
const BLOCKING_FROM_MS = 50;
const FLING_FRAMES = 12;

let lastDrawn = 0;
let drawnIn = -1;
let frame = 0;

const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

function noteDraw(): void {
  counts.drawCalls += 1;
  lastDrawn = performance.now();
  if (drawnIn === frame) return;
  drawnIn = frame;
  counts.drawnFrames += 1;
  // The frame in which something is drawn ends with the task that draws.
  queueMicrotask(() => {
    frame += 1;
  });
}

/** Lets every call of a method through, and notes it before. */
function tap<Owner extends object>(owner: Owner, name: keyof Owner, note: () => void): void {
  owner[name] = new Proxy(owner[name] as object, {
    apply(method, self, values) {
      note();
      return Reflect.apply(method as () => unknown, self, values) as unknown;
    },
  }) as Owner[typeof name];
}

tap(WebGL2RenderingContext.prototype, 'drawElements', noteDraw);
tap(WebGL2RenderingContext.prototype, 'drawArrays', noteDraw);
tap(Worker.prototype, 'postMessage', () => {
  counts.workerMessages += 1;
});

const watch = (type: string, note: (entry: PerformanceEntry) => void): void => {
  new PerformanceObserver((list) => {
    list.getEntries().forEach(note);
  }).observe({ type, buffered: true });
};
watch('longtask', ({ duration }) => {
  counts.blockingMs += Math.max(0, duration - BLOCKING_FROM_MS);
});
watch('largest-contentful-paint', ({ startTime }) => {
  counts.largestPaintMs = startTime;
});
watch('layout-shift', (entry) => {
  const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
  if (!hadRecentInput) counts.layoutShift += value;
});

const scrolls: Moment[] = [];
const told: Moment[] = [];
const clock = (): number => performance.timeOrigin + performance.now();
addEventListener('scroll', () => scrolls.push({ at: clock(), px: scrollY }), { passive: true });
addEventListener('message', ({ data }: MessageEvent<{ type?: unknown; top?: unknown } | null>) => {
  if (data?.type === 'scroll' && typeof data.top === 'number') told.push({ at: clock(), px: data.top });
});

const instruments: Instruments = {
  counts,
  scrolls,
  told,
  benchMark() {
    const start = performance.now();
    let now = start;
    while (now < start + MARK_MS) now = performance.now();
    return start;
  },
  async scroll(pixels, frames) {
    const times: number[] = [];
    for (let done = 0; done < frames; done += 1) {
      await nextFrame();
      times.push(performance.now());
      window.scrollBy({ top: pixels, behavior: 'instant' });
    }
    await nextFrame();
    times.push(performance.now());
    return times;
  },
  async fling(to) {
    const from = window.scrollY;
    for (let done = 1; done <= FLING_FRAMES; done += 1) {
      await nextFrame();
      const left = (1 - done / FLING_FRAMES) ** 3;
      window.scrollTo({ top: to + (from - to) * left, behavior: 'instant' });
    }
  },
  async settled(quiet, longest) {
    const start = performance.now();
    for (;;) {
      await nextFrame();
      const now = performance.now();
      if (now - Math.max(lastDrawn, start) > quiet || now - start > longest) return;
    }
  },
};
Object.defineProperty(window, 'bench', { value: instruments });
