/** The numbers that Word shows and does not store: most converters lose them, and with them every address. */
import { expect, test } from 'vitest';
import { readDocx } from '../../src/import/docx/index.ts';
import { definition, docx, type LevelOf, list, lvl, num, p, style, tbl, tc, tr } from './word.ts';

const linesOf = (body: string, numbering: string, styles = '') =>
  readDocx(docx({ body, numbering, styles })).text.split('\n').filter(Boolean);
const override = (at: number, inner: string) => `<w:lvlOverride w:ilvl="${at}">${inner}</w:lvlOverride>`;
const startAt = (at: number, value: number) => override(at, `<w:startOverride w:val="${value}"/>`);

/** Paragraphs 甲 乙 丙 … of one list, each at its level. */
const run = (levels: readonly LevelOf[], at: readonly number[], overrides = '') => {
  const words = '甲乙丙丁戊己庚辛壬癸子丑';
  return linesOf(
    at.map((level, i) => p(words[i % words.length] ?? '', num(1, level))).join(''),
    definition(0, levels) + list(1, 0, overrides),
  );
};

const FORMATS: [string, number, string][] = [
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalHalfWidth', 12, '12'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircleChinese', 21, '㉑'],
  ['decimalEnclosedCircle', 36, '㊱'],
  ['decimalEnclosedParen', 4, '（4）'],
  ['upperRoman', 14, 'XIV'],
  ['lowerRoman', 9, 'ix'],
  ['upperLetter', 28, 'BB'],
  ['lowerLetter', 3, 'c'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 23, '二十三'],
  ['chineseCountingThousand', 108, '一百零八'],
  ['japaneseCounting', 15, '十五'],
  ['japaneseCounting', 120, '百二十'],
  ['taiwaneseCountingThousand', 31, '三十一'],
  ['ideographDigital', 12, '一二'],
  ['japaneseDigitalTenThousand', 10, '一〇'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographLegalTraditional', 3, '參'],
  ['ideographTraditional', 2, '乙'],
  ['ideographZodiac', 12, '亥'],
  ['none', 5, ''],
];
test.each(FORMATS)('%s %i is %s', (format, start, shown) => {
  expect(run([{ format, start, text: '第%1章', more: '<w:suff w:val="nothing"/>' }], [0])).toEqual([`第${shown}章甲`]);
});

test('a format that is not known is written in figures, and said', () => {
  const { text, doubts } = readDocx(
    docx({ body: p('甲', num(1)), numbering: definition(0, [{ format: 'cardinalText' }]) + list(1, 0) }),
  );
  expect(text).toBe('1.甲');
  expect(doubts).toEqual([expect.stringContaining('cardinalText')]);
});

const OUTLINE: LevelOf[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { text: '%3.' },
  { text: '（%4）' },
];
test('the levels of GB/T 9704 begin anew below each number above', () => {
  expect(run(OUTLINE, [0, 1, 1, 2, 2, 3, 1, 2, 0, 1])).toEqual([
    '一、甲',
    '（一）乙',
    '（二）丙',
    '1.丁',
    '2.戊',
    '（1）己',
    '（三）庚',
    '1.辛',
    '二、壬',
    '（一）癸',
  ]);
});

test('a level shows the numbers of those above it', () => {
  expect(run([{ text: '%1' }, { text: '%1.%2' }, { text: '%1.%2.%3' }], [0, 1, 2, 2, 0, 1])).toEqual([
    '1 甲',
    '1.1 乙',
    '1.1.1 丙',
    '1.1.2 丁',
    '2 戊',
    '2.1 己',
  ]);
});

test('a level above that never came counts as its first', () => {
  expect(run([{ text: '%1' }, { text: '%1.%2' }], [1, 1])).toEqual(['1.1 甲', '1.2 乙']);
});

test('articles run on through chapters where they never begin anew', () => {
  const levels = [
    { format: 'chineseCounting', text: '第%1章' },
    { format: 'chineseCounting', text: '第%2条', more: '<w:lvlRestart w:val="0"/>' },
  ];
  expect(run(levels, [0, 1, 1, 0, 1])).toEqual(['第一章 甲', '第一条 乙', '第二条 丙', '第二章 丁', '第三条 戊']);
});

test('a level begins anew after the level that it names alone', () => {
  const levels = [{ text: '%1' }, { text: '%1.%2' }, { text: '〔%3〕', more: '<w:lvlRestart w:val="1"/>' }];
  expect(run(levels, [0, 1, 2, 1, 2, 0, 2]).filter((line) => line.startsWith('〔'))).toEqual([
    '〔1〕丙',
    '〔2〕戊',
    '〔1〕庚',
  ]);
});

test('figures in all levels where the level asks for it', () => {
  const levels = [
    { format: 'chineseCounting', text: '第%1章' },
    { text: '%1.%2', more: '<w:isLgl/>' },
  ];
  expect(run(levels, [0, 1, 0, 1])).toEqual(['第一章 甲', '1.1 乙', '第二章 丙', '2.1 丁']);
});

test('a list begins where it says, and where a paragraph list overrides it', () => {
  expect(run([{ start: 4 }], [0, 0])).toEqual(['4.甲', '5.乙']);
  expect(run([{ start: 4 }], [0, 0], startAt(0, 7))).toEqual(['7.甲', '8.乙']);
  expect(run([{}], [0, 0], override(0, lvl(0, { format: 'upperLetter', text: '%1)' })))).toEqual(['A)甲', 'B)乙']);
});

test('lists of one definition count on together, until one of them starts anew', () => {
  const numbering = definition(0, [{}]) + list(1, 0) + list(2, 0) + list(3, 0, startAt(0, 1));
  const body = [1, 1, 2, 3, 3, 2].map((id) => p('甲', num(id))).join('');
  expect(linesOf(body, numbering)).toEqual(['1.甲', '2.甲', '3.甲', '1.甲', '2.甲', '3.甲']);
});

test('lists of two definitions count apart', () => {
  const numbering = definition(0, [{}]) + definition(1, [{ text: '（%1）' }]) + list(1, 0) + list(2, 1);
  expect(linesOf([1, 2, 1, 2].map((id) => p('甲', num(id))).join(''), numbering)).toEqual([
    '1.甲',
    '（1）甲',
    '2.甲',
    '（2）甲',
  ]);
});

test('a style numbers its paragraphs, at the level that names it', () => {
  const numbering =
    definition(0, [
      { format: 'chineseCounting', text: '%1、', more: '<w:pStyle w:val="One"/>' },
      { format: 'chineseCounting', text: '（%2）', more: '<w:pStyle w:val="Two"/>' },
    ]) + list(1, 0);
  const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const styles =
    style('One', numPr) +
    style('Two', numPr) +
    style('Three', '<w:basedOn w:val="Two"/>') +
    style('Plain', '<w:basedOn w:val="Loop"/>') +
    style('Loop', '<w:basedOn w:val="Plain"/>');
  const styled = (name: string, more = '') => p('甲', `<w:pStyle w:val="${name}"/>${more}`);
  expect(
    linesOf(styled('One') + styled('Two') + styled('Three') + styled('Plain') + styled('One'), numbering, styles),
  ).toEqual(['一、甲', '（一）甲', '（二）甲', '甲', '二、甲']);
  expect(linesOf(styled('One', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('One'), numbering, styles)).toEqual([
    '甲',
    '一、甲',
  ]);
});

test('the style that paragraphs have by default numbers too', () => {
  const styles = style('Base', `<w:pPr>${num(1)}</w:pPr>`, 'w:default="1"');
  expect(linesOf(p('甲') + p('乙'), definition(0, [{}]) + list(1, 0), styles)).toEqual(['1.甲', '2.乙']);
});

test('a list that only names a list style is that of the style', () => {
  const numbering =
    definition(0, [{ format: 'chineseCounting', text: '%1、' }], '<w:styleLink w:val="Outline"/>') +
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Outline"/></w:abstractNum>' +
    list(1, 0) +
    list(2, 1);
  const styles = `<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  expect(linesOf(p('甲', num(2)) + p('乙', num(2)), numbering, styles)).toEqual(['一、甲', '二、乙']);
});

test('between number and words stands what keeps them apart, and no more', () => {
  const shown = (text: string, words: string, suff: string) =>
    linesOf(p(words, num(1)), definition(0, [{ text, more: `<w:suff w:val="${suff}"/>` }]) + list(1, 0))[0];
  expect(shown('%1.', '2021年开工', 'tab')).toBe('1. 2021年开工');
  expect(shown('%1.', '开工', 'space')).toBe('1.开工');
  expect(shown('%1', '范围', 'tab')).toBe('1 范围');
  expect(shown('第%1条', '为了', 'space')).toBe('第1条 为了');
  expect(shown('（%1）', '农业', 'tab')).toBe('（1）农业');
});

test('the serial numbers of a table are counted in its cells', () => {
  const row = (words: string) => tr(tc(p('', num(1))), tc(words));
  const body = tbl(tr(tc('序号'), tc('任务')), row('修渠'), row('植树'));
  expect(linesOf(body, definition(0, [{ text: '%1' }]) + list(1, 0))).toEqual([
    '| 序号 | 任务 |',
    '|---|---|',
    '| 1 | 修渠 |',
    '| 2 | 植树 |',
  ]);
});

test('bullets are written as characters that every font has', () => {
  const shown = (text: string, font: string) =>
    linesOf(
      p('甲', num(1)),
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl></w:abstractNum>${list(1, 0)}`,
    )[0];
  expect([
    shown('\uf06c', 'Wingdings'),
    shown('\uf0b7', 'Symbol'),
    shown('\ue123', 'Own'),
    shown('—', 'SimSun'),
  ]).toEqual(['● 甲', '• 甲', '• 甲', '—甲']);
});

test('what is written out is listed', () => {
  const { changes } = readDocx(
    docx({ body: p('甲', num(1)) + p('乙', num(1)), numbering: definition(0, OUTLINE) + list(1, 0) }),
  );
  expect(changes).toEqual([{ what: '写出 Word 自动生成的编号', count: 2, words: ['一、', '二、'] }]);
});
