/** `npm run check:citations` as a pipeline uses it: its exit status, its table and its JSON, over a collection of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DocumentMeta } from '../../src/index.ts';
import { runPipeline } from '../../src/pipeline.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);
const word = (words: string) => `<w:document><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;

const RIGHT = '《甲市规划》第一部分提出“到2020年，钢产量控制在500万吨以内”。';
/** The same in GB 18030. */
const GB_18030 = Buffer.from(
  'a1b6bcd7cad0b9e6bbaea1b7b5dad2bbb2bfb7d6cce1b3f6a1b0b5bd32303230c4eaa3acb8d6b2fac1bfbfd8d6c6d4da3530' +
    '30cdf2b6d6d2d4c4daa1b1a1a3',
  'hex',
);
const WRONG = '《甲市规划》第一部分提出“到2020年，钢产量控制在600万吨以内”。';
const FOREIGN = '《丁市规划》第三部分提出“到2019年，全部关停”。';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
  const meta = DocumentMeta.parse({
    ...{ id: 'jia', title: '甲市规划', shortTitle: '规划', kind: '规划', issuer: '甲市', number: null, signed: '2016' },
    ...{ inferred: null, provenance: { file: 'a.txt', note: '自撰' }, sha256: '0'.repeat(64), order: 0 },
  });
  const text = '甲市规划\n一、目标\n到2020年，钢产量控制在500万吨以内。\n';
  const seed = { meta, text, editorial: {}, files: { source: 'jia.txt', meta: 'jia.yaml' } };
  const { records } = runPipeline([seed], {});
  for (const name of ['documents', 'clauses'] as const)
    writeFileSync(at(`${name}.json`), JSON.stringify(records?.[name]));
  writeFileSync(at('right.txt'), RIGHT);
  writeFileSync(at('wrong.md'), `# 通知\n\n${WRONG}\n`);
  writeFileSync(at('foreign.txt'), FOREIGN);
  const wide = Buffer.from(`\ufeff${RIGHT}`, 'utf16le');
  writeFileSync(at('utf-16le.txt'), wide);
  writeFileSync(at('utf-16be.txt'), Buffer.from(wide).swap16());
  writeFileSync(at('bom.txt'), `\ufeff${RIGHT}`);
  writeFileSync(at('gbk.txt'), GB_18030);
  writeFileSync(at('plain.txt'), '今天开会。');
  writeFileSync(at('broken.docx'), 'PK');
  writeFileSync(at('notice.pdf'), '%PDF-');
  writeFileSync(at('utf16.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(RIGHT, 'utf16le')]));
  writeFileSync(at('utf16be.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(RIGHT, 'utf16le')]).swap16());
  writeFileSync(at('gb.txt'), Buffer.from('a1b6bcd7cad0b9e6bbaea1b7b5dad2bbb2bfb7d6', 'hex'));
  writeFileSync(at('picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  writeFileSync(at('half.txt'), Buffer.from(RIGHT).subarray(0, -1));
  writeFileSync(at('zero.txt'), `${RIGHT}\0`);
  writeFileSync(at('word.docx'), zipSync({ 'word/document.xml': strToU8(word(RIGHT)) }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Typed in the folder with the notices, as npm tells where a command was typed. */
function run(...args: string[]) {
  const env = { ...process.env, COLLECTION: folder, INIT_CWD: folder, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-citations.ts', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, out: stdout, said: stderr };
}

describe('the exit status', () => {
  test.each([
    [0, ['right.txt']],
    [0, ['right.txt', 'word.docx']],
    [0, ['utf-16le.txt', 'utf-16be.txt', 'bom.txt', 'gbk.txt']],
    [1, ['wrong.md']],
    [1, ['foreign.txt', 'wrong.md', 'absent.txt']],
    [2, ['plain.txt']],
    [2, ['foreign.txt']],
    [2, ['right.txt', 'plain.txt']],
    [2, ['right.txt', 'foreign.txt']],
    [2, ['absent.txt', 'right.txt']],
    [2, ['broken.docx', 'right.txt']],
    [2, ['notice.pdf']],
    [0, ['utf16.txt', 'utf16be.txt', 'gb.txt']],
    [2, ['picture.txt', 'right.txt']],
    [2, ['half.txt']],
    [2, ['zero.txt']],
  ])('%i for %j', (status, files) => {
    expect(run(...files).status).toBe(status);
  });

  test('2 without a file, and for an option that is none', () => {
    expect([run(), run('--xml', 'right.txt')].map(({ status }) => status)).toEqual([2, 2]);
    expect(run('--xml', 'right.txt').said).toContain('--xml');
  });
});

test('the table: place, kind, verdict, words and why; files that cannot be read are named and stop nothing', () => {
  const { out } = run('absent.txt', 'broken.docx', 'notice.pdf', 'wrong.md');
  const rows = out.trimEnd().split('\n');
  expect(rows.slice(0, 3)).toEqual([
    'absent.txt\t没有核：没有这个文件',
    'broken.docx\t没有核：不是能读的.docx文件',
    'notice.pdf\t没有核：只能读 .docx、.txt 和 .md',
  ]);
  expect(rows[3]?.split('\t').slice(0, 4)).toEqual(['wrong.md:3:1', '引文', '引文无误', '《甲市规划》第一部分']);
  const figure = rows[4]?.split('\t') ?? [];
  expect(figure.slice(0, 3)).toEqual(['wrong.md:3:14', '引语', '数字不同']);
  expect(figure[4]).toContain('《规划》第一部分');
  expect(rows[5]).toContain('数字不同1处');
});

test('the same as JSON, one object a file in the order in which they were named', () => {
  const all = JSON.parse(run('--json', 'absent.txt', 'word.docx', 'foreign.txt').out);
  expect(all.map(({ file, error }: { file: string; error: unknown }) => [file, error])).toEqual([
    ['absent.txt', '没有这个文件'],
    ['word.docx', null],
    ['foreign.txt', null],
  ]);
  expect(all[1]).toMatchObject({ wrong: 0, right: 2, unchecked: 0 });
  expect(all[1].findings[1]).toMatchObject({ line: 1, column: 14, verdict: 'verbatim', wrong: false });
  expect(all[2]).toMatchObject({ wrong: 0, right: 0 });
});

test('without data it says what to run', () => {
  const env = { ...process.env, COLLECTION: tmpdir(), NO_COLOR: '1' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-citations.ts', at('right.txt')], {
    env,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('npm run content')]);
});
