import { expect, test } from 'vitest';
import { apart } from '../../src/views/apart.ts';
import type { Mark } from '../../src/views/marks.ts';

const mark = (start: number, end: number, kind = 'shared'): Mark => ({ start, end, kind, href: null, label: null });

test('marks of one kind that touch or overlap are one; marks of two kinds stay two', () => {
  expect(apart([mark(4, 6), mark(2, 4), mark(4, 6, 'evidence')])).toEqual([mark(2, 6), mark(4, 6, 'evidence')]);
  expect(apart([mark(0, 3), mark(2, 5)])).toEqual([mark(0, 5)]);
});

test('marks with a character between them stay apart', () => {
  expect(apart([mark(0, 2), mark(3, 5)])).toEqual([mark(0, 2), mark(3, 5)]);
});
