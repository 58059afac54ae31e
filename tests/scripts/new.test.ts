/** `npm run new` as people type it: what it makes, what it asks, what it refuses. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSeeds } from '../../scripts/seeds/seeds.ts';

/** What only a person who knows the program can read. */
const TRACE = /^\s+at |NaN|undefined/m;

let folder = '';
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'new-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, args: string[], input = '', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { ...process.env, INIT_CWD: folder, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    input,
  });
  return { status, said: stdout + stderr };
}

test('with --yes it makes an empty collection in which the seeds have no problem but that there are none', async () => {
  expect(run('new', ['a/b', '--name', '“甲”: 文库', '--province', '河北', '--yes']).status).toBe(0);
  const { shared, problems } = await readSeeds(at('a/b'));
  expect(shared.site?.title).toBe('“甲”: 文库');
  expect(shared.places?.provinces).toEqual(['13']);
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['seed/missing-file', 'seeds/']]);
});

test('every command on it says what to run, without a trace of the program', () => {
  run('new', ['empty', '--yes']);
  const seeds = ['content', 'build', 'dev', 'register', 'report-links'];
  for (const script of [...seeds, 'report-targets', 'serve', 'archive', 'verify', 'mcp', 'check-citations']) {
    const args = script === 'check-citations' ? [at('notice.txt')] : [];
    const { status, said } = run(script, args, '', { COLLECTION: 'empty' });
    expect([script, status]).toEqual([script, script === 'check-citations' ? 2 : 1]);
    expect(said).toContain(seeds.includes(script) ? '放入 source.txt' : '没有');
    expect(said).not.toMatch(TRACE);
  }
  expect(readdirSync(at('empty')).sort()).toEqual(['.gitignore', 'README.md', 'seeds']);
});

test('what no option says is asked; an empty answer takes what is proposed', async () => {
  expect(run('new', ['asked'], '我的文库\n13\n').status).toBe(0);
  expect((await readSeeds(at('asked'))).shared).toMatchObject({
    site: { title: '我的文库' },
    places: { provinces: ['13'] },
  });
  expect(run('new', ['plain'], '\n\n').status).toBe(0);
  expect(existsSync(at('plain/seeds/places.yaml'))).toBe(false);
  expect(run('new', ['half', '--name', '甲'], '北京\n').said).not.toContain('网站的名称');
});

test('what cannot be is refused in a sentence, and nothing is made', () => {
  mkdirSync(at('full'));
  writeFileSync(at('full/notes.txt'), '我的笔记');
  writeFileSync(at('file'), '');
  const cases: [string[], string, RegExp][] = [
    [['full', '--yes'], '', /不是空的（里面有 notes\.txt）/],
    [['file', '--yes'], '', /是一个文件/],
    [['x', '--yes', '--province', '99'], '', /没有“99”这个省级区划.*13 河北省/],
    [['x', '--yes', '--name', ' '], '', /1 至 60 个字/],
    [['x'], '', /没有回答“网站的名称”/],
    [['x', '--colour'], '', /--colour[\s\S]*用法/],
    [[], '', /^用法/],
    [['x', 'y'], '', /^用法/],
  ];
  for (const [args, input, said] of cases) {
    const result = run('new', args, input);
    expect(result.said).toMatch(said);
    expect(result.said).not.toMatch(/^\s+at /m);
    expect(result.status).toBe(1);
  }
  expect(existsSync(at('x'))).toBe(false);
  expect(readFileSync(at('full/notes.txt'), 'utf8')).toBe('我的笔记');
});

test('a collection without a figure is reported on; one whose data are broken is refused in a sentence', () => {
  const source = readFileSync('tests/content/cases/text-alone/seeds/alpha/source.txt');
  mkdirSync(at('few/seeds/alpha'), { recursive: true });
  writeFileSync(at('few/seeds/alpha/source.txt'), source);
  expect(run('content', [], '', { COLLECTION: 'few' }).status).toBe(0);
  for (const script of ['report-links', 'report-targets']) {
    const { status, said } = run(script, [], '', { COLLECTION: 'few' });
    expect([script, status]).toEqual([script, 0]);
    expect(said).not.toMatch(TRACE);
  }
  for (const broken of ['{', 'null', '[null]']) {
    writeFileSync(at('few/content/data/documents.json'), broken);
    for (const script of ['report-targets', 'mcp', 'check-citations']) {
      const { status, said } = run(
        script,
        [at('few/seeds/alpha/source.txt')].slice(script === 'check-citations' ? 0 : 1),
        '',
        {
          COLLECTION: 'few',
        },
      );
      expect([script, status]).toEqual([script, script === 'check-citations' ? 2 : 1]);
      expect(said).toContain('documents.json 读不懂');
      expect(said).not.toMatch(TRACE);
    }
  }
});
