import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './alive.ts';

const PAUSE = 200;

/**
 * Does what only one process may do at a time: the others wait (`told` hears of it once). `file` names the process whose
 * turn it is; one that has died holds nothing.
 */
export async function inTurn<T>(file: string, told: (pid: number) => void, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  for (let waits = false; !(await taken(file)); waits = true) {
    const pid = await holderOf(file);
    if (pid !== null && isAlive(pid)) {
      if (!waits) told(pid);
      await delay(PAUSE);
    } else if (pid !== null) await clear(file, pid);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** True where the turn is now ours. The file appears with its number in it: nobody reads it half written. */
async function taken(file: string): Promise<boolean> {
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Null where it has just been given back. */
async function holderOf(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : Number(text);
}

/** Takes away what a dead process left; of several that see it one does, and what another has taken since stays. */
async function clear(file: string, pid: number): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => {});
  const now = await holderOf(aside);
  if (now !== null && now !== pid && isAlive(now)) await rename(aside, file);
  await rm(aside, { force: true });
}
