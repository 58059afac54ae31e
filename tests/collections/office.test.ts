/** The walk of README: an empty collection, two short texts, one of them a Word file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSeeds } from '../../scripts/seeds/seeds.ts';
import { runPipeline } from '../../src/pipeline.ts';

let folder = '';
beforeAll(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'office-')), 'mine');
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

const run = (script: string, ...args: string[]) => {
  const env = { ...process.env, COLLECTION: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env,
  });
  expect([script, status], stdout + stderr).toEqual([script, 0]);
};

test('new, add, content: the numbers and the table of the Word file are clauses', { timeout: 60_000 }, async () => {
  const { COLLECTION: _, ...plain } = process.env;
  expect(spawnSync(process.execPath, ['scripts/new.ts', folder, '--yes'], { env: plain }).status).toBe(0);
  run('add', '--yes', 'tests/collections/office');
  run('content');
  const { seeds, shared, problems } = await readSeeds(folder);
  expect(problems).toEqual([]);
  const { records } = runPipeline(seeds, shared);
  expect(
    records?.documents.map(({ id, kind, number, conversion }) => [id, kind, number, conversion?.name ?? null]),
  ).toEqual([
    ['water', '意见', '白政发〔2023〕7号', 'water.docx'],
    ['trees', '方案', null, null],
  ]);
  const water = records?.clauses.filter(({ doc, kind }) => doc === 'water' && !['front', 'paragraph'].includes(kind));
  expect(water?.map(({ id, label, title, cells }) => `${id} ${label}${title}${cells?.join('|') ?? ''}`)).toEqual([
    '1 一目标',
    '1.t1 ',
    '1.t1.r1 指标|2022年|2027年',
    '1.t1.r2 用水总量（万立方米）|3350|3200',
    '1.t1.r3 灌溉水有效利用系数|0.58|0.62',
    '2 二任务',
    '2.1 （一）农业',
    '2.2 （二）工业',
    '2.3 （三）生活',
    '3 三保障',
  ]);
});
