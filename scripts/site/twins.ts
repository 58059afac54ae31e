import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { TYPES } from '../../src/model/policy.ts';
import type { Listed } from './manifest.ts';

/** Smaller files fit into one packet as they are. */
const LEAST = 1_000;
/** So many bytes are compressed as far as Brotli can, at more than a second a megabyte; the rest nearly as far, in a tenth of it. */
const MOST = 20_000_000;
const AT_ONCE = 8;

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/**
 * Writes `<file>.br` and `<file>.gz` beside every text of a finished site, where they are smaller. The same bytes give the
 * same twins; they are no part of the manifest, which `npm run verify` holds them against all the same. What is read
 * most is compressed most: the pages of the documents `docs`, styles, scripts, what the search loads. Returns how many.
 */
export async function writeTwins(dist: string, files: readonly Listed[], docs: ReadonlySet<string>): Promise<number> {
  const texts = files.filter(({ path: name, bytes }) => bytes >= LEAST && isText(name));
  const isRead = (name: string) =>
    /\.(?:css|js)$|^search\/|^index\.html$/.test(name) ||
    (name.endsWith('.html') && docs.has(name.split('/')[0] ?? ''));
  const read = texts.filter(({ path: name }) => isRead(name));
  const best = read.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST ? 11 : 9;
  const queue = [...texts];
  let written = 0;
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const bytes = await readFile(path.join(dist, file.path));
      for (const [extension, twin] of await twinsOf(bytes, isRead(file.path) ? best : 9)) {
        if (twin.length >= bytes.length) continue;
        await writeFile(path.join(dist, file.path + extension), twin);
        written++;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return written;
}

const isText = (name: string): boolean => TYPES[path.extname(name).slice(1)]?.includes('charset') ?? false;

async function twinsOf(bytes: Buffer, quality: number): Promise<[extension: string, twin: Buffer][]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([brotlied(bytes, { params }), gzipped(bytes, { level: 9 })]);
  // The system that compressed it, which a gzip file names, is none of it.
  gz[9] = 255;
  return [
    ['.br', br],
    ['.gz', gz],
  ];
}
