import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmittedFile } from '../../src/emit/index.ts';
import { isAlive } from './alive.ts';

/**
 * Makes an empty folder beside `target`, of which `use` may do what it will, and takes away what is left of it; what
 * processes that are gone left beside it as well.
 */
export async function withFresh<T>(target: string, use: (fresh: string) => Promise<T>): Promise<T> {
  await dropLeftovers(target);
  await mkdir(path.dirname(target), { recursive: true });
  // Not mkdtemp, whose folders only their owner may open: what takes the place of `target` is for a web server to read.
  const fresh = `${target}.new-${process.pid}-${randomUUID().slice(0, 8)}`;
  await mkdir(fresh);
  try {
    return await use(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * Lets `make` fill a folder beside `target`, then puts it in the place of `target`: all or nothing. Where `make` throws,
 * `target` stays as it was. Where it is a link to a folder, that folder is replaced and the link stays.
 */
export async function replaceWith<T>(asked: string, make: (fresh: string) => Promise<T>): Promise<T> {
  const target = await realpath(asked).catch(() => asked);
  return withFresh(target, async (fresh) => {
    const made = await make(fresh);
    await putInPlace(fresh, target);
    return made;
  });
}

/** Where several runs end at once each takes the place in turn, and the last one stays. */
async function putInPlace(fresh: string, target: string, tries = 10): Promise<void> {
  // Named after the fresh folder, which has a name of its own: of several in one process none takes another's.
  const old = `${fresh.replace(`${target}.new-`, `${target}.old-`)}-${tries}`;
  await rename(target, old).catch(ignoreMissing);
  try {
    await rename(fresh, target);
  } catch (error) {
    if (tries === 0 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      await rename(old, target).catch(() => undefined);
      throw error;
    }
    await putInPlace(fresh, target, tries - 1);
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

/** Writes the files in the place of a folder: all or nothing. */
export const replaceFolder = (target: string, files: readonly EmittedFile[]): Promise<void> =>
  replaceWith(target, async (fresh) => {
    for (const file of files) {
      const to = path.join(fresh, file.path);
      await mkdir(path.dirname(to), { recursive: true });
      await writeFile(to, file.text);
    }
  });

/**
 * Writes files, each in the place of what it was: all of them or none. They are written beside their places under names that
 * begin with a dot, and none takes its place before the last is on the disk.
 */
export async function replaceFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const all = Object.entries(files).map(([to, bytes]) => {
    const hidden = path.join(path.dirname(to), `.${path.basename(to)}`);
    return { to, bytes, hidden, fresh: `${hidden}.new-${process.pid}` };
  });
  try {
    for (const { bytes, hidden, fresh } of all) {
      await dropLeftovers(hidden);
      await writeFile(fresh, bytes);
    }
    for (const { to, fresh } of all) await rename(fresh, to);
  } finally {
    await Promise.all(all.map(({ fresh }) => rm(fresh, { force: true })));
  }
}

/**
 * What an interrupted run left beside a folder: `<target>.new-<process>-…` and `.old-<process>` of processes that are
 * gone. An old one whose new one never came into its place is put back.
 */
async function dropLeftovers(target: string): Promise<void> {
  const [folder, base] = [path.dirname(target), path.basename(target)];
  const names: string[] = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(`${base}.new-`) || one.startsWith(`${base}.old-`))) {
    const pid = Number(/^\d+/.exec(name.slice(`${base}.new-`.length))?.[0]);
    if (isAlive(pid)) continue;
    const left = path.join(folder, name);
    if (name.startsWith(`${base}.old-`) && !names.includes(base)) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
}

/** The paths whose text differs between the folder and the files, those on one side only among them. */
export async function differences(target: string, files: readonly EmittedFile[]): Promise<string[]> {
  const wanted = new Map(files.map(({ path: file, text }) => [file, text]));
  const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch(() => []);
  const present = entries
    .filter((e) => e.isFile())
    .map((e) => path.relative(target, path.join(e.parentPath, e.name)).replaceAll('\\', '/'));
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
