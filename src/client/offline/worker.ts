/**
 * The service worker: pages come from the network while there is one, and are kept; without one they come from what
 * was read or from the whole copy. A new version waits until a reader asks for it.
 */
import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { isHashed } from '../../model/policy.ts';
import { READ, WHOLE } from './names.ts';

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

/** What was kept of an address, whatever was asked of it. */
const kept = (request: Request | string) => caches.match(request, { ignoreSearch: true, ignoreVary: true });
const fallBack = { handlerDidError: async ({ request }: { request: Request }) => kept(request) };

registerRoute(
  ({ url }) => isOurs(url) && isHashed(pathOf(url)),
  new CacheFirst({ cacheName: READ, plugins: [fallBack] }),
);
registerRoute(
  ({ url, request }) => isOurs(url) && request.headers.get('range') === null && request.cache !== 'no-store',
  new NetworkFirst({
    cacheName: READ,
    networkTimeoutSeconds: 5,
    plugins: [new ExpirationPlugin({ maxEntries: 600, purgeOnQuotaError: true }), fallBack],
  }),
);
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  return (await kept(request)) ?? (await kept(lost)) ?? Response.error();
});

self.addEventListener('install', (event) => event.waitUntil(caches.open(WHOLE).then((cache) => cache.add(lost))));
self.addEventListener('message', (event) => {
  if (event.data === 'use the new version') self.skipWaiting();
});
clientsClaim();
