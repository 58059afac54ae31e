import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines } from '../../src/text/lines.ts';
import { sentenceRanges } from '../../src/text/sentences.ts';
import { columns, isDrawing, isFrame, isRuling, isSpace, trimRange } from '../../src/text/width.ts';

test('a position is on the line that counting line breaks gives', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '\n', '\r'), maxLength: 40 });
  const counted = fc.property(text, fc.nat({ max: 45 }), (words, position) => {
    const before = words.slice(0, position).split('\n').length;
    expect(new Lines(words).at(position)).toBe(before);
    expect(new Lines(words).textOf(before)).toBe(words.split('\n')[before - 1]);
  });
  fc.assert(counted, { numRuns: 500, seed: 9704 });
  expect(new Lines('甲').textOf(0)).toBe('');
  expect(new Lines('甲').textOf(2)).toBe('');
});

test('sentences cover a text, in order', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙，。！？；”）!? '), maxLength: 40 });
  const covered = fc.property(text, (words) => {
    const ranges = sentenceRanges(words);
    expect(ranges.map(([start, end]) => words.slice(start, end)).join('')).toBe(words);
    expect(ranges.every(([start, end], i) => start < end && start === (ranges[i - 1]?.[1] ?? 0))).toBe(true);
  });
  fc.assert(covered, { numRuns: 500, seed: 9704 });
  const words = '他说：“好。”然后走了！真的？！（是的。）没有句号';
  expect(sentenceRanges(words).map(([start, end]) => words.slice(start, end))).toEqual([
    '他说：“好。”',
    '然后走了！',
    '真的？！',
    '（是的。）',
    '没有句号',
  ]);
});

test('rules, frames and white space', () => {
  expect([...'─│┌\u2500\u257f'].every(isRuling)).toBe(true);
  expect([...'—-|\u24ff\u2580'].some(isRuling)).toBe(false);
  expect([...'│┌┘┼║╳'].every(isFrame)).toBe(true);
  expect([...'─━═—'].some(isFrame)).toBe(false);
  expect(['　', ' ', '\t', '\r', '\ufeff', '\u00a0'].every(isSpace)).toBe(true);
  expect(['', '甲', '  ', '\0', '\u200b'].some(isSpace)).toBe(false);
  expect([isDrawing('─ 　│', 0, 4), isDrawing('─甲─', 0, 3), isDrawing('─甲─', 2, 3)]).toEqual([true, false, true]);
});

test('columns and trimming', () => {
  expect(['', 'ab1', '甲乙', '到2020年', '　 '].map(columns)).toEqual([0, 3, 4, 8, 3]);
  expect([trimRange('　甲 乙 ', 0, 5), trimRange('　　', 0, 2), trimRange('甲', 0, 1)]).toEqual([
    [1, 4],
    [2, 2],
    [0, 1],
  ]);
});
