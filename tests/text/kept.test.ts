import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptIn } from '../../src/text/kept.ts';

const words = (text: string, others: string[], least = 4) =>
  keptIn(text, others, least).map(([start, end]) => text.slice(start, end));

test('what stands in another text to the letter is kept, from the least length on', () => {
  expect(words('加快推进城市更新，改善居住条件', ['推进城市更新和改善居住条件'])).toEqual([
    '推进城市更新',
    '改善居住条件',
  ]);
  expect(words('加快推进更新', ['推进更新'], 5)).toEqual([]);
});

test('a number is kept whole or not at all', () => {
  expect(words('新增床位2500张', ['新增床位250张'])).toEqual(['新增床位']);
  expect(words('比例提高到12.5%以上', ['比例提高到12.58%以上'])).toEqual(['比例提高到']);
  expect(words('25张新增床位', ['125张新增床位'])).toEqual(['张新增床位']);
  expect(words('比例提高到12以上', ['比例提高到12%以上'])).toEqual(['比例提高到']);
  expect(words('比例提高到12.5%以上', ['比例提高到12.58%以上', '比例提高到12.5%'])).toEqual(['比例提高到12.5%']);
});

test('marks at either end are left out, those within stay', () => {
  expect(words('，水、电、气，', ['，水、电、气，'])).toEqual(['水、电、气']);
});

test('whatever is kept stands in one of the others, does not overlap and is long enough', () => {
  const text = fc.string({ unit: fc.constantFrom(...'水电气路，。12.5%建设完善推进a'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), fc.integer({ min: 1, max: 6 }), (own, others, least) => {
      let last = 0;
      for (const [start, end] of keptIn(own, others, least)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end - start).toBeGreaterThanOrEqual(least);
        expect(others.some((other) => other.includes(own.slice(start, end)))).toBe(true);
        last = end;
      }
    }),
  );
});
