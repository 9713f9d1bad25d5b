/**
 * Keeps the story for readers who asked for it. One version of the whole site at a time: a page never gets files of
 * another build, because a new worker waits until no page of the old one is open, and takes no page over.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { KeptBusy, KeptProgress, KeptRefill, KeptUpdate, KeptWhole } from '../core/kept-message.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Put in by the build: address below the site root, hash of the content. */
  readonly STORY_FILES: readonly { readonly url: string; readonly integrity: string }[];
};

const files = self.STORY_FILES;
let stored = 0;
const kept = new PrecacheController({
  plugins: [
    {
      handlerDidComplete: async () => {
        stored += 1;
        for (const page of await self.clients.matchAll({ includeUncontrolled: true, type: 'window' }))
          page.postMessage({
            type: 'story-kept-progress',
            done: stored,
            total: files.length,
          } satisfies KeptProgress);
      },
    },
  ],
});
// With the hash the browser itself refuses a file of another build: then nothing is kept.
kept.addToCacheList(files.map(({ url, integrity }) => ({ url, integrity, revision: integrity })));

self.addEventListener('install', (event) => {
  event.waitUntil(kept.install(event));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(kept.activate(event));
});

/** The file an address means, or null when it is none that is kept. */
function keptAddress(url: URL, isPage: boolean): string | null {
  const path = url.origin + url.pathname;
  const address = isPage ? path.replace(/\/$/, '/index.html') : path;
  return kept.getCacheKeyForURL(address) === undefined ? null : address;
}

self.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  if (request.method !== 'GET') return;
  // Pages in frames are embeds, and others' business.
  const isPage = request.mode === 'navigate';
  if (isPage && request.destination !== 'document') return;
  const address = keptAddress(new URL(request.url), isPage);
  if (address === null) return;
  event.respondWith(answer(request, address, isPage || clientId === '' ? null : clientId));
});

async function answer(request: Request, address: string, clientId: string | null): Promise<Response> {
  if (clientId !== null && !(await isOurs(clientId))) return fetch(request);
  // The browser may have thrown it away to make room, or the reader removed it: asking must not open a store again.
  const { cacheName } = kept.strategy;
  return (await caches.match(kept.getCacheKeyForURL(address) ?? request, { cacheName })) ?? fetch(request);
}

/** Only whole pages of the story, and their workers: an embed on the same server keeps to its own version. */
async function isOurs(clientId: string): Promise<boolean> {
  const client = await self.clients.get(clientId);
  if (client?.type !== 'window') return true;
  return (
    (client as WindowClient).frameType === 'top-level' && keptAddress(new URL(client.url), true) !== null
  );
}

self.addEventListener('message', (event) => {
  const { source } = event;
  const data: unknown = event.data;
  if (!(source instanceof WindowClient)) return;
  if (isType(data, 'story-kept-update')) event.waitUntil(update(source));
  if (isType(data, 'story-kept-refill')) event.waitUntil(refill(source, event));
});

/** The install once more, for a worker that stayed when its files went: what is there is not fetched again. */
async function refill(asking: WindowClient, event: ExtendableEvent): Promise<void> {
  stored = 0;
  // Only at an install does the controller store, and refuse what is not whole.
  const install: Pick<ExtendableEvent, 'type' | 'waitUntil'> = {
    type: 'install',
    waitUntil: (work) => {
      event.waitUntil(work);
    },
  };
  const whole = await kept.install(install as ExtendableEvent).then(
    () => true,
    () => false,
  );
  asking.postMessage({ type: 'story-kept-whole', whole } satisfies KeptWhole);
}

/** Other open pages of the story still need the files they began with. */
async function update(asking: WindowClient): Promise<void> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const others = pages.some(({ id, url }) => id !== asking.id && keptAddress(new URL(url), true) !== null);
  if (others) asking.postMessage({ type: 'story-kept-busy' } satisfies KeptBusy);
  else await self.skipWaiting();
}

const isType = (data: unknown, type: (KeptUpdate | KeptRefill)['type']): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === type;
