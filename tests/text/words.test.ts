import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretches } from '../../src/text/words.ts';

test('a title breaks between words, not before marks or single characters, nor within brackets', () => {
  expect(stretches('全省产业转型升级试验区规划（2016-2020年）')).toEqual([
    '全省',
    '产业',
    '转型',
    '升级',
    '试验区',
    '规划',
    '（2016-2020年）',
  ]);
  expect(stretches('')).toEqual([]);
});

test('joined, the stretches are the title', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => stretches(title).join('') === title));
});
