import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeats } from '../../src/text/repeats.ts';
import { suffixArray } from '../../src/text/suffix-array.ts';

const codesOf = (text: string) => Int32Array.from(text, (c) => c.charCodeAt(0));

test('suffixes come in their order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 60 }), (text) => {
      const wanted = Array.from(text, (_, i) => i).sort((a, b) => (text.slice(a) < text.slice(b) ? -1 : 1));
      expect([...suffixArray(codesOf(text))]).toEqual(wanted);
    }),
  );
});

/** Every run of `least` characters that stands in texts of two groups, looked for one by one. */
function runsOf(texts: readonly string[], least: number): Set<string> {
  const grams = texts.map((text) =>
    Array.from({ length: text.length - least + 1 }, (_, i) => text.slice(i, i + least)),
  );
  return new Set(
    grams.flatMap((own, t) => own.filter((gram) => grams.some((other, u) => u !== t && other.includes(gram)))),
  );
}

test('whatever two texts share stands in a run, and each run stands where it says', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
      const found = repeats(
        texts,
        texts.map((_, i) => i),
        4,
      );
      for (const { length, at } of found) {
        const words = new Set(at.map(({ text, start }) => texts[text]?.slice(start, start + length)));
        expect(words.size).toBe(1);
        expect([...words][0]).toHaveLength(length);
        expect(new Set(at.map(({ text }) => text)).size).toBeGreaterThan(1);
      }
      const said = found.map(({ length, at: [first] }) =>
        texts[first!.text]!.slice(first!.start, first!.start + length),
      );
      for (const gram of runsOf(texts, 4))
        expect(
          said.some((words) => words.includes(gram)),
          gram,
        ).toBe(true);
    }),
  );
});

test('a run within a longer one is told only where it stands elsewhere too', () => {
  const texts = ['一二三四五六七八', '零一二三四五六七八', '二三四五六'];
  const runs = repeats(texts, [0, 1, 2], 4).map(({ length, at }) => [length, at.map(({ text }) => text)]);
  expect(runs).toEqual([
    [8, [0, 1]],
    [5, [0, 1, 2]],
  ]);
});

test('texts of one group are not held against one another', () => {
  expect(repeats(['一二三四五', '一二三四五'], [0, 0], 4)).toEqual([]);
});
