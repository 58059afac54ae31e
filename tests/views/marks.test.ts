import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../src/text/ranges.ts';
import { clip, type Mark, type Segment, segments, sentenceAround } from '../../src/views/marks.ts';

const mark = (start: number, end: number, kind = 'figure'): Mark => ({ start, end, kind, href: null, label: null });

/** `到[2020]年` for a mark around 2020. */
const show = (parts: readonly Segment[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `[${show(part.inside)}]`)).join('');
const words = (parts: readonly Segment[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : words(part.inside))).join('');

describe('segments', () => {
  it.each([
    ['no marks', '比重达到45%左右', [], '比重达到45%左右'],
    ['no text', '', [], ''],
    ['one mark', '比重达到45%左右。', [mark(4, 9)], '比重达到[45%左右]。'],
    ['a mark at either end', '45%到50%', [mark(0, 3), mark(4, 7)], '[45%]到[50%]'],
    ['marks that touch', '45%50%', [mark(3, 6), mark(0, 3)], '[45%][50%]'],
    ['a mark in a mark', '唐山市45%', [mark(3, 6), mark(0, 6)], '[唐山市[45%]]'],
    ['two marks in a mark', 'abcdef', [mark(0, 6), mark(1, 2), mark(4, 6)], '[a[b]cd[ef]]'],
    ['two marks on the same words', 'abc', [mark(1, 2, 'a'), mark(1, 2, 'b')], 'a[[b]]c'],
    ['a mark that crosses another', 'abcdef', [mark(1, 4), mark(3, 6)], 'a[bc[d]][ef]'],
  ])('%s', (_, text, marks, expected) => expect(show(segments(text, marks))).toBe(expected));

  it.each([mark(-1, 2), mark(2, 2), mark(3, 2), mark(2, 7)])('refuses $start–$end of six characters', (bad) =>
    expect(() => segments('abcdef', [bad])).toThrow(RangeError),
  );

  it('keeps every character in order, whatever is marked', () => {
    const cases = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .chain((text) =>
        fc.tuple(
          fc.constant(text),
          fc.array(
            fc
              .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
              .map(([start, length]) => mark(start, Math.min(text.length, start + length))),
          ),
        ),
      );
    fc.assert(fc.property(cases, ([text, marks]) => words(segments(text, marks)) === text));
  });
});

describe('within', () => {
  it.each([
    ['in one range', [[100, 120]], [[104, 109]], [[4, 9]]],
    [
      'over a gap that the piece does not own',
      [
        [10, 20],
        [30, 40],
      ],
      [[18, 32]],
      [[8, 12]],
    ],
    ['outside', [[10, 20]], [[20, 22]], []],
    ['half outside', [[10, 20]], [[5, 12]], [[0, 2]]],
    [
      'two ranges',
      [[10, 30]],
      [
        [25, 28],
        [12, 14],
      ],
      [
        [2, 4],
        [15, 18],
      ],
    ],
  ] as [string, [number, number][], [number, number][], [number, number][]][])('%s', (_, owned, ranges, expected) =>
    expect(within(owned, ranges)).toEqual(expected),
  );
});

describe('sentenceAround', () => {
  const text = '第一句。到2020年达到45%左右。第三句';
  it.each([
    ['45%左右', '到2020年达到45%左右。'],
    ['45%左右。', '到2020年达到45%左右。'],
    ['第一', '第一句。'],
    ['第三', '第三句'],
  ])('%s', (words, sentence) => {
    const start = text.indexOf(words);
    expect(text.slice(...sentenceAround(text, start, start + words.length))).toBe(sentence);
  });
});

describe('clip', () => {
  it('keeps what stands in the piece, counted from its start', () => {
    const marks = [mark(0, 2), mark(3, 8), mark(9, 12)];
    expect(clip(marks, 5, 10).map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [4, 5],
    ]);
  });
});
