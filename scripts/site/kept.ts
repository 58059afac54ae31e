import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256 } from './published.ts';

/** What is made of the same inputs is made once, and kept for the builds to come. */
export interface Kept {
  /** What was made of these inputs before; else what `make` makes, which is kept. They are all that it depends on. */
  of<T>(inputs: readonly unknown[], make: () => T | Promise<T>): Promise<T>;
}

/**
 * Lets `use` make what one stage makes of a collection. It is kept in `<root>/.cache/made/<stage>`: a file for each thing,
 * called after the hash of its inputs and of what makes it (`madeBy`: code, versions). A file that is not what was written
 * is made again, so that a folder which is gone, cut or of another version costs time and nothing else. In the end goes
 * what was not asked for.
 */
export async function keeping<T>(
  root: string,
  stage: string,
  madeBy: readonly unknown[],
  use: (kept: Kept) => Promise<T>,
): Promise<T> {
  const folder = path.join(root, '.cache/made', stage);
  await mkdir(folder, { recursive: true });
  const asked = new Set<string>();
  const running = new Map<string, Promise<unknown>>();
  const base = hashOf([process.version, ...madeBy]);
  const result = await use({
    async of<M>(inputs: readonly unknown[], make: () => M | Promise<M>) {
      const name = hashOf([base, ...inputs]);
      asked.add(name);
      const going = (running.get(name) as Promise<M> | undefined) ?? readOrMake(path.join(folder, name), make);
      running.set(name, going);
      return going.finally(() => running.delete(name));
    },
  });
  const stale = (await readdir(folder)).filter((name) => !asked.has(name));
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { force: true })));
  return result;
}

/** The code of the project and the versions of what it is made with. */
export async function codeOf(project: string): Promise<string> {
  const entries = (
    await Promise.all(
      ['src', 'scripts'].map((name) => readdir(path.join(project, name), { recursive: true, withFileTypes: true })),
    )
  ).flat();
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const all = [...files, path.join(project, 'package-lock.json')].sort();
  const named = await Promise.all(
    all.map(async (file) => [path.relative(project, file), sha256(await readFile(file))] as const),
  );
  return hashOf(named.flat());
}

async function readOrMake<T>(file: string, make: () => T | Promise<T>): Promise<T> {
  const found = await whole(file);
  if (found) return deserialize(found);
  const made = await make();
  await write(file, serialize(made));
  return made;
}

/** The length tells strings apart that stand beside one another. */
function hashOf(values: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const value of values) {
    const text = JSON.stringify(value ?? null);
    hash.update(`${text.length} `).update(text);
  }
  return hash.digest('hex');
}

const SUM = 64;

/** What was written, without the checksum before it; null where it is not all there. */
async function whole(file: string): Promise<Buffer | null> {
  const bytes = await readFile(file).catch(() => null);
  const body = bytes?.subarray(SUM);
  return bytes && body && bytes.toString('latin1', 0, SUM) === sha256(body) ? body : null;
}

async function write(file: string, body: Buffer): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, Buffer.concat([Buffer.from(sha256(body), 'latin1'), body]));
  await rename(fresh, file);
}
