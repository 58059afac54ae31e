import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences, sliceRanges } from '../../src/text/ranges.ts';

test('a slice of ranges holds the characters that the slice of the text holds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 6 }),
      fc.nat(30),
      fc.nat(30),
      (shape, a, b) => {
        let at = 0;
        const ranges = shape.map(([gap, length]): [number, number] => {
          at += gap + length;
          return [at - length, at];
        });
        const seed = Array.from({ length: at }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
        const text = ranges.map(([start, end]) => seed.slice(start, end)).join('');
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const found = sliceRanges(ranges, start, end).map((range) => seed.slice(...range));
        expect(found.join('')).toBe(text.slice(start, end));
      },
    ),
  );
});

test('occurrences do not overlap', () => {
  expect(occurrences('三三三、三三', '三三')).toEqual([
    [0, 2],
    [4, 6],
  ]);
});
