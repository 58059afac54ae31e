import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bracketed } from '../../src/text/brackets.ts';
import { segments } from '../../src/text/segments.ts';

const words = (text: string) =>
  segments(text).map(({ start, end, sentence, part }) => [text.slice(start, end), sentence, part]);

test('pieces between commas know their sentence and their part', () => {
  expect(words('到2020年，甲达到5；乙，丙。丁！')).toEqual([
    ['到2020年', 0, 0],
    ['甲达到5', 0, 0],
    ['乙', 0, 1],
    ['丙', 0, 1],
    ['丁', 1, 2],
  ]);
});

test('commas inside brackets and quotation marks divide nothing; an open bracket hides nothing', () => {
  expect(words('在县（市，区）推进“买世界，卖世界”，完')).toEqual([
    ['在县（市，区）推进“买世界，卖世界”', 0, 0],
    ['完', 0, 0],
  ]);
  expect(words('在县（市，区，推进')).toHaveLength(3);
});

test('pieces are in order, do not overlap and lose no letter, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙，；。！？（）“”《》5年') });
  fc.assert(
    fc.property(text, (any) => {
      const found = segments(any);
      let end = 0;
      for (const segment of found) {
        expect(segment.start).toBeGreaterThanOrEqual(end);
        expect(segment.end).toBeGreaterThan(segment.start);
        end = segment.end;
      }
      const kept = found.map((segment) => any.slice(segment.start, segment.end)).join('');
      expect(kept.replace(/[^甲乙5年]/g, '')).toBe(any.replace(/[^甲乙5年]/g, ''));
    }),
  );
});

test('a pair is closed by its own mark; inner pairs count', () => {
  expect(bracketed('《通知（试行）》“甲')).toEqual([
    { open: '《', start: 0, end: 8 },
    { open: '（', start: 3, end: 7 },
  ]);
  expect(bracketed('甲）“乙）”')).toEqual([{ open: '“', start: 2, end: 6 }]);
});
