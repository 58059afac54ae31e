/** The offline page: how much a whole copy takes, making it with a progress bar, renewing and removing it. */
import { isCopied, SUMMARY, type Summary } from '../../model/offline.ts';
import { href } from '../../site.ts';
import { fill, type Listed, type Miss, sha256 } from './copy.ts';
import { cachesOf, STAMP, type Stamp } from './names.ts';

const { read, whole } = cachesOf(href('/'));
const panel = document.querySelector<HTMLElement>('#offline');
const docs = new Set(panel?.dataset.docs?.split(' '));
const part = <E extends HTMLElement>(name: string) => panel?.querySelector<E>(`[data-part="${name}"]`) as E;
const sum = (files: readonly Listed[]) => files.reduce((total, { bytes }) => total + bytes, 0);
const size = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;

if (panel && 'caches' in window && 'serviceWorker' in navigator) {
  panel.hidden = false;
  part('keep').addEventListener('click', keepAll);
  part('remove').addEventListener('click', async () => {
    await Promise.all([caches.delete(whole), caches.delete(read)]);
    await show();
  });
  part('forms').addEventListener('change', show);
  show();
}

/** What a copy would be, in short; null without network or where something else answers. */
async function summary(): Promise<Summary | null> {
  const answer = await fetch(href(`/${SUMMARY}`), { cache: 'no-cache' }).catch(() => null);
  const value: Summary | null = answer?.ok ? await answer.json().catch(() => null) : null;
  return value?.plain && value.withForms ? value : null;
}

/** The files to be copied, of the manifest that was summed up; null where it is not to be had or another. */
async function listed(): Promise<{ files: Listed[]; manifest: string } | null> {
  const answer = await fetch(href('/data/manifest.json'), { cache: 'no-cache' }).catch(() => null);
  const text = await answer?.text().catch(() => null);
  if (!answer?.ok || !text) return null;
  try {
    const files: Listed[] = JSON.parse(text).files;
    const withForms = part<HTMLInputElement>('forms').checked;
    return {
      manifest: await sha256(new TextEncoder().encode(text)),
      files: files.filter(({ path }) => isCopied(path, docs, withForms)),
    };
  } catch {
    return null;
  }
}

async function stamp(): Promise<Stamp | null> {
  const kept = await caches.match(href(`/${STAMP}`), { cacheName: whole });
  return kept ? kept.json().catch(() => null) : null;
}

/** True where anything of this site is kept, be it a part of a copy that came to nothing. */
async function isKept(): Promise<boolean> {
  const count = async (name: string) =>
    (await caches.has(name)) ? (await (await caches.open(name)).keys()).length : 0;
  const counts = await Promise.all([read, whole].map(count));
  return counts.some((count) => count > 0);
}

async function show(): Promise<void> {
  const [all, kept, some] = await Promise.all([summary(), stamp(), isKept()]);
  const extent = part<HTMLInputElement>('forms').checked ? all?.withForms : all?.plain;
  part('size').textContent = extent ? `${extent.files}个文件，${size(extent.bytes)}` : '现在连不上本站，不能存新的副本';
  part<HTMLButtonElement>('keep').disabled = all === null;
  part('keep').textContent = kept ? '更新副本' : '存到本机';
  part('remove').hidden = !some;
  part('state').textContent = !kept
    ? '本机还没有全站副本。'
    : `本机有${kept.day}存下的全站副本（${kept.files}个文件，${size(kept.bytes)}）${all && all.manifest !== kept.manifest ? '，本站后来有更新' : ''}。`;
}

async function keepAll(): Promise<void> {
  const button = part<HTMLButtonElement>('keep');
  const bar = part<HTMLProgressElement>('progress');
  button.disabled = true;
  bar.removeAttribute('value');
  bar.hidden = false;
  const said = await makeCopy(bar).catch(() => '副本没有存成：本机空间不够，或者浏览器不允许。可以再试。');
  bar.hidden = true;
  await show();
  if (said) part('state').textContent = said;
}

/** Resolves to what went wrong in words, or to null: then the copy is whole and says so of itself. */
async function makeCopy(bar: HTMLProgressElement): Promise<string | null> {
  const all = await listed();
  if (!all) return '没有读到本站的清单：可能连不上网，或者网络要先登录。副本没有改动。';
  const cache = await caches.open(whole);
  // Until it is whole again, it is no copy of any version.
  await cache.delete(href(`/${STAMP}`));
  const total = sum(all.files);
  bar.max = total;
  bar.value = 0;
  const missed = await fill(cache, all.files, addressOf, (bytes) => {
    bar.value += bytes;
    part('state').textContent = `已核对${size(bar.value)}，共${size(total)}`;
  });
  if (missed.size > 0) return await complaint(missed, all.manifest);
  await forget(cache, all.files);
  await sign(all);
  return null;
}

async function complaint(missed: ReadonlyMap<string, Miss>, manifest: string): Promise<string> {
  const reasons = new Set(missed.values());
  const now = await listed();
  if (now && now.manifest !== manifest) return '存的时候本站正好更新了，副本不完整。请再按一次。';
  if (reasons.has('other'))
    return `${missed.size}个文件和清单不符：可能正在更新，或者网络要先登录。副本不完整，请稍后再试。`;
  if (reasons.has('full')) return `${missed.size}个文件没有存下：本机空间不够。`;
  return `${missed.size}个文件没有存下：网络中断。可以再试，已经存下的不用重来。`;
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
  await (await caches.open(whole)).put(href(`/${STAMP}`), Response.json(made));
}
