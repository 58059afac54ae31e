import { expect, test } from 'vitest';
import { readable } from '../../src/views/readable.ts';

test.each([
  ['冀&8226;津（涉县&8226;天铁）', '冀•津（涉县•天铁）'],
  ['&8226;天铁', '•天铁'],
  ['R&D；A&12;', 'R&D；A&12;'],
  ['没有', '没有'],
])('%s is read as %s', (words, wanted) => {
  expect(readable(words)).toBe(wanted);
});
