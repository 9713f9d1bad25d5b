/** The copy of the story that a reader has asked this browser to keep: makes, removes and renews it. */
import type { KeptAnswer, KeptUpdate } from '../core/kept-message.ts';
import type { KeptOffer } from '../i18n/messages-keep.ts';
import { isActive, refill } from './kept-worker.ts';
import { workerAddress } from './worker-address.ts';

export interface OfflineStore {
  /** `null` where a copy cannot be made. */
  offer(locale: string): Promise<KeptOffer | null>;
  /** @param files how many a whole copy holds: a browser may have thrown them away, and left the worker */
  isKept(files: number): Promise<boolean>;
  /** Resolves when everything is stored, `false` when it could not be: then nothing is kept. */
  keep(onProgress: (share: number) => void): Promise<boolean>;
  /** @throws DOMException when the browser refuses */
  remove(): Promise<void>;
  /** Tells, now or later, that a newer version is stored and waits; until the signal. */
  watch(onNewer: () => void, signal: AbortSignal): Promise<void>;
  /** Shows the newer version in this page; `false` when other pages of the story are open. */
  update(signal: AbortSignal): Promise<boolean>;
}

/** `null` in frames, from files, on insecure pages and where the browser has no service workers. */
export function createOfflineStore(view: Window, base: string): OfflineStore | null {
  const { navigator, location } = view;
  const isWhole = view.top === view && /^https?:$/.test(location.protocol);
  if (!isWhole || !view.isSecureContext || !('serviceWorker' in navigator)) return null;
  const workers = navigator.serviceWorker;
  const scope = new URL(base, location.href).href;
  const found = async (): Promise<ServiceWorkerRegistration | undefined> => {
    const registration = await workers.getRegistration(scope);
    return registration?.scope === scope ? registration : undefined;
  };
  const storeNames = async (): Promise<readonly string[]> =>
    (await view.caches.keys()).filter((name) => name.endsWith(scope));

  const remove = async (): Promise<void> => {
    await (await found())?.unregister();
    for (const name of await storeNames()) await view.caches.delete(name);
  };

  return {
    offer(locale) {
      // An offer that does not come, or comes cut short, is no offer: the story is read without it.
      return fetch(new URL(`offline/${locale}.json`, scope))
        .then((response) => (response.ok ? (response.json() as Promise<KeptOffer>) : null))
        .catch(() => null);
    },
    async isKept(files) {
      if (((await found())?.active ?? null) === null) return false;
      let stored = 0;
      for (const name of await storeNames()) stored += (await (await view.caches.open(name)).keys()).length;
      return stored >= files;
    },
    async keep(onProgress) {
      const onMessage = ({ data }: MessageEvent<KeptAnswer>): void => {
        if (data.type === 'story-kept-progress') onProgress(data.done / data.total);
      };
      workers.addEventListener('message', onMessage);
      workers.startMessages();
      try {
        const { active, installing, waiting } = await workers.register(
          workerAddress(new URL('sw.js', scope)),
          { scope, updateViaCache: 'none' },
        );
        const worker = installing ?? waiting;
        // While a page it serves is open, a removed worker comes back as it was, without its files.
        const done =
          active === null ? worker !== null && (await isActive(worker)) : await refill(workers, active);
        if (!done) await remove();
        return done;
      } catch {
        return false;
      } finally {
        workers.removeEventListener('message', onMessage);
      }
    },
    remove,
    async watch(onNewer, signal) {
      const registration = await found();
      if (registration === undefined || signal.aborted) return;
      const look = (): void => {
        // Without a worker in charge it is the first copy, and nothing newer than the page.
        if (registration.waiting !== null && workers.controller !== null) onNewer();
      };
      const follow = (): void => {
        registration.installing?.addEventListener('statechange', look, { signal });
      };
      registration.addEventListener('updatefound', follow, { signal });
      follow();
      look();
    },
    async update(signal) {
      const waiting = (await found())?.waiting ?? null;
      if (waiting === null || signal.aborted) return true;
      return new Promise((done) => {
        const answered = new AbortController();
        const finish = (shown: boolean): void => {
          answered.abort();
          done(shown);
        };
        const once = { signal: answered.signal };
        const onMessage = ({ data }: MessageEvent<KeptAnswer>): void => {
          if (data.type === 'story-kept-busy') finish(false);
        };
        const onChange = (): void => {
          finish(true);
          location.reload();
        };
        const onEnd = (): void => {
          finish(true);
        };
        workers.addEventListener('message', onMessage, once);
        workers.addEventListener('controllerchange', onChange, once);
        signal.addEventListener('abort', onEnd, once);
        workers.startMessages();
        waiting.postMessage({ type: 'story-kept-update' } satisfies KeptUpdate);
      });
    },
  };
}
