import { expect, test } from 'vitest';
import { excerpts } from '../../src/views/excerpt.ts';

const whole = (text: string, ...words: string[]) =>
  excerpts(
    text,
    words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const),
  ).map(({ before, after, parts }) => before + parts.map((part) => part.words).join('') + after);

const LONG = `甲县${'推进工业，'.repeat(40)}乙县收尾。`;

test.each([
  ['short sentences are shown alone', '前一句。甲县办厂。后一句。', ['甲县'], ['甲县办厂。']],
  ['what is cut of a long sentence is kept beside it', `前一句。${LONG}后一句。`, ['甲县'], [LONG]],
  ['two marks in one long sentence give it once', `前一句。${LONG}后一句。`, ['甲县', '乙县'], [LONG]],
  ['a text without a stop', '甲县办厂', ['甲县'], ['甲县办厂']],
])('%s', (_, text, words, expected) => {
  expect(whole(text, ...words).join('')).toBe(expected.join(''));
});

test('a long sentence is cut on a screen', () => {
  const [excerpt] = excerpts(LONG, [[0, 2]]);
  expect(excerpt?.parts.map(({ words }) => words).join('').length).toBeLessThan(60);
});
