import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmittedFile } from '../../src/emit/index.ts';

/** Writes the files into a new folder beside `target`, then puts it in the place of `target`: all or nothing. */
export async function replaceFolder(target: string, files: readonly EmittedFile[]): Promise<void> {
  const fresh = await mkdtemp(`${target}.new-`);
  const old = `${target}.old`;
  try {
    for (const file of files) {
      const to = path.join(fresh, file.path);
      await mkdir(path.dirname(to), { recursive: true });
      await writeFile(to, file.text);
    }
    await rm(old, { recursive: true, force: true });
    await rename(target, old).catch(ignoreMissing);
    await rename(fresh, target);
    await rm(old, { recursive: true, force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** The paths whose text differs between the folder and the files, those on one side only among them. */
export async function differences(target: string, files: readonly EmittedFile[]): Promise<string[]> {
  const wanted = new Map(files.map(({ path: file, text }) => [file, text]));
  const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch(() => []);
  const present = entries.filter((e) => e.isFile()).map((e) => path.relative(target, path.join(e.parentPath, e.name)));
  const extra = present.filter((file) => !wanted.has(file));
  const changed: string[] = [];
  for (const [file, text] of wanted) {
    const current = await readFile(path.join(target, file), 'utf8').catch(() => null);
    if (current !== text) changed.push(file);
  }
  return [...changed, ...extra].sort();
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
