/**
 * Checks a copy of the site against its manifest: `npm run verify -- DIR` or `npm run verify -- https://example.org/plans/`.
 * Names every file that is missing or other than it was published; of a folder also those that do not belong.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

interface Manifest {
  version: string;
  files: { path: string; sha256: string; bytes: number }[];
}

const [place = 'dist'] = process.argv.slice(2);
const isRemote = /^https?:/.test(place);
const MANIFEST = 'data/manifest.json';
/** What hosts read and do not serve. */
const KEPT_BACK = new Set(['_headers', '_redirects']);

async function read(file: string): Promise<Uint8Array | null> {
  if (!isRemote) return readFile(path.join(place, file)).catch(() => null);
  const address = new URL(file.split('/').map(encodeURIComponent).join('/'), place.replace(/\/*$/, '/'));
  const answer = await fetch(address, { redirect: 'follow' });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

const text = await read(MANIFEST);
if (!text) {
  console.error(`${place}: no ${MANIFEST}`);
  process.exit(1);
}
const manifest: Manifest = JSON.parse(new TextDecoder().decode(text));
const faults: string[] = [];
for (const { path: file, sha256 } of manifest.files) {
  if (isRemote && KEPT_BACK.has(file)) continue;
  const bytes = await read(file);
  if (!bytes) faults.push(`${file}  missing`);
  else if (createHash('sha256').update(bytes).digest('hex') !== sha256) faults.push(`${file}  changed`);
}
if (!isRemote) {
  const listed = new Set([MANIFEST, ...manifest.files.map((file) => file.path)]);
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((e) => e.isFile())) {
    const file = path.relative(place, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!listed.has(file)) faults.push(`${file}  not in the manifest`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`${place}: ${manifest.files.length} files of version ${manifest.version}, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
