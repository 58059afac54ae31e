/** `npm run add` as people type it: what it writes, what it asks, what it refuses. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { write } from '../../scripts/add/write.ts';
import { makeContent } from '../../scripts/seeds/made.ts';
import { DocumentMeta } from '../../src/model/document.ts';
import { definition, docx, list, num, p } from '../import/word.ts';

let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'add-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const FRONT = ['东河市人民政府关于节约用水的意见', '各区人民政府：', '为了节约用水，提出以下意见。'];
const BODY = ['目标。到2025年，用水总量不超过50万吨。', '任务。推广滴灌，改造渠系。'];
const END = ['东河市人民政府', '2021年3月2日'];
const word = docx({
  body: [...FRONT.map((line) => p(line)), ...BODY.map((line) => p(line, num(1))), ...END.map((line) => p(line))].join(
    '',
  ),
  numbering: definition(0, [{ format: 'chineseCounting', text: '%1、' }]) + list(1, 0),
});
const plain = [...FRONT, ...BODY.map((line, i) => `${'一二'[i]}、${line}`), ...END, ''].join('\n');

/** A collection of its own for each test; `files` are what is added. */
function fresh(name: string, files: Record<string, string | Uint8Array>): void {
  mkdirSync(at(name, 'seeds'), { recursive: true });
  mkdirSync(at(name, 'files'), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(at(name, 'files', file), content);
}

function run(name: string, args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/add.ts', ...args], {
    env: { ...process.env, INIT_CWD: at(name), COLLECTION: at(name), NO_COLOR: '1' },
    encoding: 'utf8',
    input,
  });
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
  return { status, said: stdout + stderr };
}

const seedsOf = (name: string) => readdirSync(at(name, 'seeds')).sort();
const TIME = { timeout: 60_000 };

test('a Word file becomes a document: text, facts, original and what was changed', TIME, async () => {
  fresh('word', { '意见.docx': word });
  const { status, said } = run('word', ['--yes', 'files/意见.docx']);
  expect([status, said]).toEqual([0, expect.stringContaining('添加了 seeds/opinions-2021：意见.docx')]);
  const read = (file: string) => readFileSync(at('word/seeds/opinions-2021', file));
  expect(read('source.txt').toString()).toBe(plain);
  expect(read('original.docx').equals(word)).toBe(true);
  expect(parse(read('conversion.yaml').toString())).toEqual({
    file: 'original.docx',
    name: '意见.docx',
    sha256: createHash('sha256').update(word).digest('hex'),
    changes: [{ what: '写出 Word 自动生成的编号', count: 2, words: ['一、', '二、'] }],
  });
  expect(parse(read('document.yaml').toString())).toMatchObject({
    id: 'opinions-2021',
    provenance: { file: '意见.docx' },
  });
  expect((await makeContent(at('word'))).files).not.toBeNull();
});

test('the original is held against its checksum ever after', TIME, async () => {
  const rules = async () => (await makeContent(at('word'))).problems.map(({ rule, file }) => `${rule} ${file}`);
  writeFileSync(at('word/seeds/opinions-2021/original.docx'), 'other');
  expect(await rules()).toContain('seed/checksum seeds/opinions-2021/original.docx');
  rmSync(at('word/seeds/opinions-2021/original.docx'));
  expect(await rules()).toContain('seed/missing-file seeds/opinions-2021/original.docx');
  writeFileSync(at('word/seeds/opinions-2021/original.docx'), word);
  writeFileSync(at('word/seeds/opinions-2021/original.pdf'), 'x');
  expect(await rules()).toEqual(['seed/unknown-file seeds/opinions-2021/original.pdf']);
});

test('a text that needs no change is taken byte for byte, and has no conversion', TIME, () => {
  fresh('text', { 'water.txt': plain });
  expect(run('text', ['--yes', 'files/water.txt']).status).toBe(0);
  expect(readdirSync(at('text/seeds/water')).sort()).toEqual(['document.yaml', 'source.txt']);
  expect(readFileSync(at('text/seeds/water/source.txt'), 'utf8')).toBe(plain);
});

test('a folder is read whole; a file is added once; what is there stays', TIME, () => {
  const other = plain.replaceAll('东河', '西山');
  fresh('folder', { 'a.txt': plain, 'b.md': `# ${other}`, 'c.docx': word, '~$c.docx': 'x', 'd.jpg': 'x' });
  const { status, said } = run('folder', ['--yes', 'files']);
  expect(status).toBe(1);
  expect(said).toMatch(/没有读的文件：d\.jpg/);
  expect(said).toMatch(/c\.docx：已经添加过：seeds\/opinions-2021。/);
  expect(seedsOf('folder')).toEqual(['opinions-2021', 'opinions-2021-2']);
  const before = readFileSync(at('folder/seeds/opinions-2021/source.txt'), 'utf8');
  expect(run('folder', ['--yes', 'files/a.txt']).said).toContain('已经添加过');
  expect(readFileSync(at('folder/seeds/opinions-2021/source.txt'), 'utf8')).toBe(before);
});

const GAP = plain.replace('二、任务', '三、任务');
test('errors are refused by --yes; by hand each cause has a cure to take or to leave', TIME, async () => {
  fresh('gap', { 'gap.txt': GAP });
  const refused = run('gap', ['--yes', 'files/gap.txt']);
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/structure\/number-gap/);
  expect(run('gap', ['files/gap.txt'], 'n\n').said).toMatch(/还有错误，没有添加/);
  expect(seedsOf('gap')).toEqual([]);
  expect(run('gap', ['files/gap.txt'], 'y\nAbc\nwater\ny\n').status).toBe(0);
  expect(parse(readFileSync(at('gap/seeds/water/document.yaml'), 'utf8')).accept).toEqual([
    { rule: 'structure/number-gap', quote: '三、任务。推广滴灌，改造渠系。', reason: expect.any(String) },
  ]);
  expect((await makeContent(at('gap'))).files).not.toBeNull();
});

test('what a person says of numbers is written beside the text', TIME, async () => {
  fresh('number', {});
  const meta = DocumentMeta.parse({ id: 'water' });
  const numbers = [{ clause: '2.p1', quote: '8日', role: 'date' as const, reason: '会议的日期' }];
  const candidate = { file: '/n.txt', bytes: Buffer.from(plain), text: plain, meta, numbers, changes: [], doubts: [] };
  await write(at('number'), candidate);
  expect(parse(readFileSync(at('number/seeds/water/editorial/targets.yaml'), 'utf8'))).toEqual({ numbers });
  await expect(write(at('number'), candidate)).rejects.toThrow('已经有了');
  expect(seedsOf('number')).toEqual(['water']);
});

test('what nobody answers is refused, and a title that nothing says is asked', TIME, () => {
  fresh('asked', { '节水办法.txt': '第一条 为了节约用水，制定本办法。\n第二条 各区负责。\n' });
  expect(run('asked', ['files/节水办法.txt']).said).toMatch(/没有回答“原文里没有认出标题/);
  expect(seedsOf('asked')).toEqual([]);
  expect(run('asked', ['files/节水办法.txt'], '东河市节水办法\nrules\ny\n').status).toBe(0);
  expect(parse(readFileSync(at('asked/seeds/rules/document.yaml'), 'utf8'))).toMatchObject({ title: '东河市节水办法' });
});

test('lines of a web page go and are listed', TIME, () => {
  fresh('page', { 'page.txt': `当前位置：首页 政策\n${plain}上一篇：没有了\n` });
  expect(run('page', ['--yes', 'files/page.txt']).status).toBe(0);
  expect(parse(readFileSync(at('page/seeds/page/conversion.yaml'), 'utf8')).changes).toEqual([
    { what: '删去网页的附带文字', count: 2, words: ['当前位置：首页 政策', '上一篇：没有了'] },
  ]);
});

test('what cannot be read is refused in a sentence; what a killed run left is taken away', TIME, () => {
  fresh('odd', { 'a.docx': 'x', 'b.rtf': '{\\rtf1}', 'c.doc': '{\\rtf1}', 'd.pdf': '%PDF-1.4', 'e.txt': '' });
  mkdirSync(at('odd/seeds/.adding-4194305-x'));
  const { status, said } = run('odd', [
    '--yes',
    ...readdirSync(at('odd/files')).map((name) => `files/${name}`),
    'none.txt',
  ]);
  expect(status).toBe(1);
  for (const why of ['不是能读的 .docx', '不认识这种文件', 'RTF', 'PDF 坏了', '文件是空的', '没有这个文件'])
    expect(said).toContain(why);
  expect(seedsOf('odd')).toEqual([]);
  expect(run('odd', []).said).toMatch(/^用法/);
});

test('--text prints what was read, and writes nothing', TIME, () => {
  fresh('print', { 'a.docx': word });
  expect(run('print', ['--text', 'files/a.docx']).said).toBe(plain);
  expect(existsSync(at('print/seeds/opinions-2021'))).toBe(false);
});

test('a folder without any file that can be read is a fault, also beside one that has some', TIME, () => {
  fresh('none', { '意见.txt': plain });
  mkdirSync(at('none/empty'));
  mkdirSync(at('none/odd/below'), { recursive: true });
  writeFileSync(at('none/odd/below/表.xlsx'), 'x');
  for (const name of ['empty', 'odd']) {
    const { status, said } = run('none', ['--yes', name]);
    expect([status, said]).toEqual([1, expect.stringContaining(`${name}：文件夹里没有能读的文件；能读的是 .docx、`)]);
  }
  const { status, said } = run('none', ['--yes', 'empty', 'files']);
  expect([status, said]).toEqual([1, expect.stringContaining('添加了 seeds/opinions-2021：意见.txt')]);
  expect(said).toContain('没有添加的有 1 个：\n  empty：');
});

test('the name of a file is told without characters that show nothing', TIME, async () => {
  fresh('named', { '\u202a意\u200b见.docx': word });
  expect(run('named', ['--yes', 'files']).status).toBe(0);
  expect(parse(readFileSync(at('named/seeds/opinions-2021/conversion.yaml'), 'utf8')).name).toBe('意见.docx');
  expect((await makeContent(at('named'))).files).not.toBeNull();
});
