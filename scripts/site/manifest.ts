import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentRecord } from '../../src/model/document.ts';
import { SUMMARY, summaryOf } from '../../src/model/offline.ts';
import { MANIFEST, readManifest } from './copy.ts';
import { sha256 } from './published.ts';
import { Refusal, sentenceOf } from './refusal.ts';
import { faultOf } from './whole.ts';
import type { Optional } from './without.ts';

/** A file of the site, as the manifest lists it. */
export interface Listed {
  path: string;
  sha256: string;
  bytes: number;
}

/**
 * Reads every file below `folder`, each once, and opens it as what its name says it is.
 * @throws Refusal where a file is not whole, or one that a stage promised is not there: all of them are named.
 */
export async function survey(folder: string, promised: Iterable<string>): Promise<Listed[]> {
  const faults: string[] = [];
  const listed: Listed[] = [];
  for (const name of (await filesIn(folder)).filter((n) => n !== MANIFEST)) {
    const bytes = await readFile(path.join(folder, name));
    const fault = await faultOf(name, bytes);
    if (fault) faults.push(`${name}  不完整：${fault}`);
    listed.push({ path: name, sha256: sha256(bytes), bytes: bytes.length });
  }
  const present = new Set(listed.map((file) => file.path));
  faults.push(...[...new Set(promised)].filter((name) => !present.has(name)).map((name) => `${name}  应有而没有`));
  if (faults.length > 0)
    throw new Refusal([...faults.slice(0, 50), `共 ${faults.length} 个文件有误，dist/ 保持原样。`].join('\n'));
  return listed;
}

/** manifest.json: every file of the site with its checksum, the seeds' checksums, the version of the site, what was left out of it. */
export function manifest(
  files: readonly Listed[],
  documents: readonly DocumentRecord[],
  version: string,
  without: readonly Optional[] = [],
): string {
  const seeds = documents.map(({ id, seed, sha256 }) => ({ id, seed, sha256 }));
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ version, seeds, without, files: sorted }, null, 1)}\n`;
}

/**
 * Refuses a folder that no build has ended: the manifest comes last. The sizes of all files are compared with it, not
 * their contents (`npm run verify` does that).
 */
export async function assertFinished(folder: string): Promise<void> {
  const name = path.basename(folder);
  const { files } = await readManifest(folder).then(
    ({ manifest }) => manifest,
    (error) => {
      throw new Refusal(`${sentenceOf(error)}请先运行 npm run build。`);
    },
  );
  const sizes = await Promise.all(
    files.map(async ({ path: file, bytes }) => [
      file,
      bytes,
      (await stat(path.join(folder, file)).catch(() => null))?.size,
    ]),
  );
  const wrong = sizes.filter(([, bytes, size]) => bytes !== size).map(([file]) => file);
  if (wrong.length > 0) {
    const some = wrong.slice(0, 3).join('、');
    throw new Refusal(
      `${name}/ 与它的清单不符（${some}${wrong.length > 3 ? ` 等 ${wrong.length} 个文件` : ''}）：请重新运行 npm run build。`,
    );
  }
}

/** Every file below a folder, with `/` between, sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Writes what the offline page reads in the place of the whole manifest; it speaks of it, and so is no part of it. */
export async function writeSummary(folder: string, listed: string): Promise<void> {
  const summary = summaryOf(JSON.parse(listed), createHash('sha256').update(listed).digest('hex'));
  await writeFile(path.join(folder, SUMMARY), `${JSON.stringify(summary)}\n`);
}
