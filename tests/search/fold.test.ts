import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldingOf } from '../../src/search/fold.ts';
import { spansOf } from '../../src/search/match.ts';

const folding = foldingOf('橫横縱纵');
const { fold, foldWithOffsets } = folding;

test.each([
  ['“ＡＢ” 縱橫', '“ab”纵横'],
  ['设计＋品牌” “设计', '设计+品牌”“设计'],
  ['Made  in\nChina', 'made in china'],
  ['PM 2.5 值', 'pm 2.5值'],
  ['２０１６ 年', '2016年'],
  ['￥5', '¥5'],
  ['İ', 'İ'],
  ['钢\u00ad铁\u200e产\u2066能\u2069', '钢铁产能'],
  ['钢\u034f铁\ufe0f产\u{e0100}能\u{1d173}\u3164', '钢铁产能'],
  ['钢\ud800 铁', '钢\ud800铁'],
  ['\u202a钢\u200f铁\u202c\u061c', '钢铁'],
])('%j is %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(foldWithOffsets(text).folded).toBe(folded);
});

const text = fc.string({
  unit: fc.constantFrom(...'钢铁縱横 　aB1，。－ＡＺ\u200b\u00ad\u200e\u202e\u2066\ufe0f\u{e0100}\ud800𠮷'),
});

test('folding twice changes nothing more, and the quick way gives the same', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(fold(fold(value))).toBe(fold(value));
      expect(fold(value)).toBe(foldWithOffsets(value).folded);
    }),
    { numRuns: 500 },
  );
});

test('a word found is a word that folds to what was looked for', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
      const folded = fold(value);
      const word = folded.slice(a % (folded.length + 1)).slice(0, 1 + (b % 5));
      if (word === '' || word.startsWith(' ') || word.endsWith(' ')) return;
      const spans = spansOf(value, word, folding);
      expect(spans.length).toBeGreaterThan(0);
      for (const [start, end] of spans) expect(fold(value.slice(start, end))).toBe(word);
    }),
    { numRuns: 500 },
  );
});
