/**
 * The service worker: pages come from the network while there is one, and are kept; without one they come from what
 * was read or from the whole copy. A new version waits until a reader asks for it.
 */
import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { isHashed } from '../../model/policy.ts';
import { cachesOf } from './names.ts';
import { isOwn } from './own.ts';

/** What is used of a worker's global scope; its whole library would change the types of every page script. */
declare const self: {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listen: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'message', listen: (event: { data: unknown }) => void): void;
};

const scope = new URL(self.registration.scope);
const lost = new URL('offline/', scope).href;
const isOurs = (url: URL) => url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
/** A path from the root of the site, whatever it stands below. */
const pathOf = ({ pathname }: URL) => `/${pathname.slice(scope.pathname.length)}`;

const { read, whole } = cachesOf(scope.pathname);

/** What was kept of an address, whatever was asked of it: in the caches of this site, not of others on the host. */
async function kept(request: Request | string): Promise<Response | undefined> {
  const options = { ignoreSearch: true, ignoreVary: true };
  for (const cacheName of [read, whole]) {
    const found = await caches.match(request, { ...options, cacheName });
    if (found) return found;
  }
  return undefined;
}
const fallBack = { handlerDidError: async ({ request }: { request: Request }) => kept(request) };
/** What somebody else answered in place of the site is shown, since the reader may have to act, and never kept. */
const onlyOwn = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) =>
    (await isOwn(response, new URL(request.url).pathname, scope.pathname)) ? response : null,
};

// Named by their content, and asked for again all the same, behind the reader's back: browsers have them at hand, and an
// entry that was damaged is whole at the next visit.
registerRoute(
  ({ url }) => isOurs(url) && isHashed(pathOf(url)),
  new StaleWhileRevalidate({ cacheName: read, plugins: [onlyOwn, fallBack] }),
);
registerRoute(
  ({ url, request }) =>
    isOurs(url) && request.headers.get('range') === null && !['no-store', 'no-cache', 'reload'].includes(request.cache),
  new NetworkFirst({
    cacheName: read,
    networkTimeoutSeconds: 5,
    plugins: [onlyOwn, new ExpirationPlugin({ maxEntries: 600, purgeOnQuotaError: true }), fallBack],
  }),
);
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  return (await kept(request)) ?? (await kept(lost)) ?? Response.error();
});

self.addEventListener('install', (event) => event.waitUntil(caches.open(whole).then((cache) => cache.add(lost))));
self.addEventListener('message', (event) => {
  if (event.data === 'use the new version') self.skipWaiting();
});
clientsClaim();
