import { expect, test } from 'vitest';
import { join } from '../../src/text/ranges.ts';

test('spans that touch or overlap are one, in order; one within another vanishes in it', () => {
  expect(
    join([
      [3, 5],
      [0, 2],
      [2, 3],
      [9, 10],
    ]),
  ).toEqual([
    [0, 5],
    [9, 10],
  ]);
  expect(
    join([
      [0, 9],
      [2, 4],
      [11, 12],
      [8, 10],
    ]),
  ).toEqual([
    [0, 10],
    [11, 12],
  ]);
  expect(join([])).toEqual([]);
});

test('the spans that are given stay as they were', () => {
  const given: [number, number][] = [
    [2, 4],
    [0, 2],
  ];
  join(given);
  expect(given).toEqual([
    [2, 4],
    [0, 2],
  ]);
});
