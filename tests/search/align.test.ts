import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestStretch } from '../../src/search/align.ts';

test.each([
  ['产能4998万吨', '全省压减炼铁产能4989万吨、炼钢', '产能4989万吨', 2],
  ['装备', '高端装备制造', '装备', 0],
  ['甲', '', '', 1],
])('%s in %s is nearest to %s', (quote, text, stretch, distance) => {
  const found = nearestStretch(quote, text);
  expect(text.slice(found.start, found.end)).toBe(stretch);
  expect(found.distance).toBe(distance);
});

test('the distance is that of the best of all substrings', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 7 });
  fc.assert(
    fc.property(letters, letters, (quote, text) => {
      const { start, end, distance } = nearestStretch(quote, text);
      expect(levenshtein(quote, text.slice(start, end))).toBe(distance);
      let best = quote.length;
      for (let i = 0; i <= text.length; i++)
        for (let j = i; j <= text.length; j++) best = Math.min(best, levenshtein(quote, text.slice(i, j)));
      expect(distance).toBe(best);
    }),
    { numRuns: 300 },
  );
});

function levenshtein(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  return Math.min(
    levenshtein(a.slice(1), b) + 1,
    levenshtein(a, b.slice(1)) + 1,
    levenshtein(a.slice(1), b.slice(1)) + Number(a[0] !== b[0]),
  );
}
