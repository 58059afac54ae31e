import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentRecord } from '../../src/model/document.ts';

/** manifest.json: every file below `folder` with its checksum, the seeds' checksums and the version of the site. */
export async function manifest(folder: string, documents: readonly DocumentRecord[], version: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)).replaceAll('\\', '/'));
  const files = [];
  for (const name of names.filter((n) => n !== 'data/manifest.json').sort()) {
    const bytes = await readFile(path.join(folder, name));
    files.push({ path: name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  }
  const seeds = documents.map(({ id, seed, sha256 }) => ({ id, seed, sha256 }));
  return `${JSON.stringify({ version, seeds, files }, null, 1)}\n`;
}
