/** The compressed twins of a site: what a host may send in the place of a file is that file, and a copy with them is whole. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultsOf, MANIFEST, readManifest } from '../../scripts/site/copy.ts';
import { type Listed, manifest } from '../../scripts/site/manifest.ts';
import { sha256 } from '../../scripts/site/published.ts';
import { writeTwins } from '../../scripts/site/twins.ts';

const LONG = '<p>全省上下要把产业转型升级摆在突出位置。</p>'.repeat(100);
const FILES: Record<string, string> = {
  'index.html': `<!doctype html>${LONG}</html>`,
  'data/a.json': JSON.stringify([LONG]),
  'a.svg': `<svg>${LONG}</svg>`,
  'short.txt': '短',
  'nginx.conf': LONG,
  'picture.png': LONG,
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'twins-test-'));
});
afterEach(() => rm(root, { recursive: true }));

/** A site of these files with its twins, and the manifest that knows nothing of them. */
async function site(name: string): Promise<string> {
  const folder = path.join(root, name);
  const listed: Listed[] = [];
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
    listed.push({ path: file, sha256: sha256(Buffer.from(text)), bytes: Buffer.byteLength(text) });
  }
  await writeFile(path.join(folder, MANIFEST), manifest(listed, [], '1'));
  await writeTwins(root, folder, listed, new Set(['a']));
  return folder;
}

const twinsIn = async (folder: string) =>
  (await readdir(folder, { recursive: true })).filter((file) => /\.(?:br|gz)$/.test(file)).sort();

test('every text that is worth it has both, which are the file itself; nothing else has', async () => {
  const folder = await site('a');
  const texts = ['a.svg', 'data/a.json', 'index.html'];
  expect(await twinsIn(folder)).toEqual(texts.flatMap((file) => [`${file}.br`, `${file}.gz`]));
  for (const file of texts) {
    const read = (end: string) => readFile(path.join(folder, file + end));
    expect(brotliDecompressSync(await read('.br')).toString()).toBe(FILES[file]);
    expect(gunzipSync(await read('.gz')).toString()).toBe(FILES[file]);
    expect((await read('.br')).length).toBeLessThan((await read('')).length);
  }
});

test('they are the same each time, and name neither day nor system', async () => {
  const [a, b] = [await site('a'), await site('b')];
  for (const file of await twinsIn(a))
    expect(await readFile(path.join(a, file))).toEqual(await readFile(path.join(b, file)));
  const head = (await readFile(path.join(a, 'index.html.gz'))).subarray(3, 10);
  expect([...head.subarray(0, 5), head[6]]).toEqual([0, 0, 0, 0, 0, 255]);
});

test('a copy with them is whole', async () => {
  const folder = await site('a');
  expect(await faultsOf(folder, (await readManifest(folder)).manifest)).toEqual([]);
});
