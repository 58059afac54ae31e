/** What is proposed about the problems of a text that is being added: by cause, and with the words of its lines. */
import { expect, test } from 'vitest';
import { curesOf } from '../../src/import/cures.ts';
import { DocumentMeta } from '../../src/model/document.ts';
import { type Problem, problem } from '../../src/model/problem.ts';

const TEXT = '首页 政策\n一、目标。到年底完成。\n三、任务。推广滴灌。\n三、任务。重复。\n';
const meta = DocumentMeta.parse({ id: 'water' });
const file = 'seeds/water/source.txt';
const cure = (...problems: Problem[]) => {
  const [first, ...others] = curesOf(problems, TEXT);
  expect(others).toEqual([]);
  return first?.take(TEXT, meta);
};

test('a gap in the numbers of the source is accepted with the words of its line', () => {
  const taken = cure(problem('structure/number-gap', { file, line: 3 }, '前面是“一”。'));
  expect(taken?.meta.accept).toMatchObject([{ rule: 'structure/number-gap', quote: '三、任务。推广滴灌。' }]);
});

test('a number that comes again is text, where its words name one line', () => {
  const taken = cure(problem('structure/number-repeated', { file, line: 4 }, '三 接在 三 之后。'));
  expect(taken?.meta.structure).toMatchObject([{ quote: '三、任务。重复。', as: 'text' }]);
});

test('lines of a page are cut', () => {
  const taken = cure(problem('source/furniture', { file, line: 1 }, '共 1 行：第 1 行。'));
  expect(taken).toMatchObject({ text: TEXT.slice(TEXT.indexOf('一')), cut: ['首页 政策'] });
});

test('a number that no rule explains is a date before 日, a figure elsewhere', () => {
  const said = (digits: string, quote: string) =>
    problem('numbers/unexplained', { file }, `2.p1：没有规则说明“${digits}”是什么，在“${quote}”里。`);
  expect(cure(said('8', '5日至8日，“甲”'), said('30', '编号30家'))?.numbers).toMatchObject([
    { clause: '2.p1', quote: '5日至8日，“甲”', role: 'date' },
    { clause: '2.p1', quote: '编号30家', role: 'spec' },
  ]);
});

test('what no decision cures has no cure', () => {
  expect(curesOf([problem('box/unclosed', { file, line: 2 }, '没有收尾。')], TEXT)).toEqual([]);
});
