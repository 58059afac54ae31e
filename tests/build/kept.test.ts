/** What stages keep: made once for the same inputs, made again for others, and never given out where it is damaged. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf, keeping } from '../../scripts/site/kept.ts';

let root: string;
let made: string[];
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kept-test-'));
  made = [];
});
afterEach(() => rm(root, { recursive: true }));

/** Asks for a thing of each of these words, as one build does. */
const build = (words: readonly unknown[], stage = 'a', by: readonly unknown[] = ['code']) =>
  keeping(root, stage, by, (kept) =>
    Promise.all(
      words.map((word) =>
        kept.of([word, 1], () => {
          made.push(String(word));
          return { text: `<${word}>`, bytes: Buffer.from(String(word)) };
        }),
      ),
    ),
  );
const folder = (stage = 'a') => path.join(root, '.cache/made', stage);

test('what was made is made once, and is what was made, bytes among it', async () => {
  const first = await build(['甲', '乙']);
  const second = await build(['乙', '甲']);
  expect(made).toEqual(['甲', '乙']);
  expect(second).toEqual([...first].reverse());
  expect(Buffer.isBuffer(second[0]?.bytes)).toBe(true);
});

test('of the same inputs asked for at once one is made', async () => {
  expect(new Set((await build(['甲', '甲', '甲'])).map(({ text }) => text))).toEqual(new Set(['<甲>']));
  expect(made).toEqual(['甲']);
});

test('other inputs, other code and other stages are other things', async () => {
  await build(['1', 1, null, '', ['1']]);
  expect(made.length).toBe(5);
  await build(['1'], 'a', ['other code']);
  await build(['1'], 'b');
  expect(made.length).toBe(7);
});

test('what a build did not ask for is taken away; another stage keeps its own', async () => {
  await build(['甲', '乙']);
  await build(['丙'], 'b');
  await build(['乙']);
  expect([(await readdir(folder())).length, (await readdir(folder('b'))).length]).toEqual([1, 1]);
});

test('a build that fails leaves what was kept', async () => {
  await build(['甲']);
  await expect(keeping(root, 'a', ['code'], () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await build(['甲']);
  expect(made).toEqual(['甲']);
});

test.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
  ['empty', () => Buffer.alloc(0)],
  ['changed in one bit', (bytes: Buffer) => bytes.with(bytes.length - 2, (bytes.at(-2) ?? 0) ^ 1)],
])('a file that is %s is made again', async (_, damage) => {
  await build(['甲']);
  const [name = ''] = await readdir(folder());
  const file = path.join(folder(), name);
  const whole = await readFile(file);
  await writeFile(file, damage(whole));
  expect((await build(['甲']))[0]?.text).toBe('<甲>');
  expect(made.length).toBe(2);
  expect(await readFile(file)).toEqual(whole);
});

test('every change of code is another code; where it stands is not', async () => {
  const project = path.join(root, 'p');
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(project, name)), { recursive: true });
    await writeFile(path.join(project, name), text);
  };
  const code = { 'package-lock.json': '{}', 'scripts/a.ts': 'a', 'src/b/c.ts': 'b' };
  for (const [name, text] of Object.entries(code)) await write(name, text);
  const seen = [await codeOf(project)];
  await cp(project, path.join(root, 'q'), { recursive: true });
  expect(await codeOf(path.join(root, 'q'))).toBe(seen[0]);
  for (const name of [...Object.keys(code), 'src/d.ts']) {
    await write(name, 'changed');
    seen.push(await codeOf(project));
  }
  expect(new Set(seen).size).toBe(5);
});
