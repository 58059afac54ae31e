/** Plain text and Markdown: what encodings, systems and editors leave in a file, and what is said of it. */
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/import/encoding.ts';
import { proposedId } from '../../src/import/id.ts';
import { Ledger } from '../../src/import/ledger.ts';
import { plainMarkdown } from '../../src/import/markdown.ts';
import { tidy } from '../../src/import/tidy.ts';

/** 第一条 为了节约用水，制定本办法。 and the same in traditional characters, as editors of other days wrote them. */
const GB = 'b5dad2bbccf520ceaac1cbbdabd4bcd3c3cbaea3acd6c6b6a8b1beb0ecb7a8a1a3';
const BIG5 = 'b2c4a440b1f820acb0a446b860acf9a5cea4f4a141a8eea977a5bbbfec aa6ba143'.replaceAll(' ', '');
const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const noted = (bytes: Uint8Array, declared?: string) => {
  const ledger = new Ledger();
  return { text: decodeText(bytes, ledger, declared), changes: ledger.changes.map(({ what }) => what) };
};

test('texts are read in what they are written in, and it is said', () => {
  expect(noted(strToU8('第一条'))).toEqual({ text: '第一条', changes: [] });
  expect(noted(strToU8('\ufeff第一条'))).toEqual({ text: '第一条', changes: ['删去开头的字节顺序标记（BOM）'] });
  const gb = noted(bytesOf(GB));
  expect(gb.text).toMatch(/^第一条 为了.+用水，制定本办法。$/);
  expect(gb.changes).toEqual(['从 GB 18030 转为 UTF-8']);
  const big5 = noted(bytesOf(BIG5));
  expect(big5.text).toMatch(/^第一條 .+用水，制定本辦法。$/);
  expect(big5.changes).toEqual(['从 Big5 转为 UTF-8']);
});

test('UTF-16 with and without its mark', () => {
  const wide = (words: string, little: boolean) =>
    Uint8Array.from(
      [...words].flatMap((c) => {
        const code = c.charCodeAt(0);
        const pair = [code >> 8, code & 255];
        return little ? pair.reverse() : pair;
      }),
    );
  expect(noted(wide('\ufeff第一条', true)).text).toBe('第一条');
  expect(noted(wide('\ufeff第一条', false)).text).toBe('第一条');
  expect(noted(wide('1. to the end\n', true)).text).toBe('1. to the end\n');
});

test('what is no text is refused', () => {
  expect(() => noted(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256))).toThrow();
  expect(() => noted(strToU8('第一条 为了节约用水，制定本办法。\0'))).toThrow('空字节');
});

test('white space becomes that of a text; each kind is counted', () => {
  const ledger = new Ledger();
  expect(tidy('一、\u00a0目标\r\n\u200b二、\ufeff任务\u0007\r', ledger, false)).toBe('一、 目标\n二、任务\n');
  expect(ledger.changes.map(({ what, count }) => `${what} ${count}`)).toEqual([
    '换行改为 LF 2',
    '不换行的空格等改为普通空格 1',
    '删去看不见的字符 2',
    '删去控制字符 1',
  ]);
  const clean = new Ledger();
  expect(tidy('　　一、目标\n\n正文。\n', clean, false)).toBe('　　一、目标\n\n正文。\n');
  expect(clean.changes).toEqual([]);
});

test('where spaces draw nothing, lines lose them, and an empty line parts tables alone', () => {
  expect(tidy('\n　甲 \n\n| a |\n\n| b |\n\n乙\n', new Ledger(), true)).toBe('甲\n| a |\n\n| b |\n乙\n');
});

test('Markdown loses its marks and keeps its words and tables', () => {
  const ledger = new Ledger();
  const text =
    '---\ntitle: x\n---\n# 通知 #\n\n**一、目标** 和 *重点*，见[附件](a.md)。\n> 引。\n- 甲\n1\\. 乙\n| a | b |\n|---|---|\n![图](x.png)2*3*4\n';
  expect(plainMarkdown(text, ledger)).toBe(
    '通知\n\n一、目标 和 重点，见附件。\n引。\n甲\n1. 乙\n| a | b |\n|---|---|\n2*3*4\n',
  );
  expect(ledger.changes.map(({ what }) => what)).toContain('删去 Markdown 文件头');
});

test('the id says what a document is, and is free', () => {
  const of = (file: string, kind: string | null, date: string | null, taken: string[] = [], name = '') =>
    proposedId({ file, kind, date, name }, new Set(taken));
  expect(of('某通知.docx', '通知', '2021-03-02')).toBe('notice-2021');
  expect(of('某通知.docx', '通知', '2021-03-02', ['notice-2021'])).toBe('notice-2021-2');
  expect(of('Water_Plan 2021.docx', '规划', null)).toBe('water-plan-2021');
  expect(of('新建文档.docx', null, null)).toBe('text');
  expect(of('某法.docx', '法', '1990', [], 'guoqifa')).toBe('guoqifa');
});

test('a number that is broken over two lines is one, and said; a line of its own is none', () => {
  const ledger = new Ledger();
  const text = '第十七条\n之一\n甲。\n第十八条\n之后再议。\n第二章\n之一\n';
  expect(tidy(text, ledger, true)).toBe('第十七条之一\n甲。\n第十八条\n之后再议。\n第二章\n之一\n');
  expect(ledger.changes.map(({ what, count }) => [what, count])).toEqual([['断成两行的条号接成一行', 1]]);
  expect(tidy('第十七条\n之一\n', new Ledger(), false)).toBe('第十七条\n之一\n');
});
