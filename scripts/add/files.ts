import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { typed } from '../site/environment.ts';
import { Refusal } from '../site/refusal.ts';

/** The kinds of files that are read. */
export const KINDS = ['.docx', '.doc', '.html', '.htm', '.mht', '.mhtml', '.pdf', '.txt', '.md'] as const;

/** Larger than any text: a scan, or something else. */
const MOST_BYTES = 100_000_000;

/**
 * Names as they were typed → the files that they mean: of a folder all files of a kind that is read, in the order of
 * their names; `skipped` are its others. A name that is no file, or a folder without any, is a `fault`.
 */
export async function filesOf(
  names: readonly string[],
): Promise<{ files: string[]; skipped: string[]; faults: string[] }> {
  const found = { files: [] as string[], skipped: [] as string[], faults: [] as string[] };
  for (const name of names) {
    const full = typed(name);
    const info = await stat(full).catch(() => null);
    if (!info) found.faults.push(`${name}：没有这个文件。`);
    else if (info.isDirectory()) {
      const before = found.files.length;
      await walk(full, found);
      if (found.files.length === before)
        found.faults.push(`${name}：文件夹里没有能读的文件；能读的是 ${KINDS.join('、')}。`);
    } else if (!isRead(full)) found.faults.push(`${name}：不认识这种文件；能读的是 ${KINDS.join('、')}。`);
    else found.files.push(full);
  }
  return { ...found, files: [...new Set(found.files)] };
}

async function walk(folder: string, found: { files: string[]; skipped: string[] }): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    // What Word keeps beside an open file, what browsers keep beside a saved page.
    if (/^(?:\.|~\$)/.test(entry.name) || /(?:_files|\.files)$/.test(entry.name)) continue;
    if (entry.isDirectory()) await walk(full, found);
    else if (entry.isFile()) found[isRead(full) ? 'files' : 'skipped'].push(full);
  }
}

const isRead = (file: string) => (KINDS as readonly string[]).includes(path.extname(file).toLowerCase());

/** @throws Refusal where the file cannot be read. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size === 0) throw new Refusal('文件是空的。');
  if (size > MOST_BYTES) throw new Refusal(`文件有 ${Math.round(size / 1e6)} MB，上限是 ${MOST_BYTES / 1e6} MB。`);
  return readFile(file);
}
