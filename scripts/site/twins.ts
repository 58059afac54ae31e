import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { TYPES } from '../../src/model/policy.ts';
import { type Kept, keeping } from './kept.ts';
import type { Listed } from './manifest.ts';

/** Smaller files fit into one packet as they are. */
const LEAST = 1_000;
/**
 * So many bytes are compressed as far as Brotli can, at more than a second a megabyte; the rest at FAST, a twentieth of that for a
 * tenth more bytes. What lies between is no bargain: from 7 on Brotli lays out tables for each file that outlast a small one.
 */
const MOST = 20_000_000;
const [BEST, FAST] = [11, 6];
const GZIP = 9;
const AT_ONCE = 8;

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/**
 * Writes `<file>.br` and `<file>.gz` beside every text of a finished site, where they are smaller. The same bytes give the
 * same twins; they are no part of the manifest, which `npm run verify` holds them against all the same. What is read
 * most is compressed most: the pages of the documents `docs`, styles, scripts, what the search loads. Those of what did
 * not change are kept in `root`. Returns how many.
 */
export async function writeTwins(
  root: string,
  dist: string,
  files: readonly Listed[],
  docs: ReadonlySet<string>,
): Promise<number> {
  const texts = files.filter(({ path: name, bytes }) => bytes >= LEAST && isText(name));
  const isRead = (name: string) =>
    /\.(?:css|js)$|^search\/|^index\.html$/.test(name) ||
    (name.endsWith('.html') && docs.has(name.split('/')[0] ?? ''));
  const read = texts.filter(({ path: name }) => isRead(name));
  const best = read.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST ? BEST : FAST;
  const queue = [...texts];
  let written = 0;
  const work = async (kept: Kept) => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const [to, quality] = [path.join(dist, file.path), isRead(file.path) ? best : FAST];
      const twins = await kept.of([file.sha256, quality], async () => twinsOf(await readFile(to), quality));
      for (const [extension, twin] of twins) {
        if (twin.length >= file.bytes) continue;
        await writeFile(to + extension, twin);
        written++;
      }
    }
  };
  const makers = [process.versions.brotli, process.versions.zlib, GZIP];
  await keeping(root, 'twins', makers, (kept) => Promise.all(Array.from({ length: AT_ONCE }, () => work(kept))));
  return written;
}

const isText = (name: string): boolean => TYPES[path.extname(name).slice(1)]?.includes('charset') ?? false;

async function twinsOf(bytes: Buffer, quality: number): Promise<[extension: string, twin: Buffer][]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([brotlied(bytes, { params }), gzipped(bytes, { level: GZIP })]);
  // The system that compressed it, which a gzip file names, is none of it.
  gz[9] = 255;
  return [
    ['.br', br],
    ['.gz', gz],
  ];
}
