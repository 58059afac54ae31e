import { expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import { nearness } from '../../src/search/match.ts';

test('every hit is marked, and the rest is escaped text', () => {
  const text = `<b>甲</b>${'。'.repeat(200)}甲&甲${'。'.repeat(200)}𠮷`;
  const spans: [number, number][] = [...text.matchAll(/甲/g)].map(({ index }) => [index, index + 1]);
  const html = excerptOf(text, spans);
  expect(html.match(/<mark>甲<\/mark>/g)?.length).toBe(3);
  expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
  expect(html).toContain('…');
  expect(html.startsWith('&#60;b&#62;<mark>')).toBe(true);
});

test('an excerpt never cuts a character in two', () => {
  const text = '𠮷'.repeat(100);
  expect(excerptOf(text, [[100, 102]])).not.toMatch(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
  );
});

test('nearness is the shortest stretch with every word', () => {
  expect(nearness('甲。。。乙。甲', ['甲', '乙'])).toBe(3);
  expect(nearness('甲甲', ['甲', '乙'])).toBe(Number.POSITIVE_INFINITY);
});
