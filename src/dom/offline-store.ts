/** The copy of the story that a reader has asked this browser to keep: makes, removes and renews it. */
import type { KeptBusy, KeptProgress, KeptUpdate } from '../core/kept-message.ts';
import type { KeptOffer } from '../i18n/messages-keep.ts';

export interface OfflineStore {
  /** `null` where a copy cannot be made. */
  offer(locale: string): Promise<KeptOffer | null>;
  isKept(): Promise<boolean>;
  /** Resolves when everything is stored, `false` when it could not be: then nothing is kept. */
  keep(onProgress: (share: number) => void): Promise<boolean>;
  remove(): Promise<void>;
  /** Tells, now or later, that a newer version is stored and waits. */
  watch(onNewer: () => void): () => void;
  /** Shows the newer version in this page; `onBusy` when other pages of the story are open. */
  update(onBusy: () => void): Promise<void>;
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

  const remove = async (): Promise<void> => {
    await (await found())?.unregister();
    for (const name of await view.caches.keys()) if (name.endsWith(scope)) await view.caches.delete(name);
  };

  return {
    async offer(locale) {
      const response = await fetch(new URL(`offline/${locale}.json`, scope)).catch(() => null);
      return response?.ok === true ? ((await response.json()) as KeptOffer) : null;
    },
    isKept: async () => ((await found())?.active ?? null) !== null,
    async keep(onProgress) {
      const onMessage = ({ data }: MessageEvent<KeptProgress | KeptBusy>): void => {
        if (data.type === 'story-kept-progress') onProgress(data.done / data.total);
      };
      workers.addEventListener('message', onMessage);
      workers.startMessages();
      try {
        const registration = await workers.register(allowed(view, new URL('sw.js', scope)), {
          scope,
          updateViaCache: 'none',
        });
        const { installing } = registration;
        const done = registration.active !== null || installing === null || (await isActive(installing));
        if (!done) await remove();
        return done;
      } catch {
        return false;
      } finally {
        workers.removeEventListener('message', onMessage);
      }
    },
    remove,
    watch(onNewer) {
      let stopped = false;
      const stops: (() => void)[] = [];
      void found().then((registration) => {
        if (registration === undefined || stopped) return;
        const look = (): void => {
          // Without a worker in charge it is the first copy, and nothing newer than the page.
          if (registration.waiting !== null && workers.controller !== null) onNewer();
        };
        const follow = (): void => {
          registration.installing?.addEventListener('statechange', look);
        };
        registration.addEventListener('updatefound', follow);
        stops.push(() => {
          registration.removeEventListener('updatefound', follow);
        });
        follow();
        look();
      });
      return () => {
        stopped = true;
        for (const stop of stops) stop();
      };
    },
    async update(onBusy) {
      const waiting = (await found())?.waiting ?? null;
      if (waiting === null) return;
      workers.addEventListener('message', ({ data }: MessageEvent<KeptProgress | KeptBusy>) => {
        if (data.type === 'story-kept-busy') onBusy();
      });
      workers.startMessages();
      workers.addEventListener(
        'controllerchange',
        () => {
          location.reload();
        },
        { once: true },
      );
      waiting.postMessage({ type: 'story-kept-update' } satisfies KeptUpdate);
    },
  };
}

let allow: ((address: string) => string) | undefined;

/** Under Trusted Types an address of a script must come from a policy; each name can be taken once. */
function allowed({ trustedTypes }: Window, { href }: URL): string {
  if (trustedTypes === undefined) return href;
  if (allow === undefined) {
    const policy = trustedTypes.createPolicy('story-offline', {
      createScriptURL: (address) => (address === href ? address : null),
    }) as { createScriptURL(address: string): string };
    allow = (address) => policy.createScriptURL(address);
  }
  return allow(href);
}

/** Whether a worker gets to work, rather than being given up. */
function isActive(worker: ServiceWorker): Promise<boolean> {
  return new Promise((done) => {
    const look = (): void => {
      if (worker.state === 'activated') done(true);
      if (worker.state === 'redundant') done(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
