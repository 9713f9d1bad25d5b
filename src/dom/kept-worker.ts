/** What a page waits for of the worker that keeps the story. */
import type { KeptAnswer, KeptRefill } from '../core/kept-message.ts';

/** Milliseconds without a word after which a worker has been ended: browsers give no task of one longer. */
const SILENCE = 5 * 60_000;

/** Whether a worker gets to work, rather than being given up. */
export function isActive(worker: ServiceWorker): Promise<boolean> {
  return new Promise((done) => {
    const look = (): void => {
      if (worker.state !== 'activated' && worker.state !== 'redundant') return;
      worker.removeEventListener('statechange', look);
      done(worker.state === 'activated');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Has a worker store what is missing of its files; `false` when it could not get all of them. */
export function refill(workers: ServiceWorkerContainer, worker: ServiceWorker): Promise<boolean> {
  return new Promise((done) => {
    const finish = (whole: boolean): void => {
      clearTimeout(patience);
      workers.removeEventListener('message', onMessage);
      done(whole);
    };
    const giveUp = (): void => {
      finish(false);
    };
    let patience = setTimeout(giveUp, SILENCE);
    const onMessage = ({ data }: MessageEvent<KeptAnswer>): void => {
      if (data.type === 'story-kept-whole') {
        finish(data.whole);
        return;
      }
      clearTimeout(patience);
      patience = setTimeout(giveUp, SILENCE);
    };
    workers.addEventListener('message', onMessage);
    workers.startMessages();
    worker.postMessage({ type: 'story-kept-refill' } satisfies KeptRefill);
  });
}
