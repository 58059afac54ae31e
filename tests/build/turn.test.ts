/** Builds of one checkout write to one folder: they take turns, and one that was killed holds nobody up. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTurn } from '../../scripts/site/turn.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'turn-'));
  file = path.join(folder, 'deep/turn');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The number of a process that has ended. */
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;

test('what is asked for at once is done one after the other, each once, and the others hear whom they wait for', async () => {
  const [told, done]: [number[], string[]] = [[], []];
  const work = (name: string) =>
    inTurn(
      file,
      (pid) => told.push(pid),
      async () => {
        done.push(`${name} begins`);
        await delay(50);
        done.push(`${name} ends`);
      },
    );
  await Promise.all(['a', 'b', 'c'].map(work));
  expect(done).toHaveLength(6);
  for (let n = 0; n < 6; n += 2) expect(done[n + 1]).toBe(done[n]?.replace('begins', 'ends'));
  expect(told).toEqual([process.pid, process.pid]);
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['was killed', () => String(dead())],
  ['left a file without a number', () => ''],
])('a process that %s holds nobody up', async (_, left) => {
  await inTurn(
    file,
    () => {},
    async () => {},
  );
  writeFileSync(file, left());
  const holder = await inTurn(
    file,
    () => expect.unreachable(),
    async () => readFileSync(file, 'utf8'),
  );
  expect(holder).toBe(String(process.pid));
});

test('work that fails gives its turn back', async () => {
  const failing = inTurn(
    file,
    () => {},
    () => Promise.reject(new Error('no room')),
  );
  await expect(failing).rejects.toThrow('no room');
  expect(existsSync(file)).toBe(false);
});
