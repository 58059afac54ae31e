/** A copy of the site held against its manifest. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { SUMMARY } from '../../src/model/offline.ts';
import { isRemote, readPublished, sha256 } from './published.ts';
import { Refusal } from './refusal.ts';

export const MANIFEST = 'data/manifest.json';
export const SIGNATURE = 'data/manifest.json.sig';
/** Made of the manifest, and so not in it: the signature, and what the offline page reads of a copy. */
const BESIDE = new Set([MANIFEST, SIGNATURE, SUMMARY]);
/** What hosts read and do not serve. */
const KEPT_BACK = new Set(['_headers', '_redirects']);
const AT_ONCE = 8;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Manifest = z.object({
  version: z.string(),
  seeds: z.array(z.object({ id: z.string(), seed: z.string(), sha256: Hash })),
  files: z.array(z.object({ path: z.string(), sha256: Hash, bytes: z.int() })).min(1),
});
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of a copy and its own SHA-256. Throws Refusal where it is not there or cut. */
export async function readManifest(place: string): Promise<{ manifest: Manifest; hash: string; bytes: Uint8Array }> {
  const bytes = await readPublished(place, MANIFEST);
  if (!bytes) throw new Refusal(`${place}：没有 ${MANIFEST}，这不是一份完整的副本。`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refusal(`${place}：${MANIFEST} 不是完整的 JSON，可能被截断。`);
  }
  const { data, error } = Manifest.safeParse(value);
  if (!data) throw new Refusal(`${place}：${MANIFEST} 不是清单（${error.issues[0]?.path.join('.') || '最外层'}）。`);
  return { manifest: data, hash: sha256(bytes), bytes };
}

/** Each file that is missing, changed or does not belong, as `path  what`. Throws Refusal where a host is silent. */
export async function faultsOf(place: string, { files }: Manifest): Promise<string[]> {
  const listed = new Map(files.map((file) => [file.path, file.sha256]));
  const faults = [...(await filesOf(place, files)), ...(isRemote(place) ? [] : await extrasOf(place, listed))];
  return [...new Set(faults)].sort();
}

async function filesOf(place: string, files: Manifest['files']): Promise<string[]> {
  const listed = new Set([...BESIDE, ...files.map((file) => file.path)]);
  const queue = files.filter(({ path: file }) => !isRemote(place) || !KEPT_BACK.has(file));
  const faults: string[] = [];
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      if (/(?:^|\/)\.\.(?:\/|$)|^\/|\\/.test(file.path)) {
        faults.push(`${file.path}  not a path of the site`);
        continue;
      }
      const bytes = await readPublished(place, file.path);
      if (!bytes) faults.push(`${file.path}  missing`);
      else if (sha256(bytes) !== file.sha256) faults.push(`${file.path}  changed`);
      else if (isRemote(place)) faults.push(...strays(place, file.path, bytes, listed));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

/** What a page or the sitemap of the copy leads to and the manifest does not know: rows that were taken out of it. */
function strays(place: string, file: string, bytes: Uint8Array, listed: ReadonlySet<string>): string[] {
  if (!/\.html$|^sitemap.*\.xml$/.test(file)) return [];
  const base = new URL(place.replace(/\/*$/, '/'));
  const text = new TextDecoder().decode(bytes);
  const links = [...text.matchAll(/\s(?:href|src)="([^"]*)"|<loc>([^<]*)<\/loc>/g)].map((m) => m[1] ?? m[2] ?? '');
  const here = new URL(file, base);
  return links.flatMap((link) => {
    const to = URL.canParse(link, here) ? new URL(link, here) : null;
    // A sitemap names the address for which the site was built, whatever the one at which it is checked.
    const isOwn = to && (to.host === base.host || link.startsWith('/') || file.startsWith('sitemap'));
    if (!isOwn || !to.pathname.startsWith(base.pathname)) return [];
    const own = decoded(to.pathname.slice(base.pathname.length)).replace(/(^|\/)$/, '$1index.html');
    return listed.has(own) ? [] : [`${own}  linked from ${file}, not in the manifest`];
  });
}

/** The path as it is written where it is no encoding of one: a host may write anything. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** What a folder holds beside the files of the manifest: files, links, and compressed twins that are not their file. */
async function extrasOf(place: string, listed: ReadonlyMap<string, string>): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const faults: string[] = [];
  for (const entry of entries) {
    const file = path.relative(place, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (entry.isDirectory() || (BESIDE.has(file) && entry.isFile())) continue;
    if (!entry.isFile()) faults.push(`${file}  is a ${entry.isSymbolicLink() ? 'link' : 'special file'}, not a file`);
    else if (!listed.has(file)) faults.push(...(await twinFault(place, file, listed)));
  }
  return faults;
}

async function twinFault(place: string, file: string, listed: ReadonlyMap<string, string>): Promise<string[]> {
  const wanted = listed.get(file.replace(/\.(?:br|gz)$/, ''));
  if (!/\.(?:br|gz)$/.test(file) || wanted === undefined) return [`${file}  not in the manifest`];
  try {
    const bytes = (await readPublished(place, file)) ?? new Uint8Array();
    const plain = file.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return sha256(plain) === wanted ? [] : [`${file}  changed`];
  } catch {
    return [`${file}  changed`];
  }
}
