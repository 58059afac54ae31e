/**
 * Starts the service worker, keeps the page that is open, and tells of a new version. It stands at one address,
 * `/offline/register.js`, and no page waits for it.
 */
import { cachesOf } from './names.ts';
import { isOwn } from './own.ts';

const root = new URL(/* @vite-ignore */ '../', import.meta.url);
start();

async function start(): Promise<void> {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const registration = await navigator.serviceWorker
    .register(new URL('sw.js', root), { scope: root.pathname })
    .catch(() => null);
  if (!registration) return;
  if (!navigator.serviceWorker.controller) await keepThisPage();
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && navigator.serviceWorker.controller) announce(fresh);
    });
  });
  if (registration.waiting && navigator.serviceWorker.controller) announce(registration.waiting);
}

/**
 * The first page of a visit was read before there was a worker. Its files come out of the browser's own cache, whatever
 * their age, so that nothing travels twice.
 */
async function keepThisPage(): Promise<void> {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = loaded.filter((name) => name.startsWith(root.href));
  const cache = await caches.open(cachesOf(root.pathname).read).catch(() => null);
  const keep = async (address: string) => {
    const answer = await fetch(address, { cache: 'force-cache' });
    if (await isOwn(answer, new URL(address).pathname, root.pathname)) await cache?.put(address, answer);
  };
  const all = new Set([location.href.replace(/[?#].*/, ''), ...own]);
  await Promise.all([...all].map((address) => keep(address).catch(() => undefined)));
}

function announce(fresh: ServiceWorker): void {
  if (document.querySelector('.fresh')) return;
  const style = document.head.appendChild(document.createElement('link'));
  style.rel = 'stylesheet';
  style.href = new URL('offline/fresh.css', root).href;
  const bar = document.body.appendChild(document.createElement('p'));
  bar.className = 'fresh';
  bar.setAttribute('role', 'status');
  bar.textContent = '本站内容有更新。';
  const button = bar.appendChild(document.createElement('button'));
  button.textContent = '换用新版';
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    fresh.postMessage('use the new version');
  });
}
