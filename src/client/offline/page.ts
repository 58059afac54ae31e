/** The offline page: how much a whole copy takes, making it with a progress bar, renewing and removing it. */
import { href } from '../../site.ts';
import { READ, STAMP, type Stamp, WHOLE } from './names.ts';

interface Listed {
  path: string;
  sha256: string;
  bytes: number;
}

/** Forms to take away, which a reader without network has no need of. */
const FORMS = /\.(?:pdf|epub|md|txt|xml|csv|xlsx|zip)$|csv-metadata\.json$/;
/** What hosts read, not browsers. */
const HOSTING = /^(?:_headers|_redirects|nginx\.conf|sw\.js|data\/manifest\.json)$/;
const AT_ONCE = 6;

const panel = document.querySelector<HTMLElement>('#offline');
const docs = new Set(panel?.dataset.docs?.split(' '));
const isForm = (path: string) => FORMS.test(path) || (path.endsWith('.json') && docs.has(path.split('/')[0] ?? ''));
const part = <E extends HTMLElement>(name: string) => panel?.querySelector<E>(`[data-part="${name}"]`) as E;
const sum = (files: readonly Listed[]) => files.reduce((total, { bytes }) => total + bytes, 0);
const size = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;

if (panel && 'caches' in window && 'serviceWorker' in navigator) {
  panel.hidden = false;
  part('keep').addEventListener('click', keepAll);
  part('remove').addEventListener('click', async () => {
    await Promise.all([caches.delete(WHOLE), caches.delete(READ)]);
    await show();
  });
  part('forms').addEventListener('change', show);
  show();
}

async function listed(): Promise<{ files: Listed[]; manifest: string } | null> {
  const answer = await fetch(href('/data/manifest.json'), { cache: 'no-cache' }).catch(() => null);
  if (!answer?.ok) return null;
  const text = await answer.text();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const manifest = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const withForms = part<HTMLInputElement>('forms').checked;
  const files: Listed[] = JSON.parse(text).files;
  return {
    manifest,
    files: files.filter(({ path }) => !HOSTING.test(path) && (withForms || !isForm(path))),
  };
}

async function stamp(): Promise<Stamp | null> {
  const kept = await (await caches.open(WHOLE)).match(href(`/${STAMP}`));
  return kept ? kept.json() : null;
}

async function show(): Promise<void> {
  const [all, kept] = await Promise.all([listed(), stamp()]);
  const bytes = sum(all?.files ?? []);
  part('size').textContent = all ? `${all.files.length} 个文件，${size(bytes)}` : '现在没有网络，不能存新的副本';
  part<HTMLButtonElement>('keep').disabled = all === null;
  part('keep').textContent = kept ? '更新副本' : '存到本机';
  part('remove').hidden = kept === null;
  part('state').textContent = !kept
    ? '本机还没有全站副本。'
    : `本机有${kept.day}存下的全站副本（${kept.files} 个文件，${size(kept.bytes)}）${all && all.manifest !== kept.manifest ? '，本站后来有更新' : ''}。`;
}

async function keepAll(): Promise<void> {
  const button = part<HTMLButtonElement>('keep');
  const bar = part<HTMLProgressElement>('progress');
  button.disabled = true;
  bar.removeAttribute('value');
  bar.hidden = false;
  const all = await listed();
  const missed = all ? await copy(all.files, bar).catch(() => all.files.map(({ path }) => path)) : [];
  bar.hidden = true;
  button.disabled = false;
  if (missed.length > 0)
    part('state').textContent = `${missed.length} 个文件没有存下：网络中断，或本机空间不够。可以再试。`;
  else {
    if (all) await sign(all);
    await show();
  }
}

/** Resolves to the paths that could not be had. */
async function copy(files: readonly Listed[], bar: HTMLProgressElement): Promise<string[]> {
  const total = sum(files);
  bar.max = total;
  bar.value = 0;
  const cache = await caches.open(WHOLE);
  const queue = [...files];
  const missed: string[] = [];
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const address = addressOf(file);
      const answer = await fetch(address, { cache: 'no-store' }).catch(() => null);
      const kept =
        answer?.ok &&
        (await cache.put(address, answer).then(
          () => true,
          () => false,
        ));
      if (!kept) missed.push(file.path);
      bar.value += file.bytes;
      part('state').textContent = `已存 ${size(bar.value)}，共 ${size(total)}`;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await forget(cache, files);
  return missed;
}

const addressOf = ({ path }: Listed) =>
  href(`/${path.split('/').map(encodeURIComponent).join('/')}`.replace(/index\.html$/, ''));

/** Takes out of a copy what an earlier version had and this one has not. */
async function forget(cache: Cache, files: readonly Listed[]): Promise<void> {
  const listed = new Set(files.map((file) => new URL(addressOf(file), location.href).href));
  for (const { url } of await cache.keys()) if (!listed.has(url)) await cache.delete(url);
}

/** Writes beside a whole copy which version it is. */
async function sign({ manifest, files }: { manifest: string; files: readonly Listed[] }): Promise<void> {
  const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format(new Date());
  const made: Stamp = { manifest, files: files.length, bytes: sum(files), day };
  await (await caches.open(WHOLE)).put(href(`/${STAMP}`), Response.json(made));
}
