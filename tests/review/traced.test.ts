/** What became of the words of a file: nothing of the text is lost, and what is gone stands where it stood. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Stretch, traced } from '../../src/review/traced.ts';

const joined = (stretches: readonly Stretch[], without: Stretch['kind']) =>
  stretches
    .filter(({ kind }) => kind !== without)
    .map(({ words }) => words)
    .join('');
const bare = (words: string) => words.replace(/[\s|\u2500-\u257f\p{Cf}-]/gu, '');

test.each([
  [
    'numbers written out, words deleted within a line',
    ['标题', '总体要求和主要目标', '鼓励推动企业循环用水'],
    '标题\n一、总体要求和主要目标\n推动企业循环用水\n',
    [
      { kind: 'kept', words: '标题\n' },
      { kind: 'added', words: '一、' },
      { kind: 'kept', words: '总体要求和主要目标\n' },
      { kind: 'removed', words: '鼓励' },
      { kind: 'kept', words: '推动企业循环用水\n' },
    ],
  ],
  [
    'lines around the text',
    ['首页 > 政务公开', '东河市人民政府关于节约用水的意见', '打印 关闭'],
    '东河市人民政府关于节约用水的意见\n',
    [
      { kind: 'removed', words: '首页 > 政务公开\n' },
      { kind: 'kept', words: '东河市人民政府关于节约用水的意见\n' },
      { kind: 'removed', words: '打印 关闭\n' },
    ],
  ],
  [
    'printed lines joined to a paragraph',
    ['为了节约用水，促进', '用水方式转变，提出', '— 1 —', '以下意见。'],
    '为了节约用水，促进用水方式转变，提出以下意见。\n',
    [
      { kind: 'kept', words: '为了节约用水，促进用水方式转变，提出' },
      { kind: 'removed', words: '—1—\n' },
      { kind: 'kept', words: '以下意见。\n' },
    ],
  ],
  ['the file itself', ['一、甲', '二、乙'], '一、甲\n二、乙\n', [{ kind: 'kept', words: '一、甲\n二、乙\n' }]],
  [
    'cells of a table',
    ['指标', '2027年', '用水总量', '3200'],
    '| 指标 | 2027年 |\n|---|---|\n| 用水总量 | 3200 |\n',
    [{ kind: 'kept', words: '| 指标 | 2027年 |\n|---|---|\n| 用水总量 | 3200 |\n' }],
  ],
  [
    'nothing left',
    ['甲', '乙'],
    '\n',
    [
      { kind: 'removed', words: '甲\n乙\n' },
      { kind: 'kept', words: '\n' },
    ],
  ],
] as [string, string[], string, Stretch[]][])('%s', (_, lines, text, expected) => {
  expect(traced(lines, text)).toEqual(expected);
});

test('whatever was done, the text is whole and so are the words of the file', () => {
  const words = fc.string({ unit: fc.constantFrom(...'一二三、。甲乙丙丁 ab1|𠀀'), maxLength: 24 });
  const lines = fc.array(words, { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, fc.infiniteStream(fc.boolean()), (own, others, coin) => {
      const next = () => coin.next().value;
      const text = `${own.flatMap((line, i) => (next() ? [line] : next() ? [`${others[i] ?? ''}${line}`] : [])).join('\n')}\n`;
      const stretches = traced(own, text);
      expect(joined(stretches, 'removed')).toBe(text);
      expect(bare(joined(stretches, 'added'))).toBe(bare(own.join('\n')));
    }),
    { numRuns: 500 },
  );
});

test('a long file of which all was written anew is shown one after the other, in no time', () => {
  const old = Array.from({ length: 400 }, (_, i) => `第${i}行的旧字${'甲乙丙丁'.repeat(10)}`);
  const now = `${Array.from({ length: 400 }, (_, i) => `新的第${i}行${'戊己庚辛'.repeat(10)}`).join('\n')}\n`;
  expect(joined(traced(old, now), 'removed')).toBe(now);
});
