import { expect, test } from 'vitest';
import {
  formatChineseNumeral,
  parseChineseNumeral,
  parseCircledNumber,
  parseNumeral,
} from '../../src/text/numerals.ts';

test('parse and format invert each other from 1 to 9999', () => {
  const written = Array.from({ length: 9999 }, (_, i) => formatChineseNumeral(i + 1));
  expect(written.map(parseChineseNumeral)).toEqual(written.map((_, i) => i + 1));
  expect(new Set(written).size).toBe(9999);
});

test.each([
  ['一', 1],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['二十三', 23],
  ['一百零五', 105],
  ['一百一十', 110],
  ['一千零一', 1001],
  ['一千零一十', 1010],
  ['九千九百九十九', 9999],
])('%s is %d, both ways', (numeral, value) => {
  expect(parseChineseNumeral(numeral)).toBe(value);
  expect(formatChineseNumeral(value)).toBe(numeral);
});

test.each([
  ['二〇一六', 2016],
  ['二零一六', 2016],
  ['两百', 200],
  ['一百〇五', 105],
  ['一百十', 110],
  ['零', 0],
])('%s is %d', (numeral, value) => expect(parseChineseNumeral(numeral)).toBe(value));

test.each(['', '甲', '百', '千', '十百', '一千百', '十十', '二二十', '一百千', '12', '一a'])(
  '%j is no numeral',
  (text) => {
    expect(parseChineseNumeral(text)).toBeNaN();
  },
);

test.each([0, -1, 1.5, 10_000, Number.NaN])('%d cannot be written', (value) => {
  expect(() => formatChineseNumeral(value)).toThrow(RangeError);
});

test('circled numbers count from 1 to 50', () => {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
  expect([...circled].map(parseCircledNumber)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(['', '1', '⓪', '一'].map(parseCircledNumber)).toEqual([NaN, NaN, NaN, NaN]);
});

test('digits are read in both widths', () => {
  expect(['12', '１２', '1２', '十二', '甲'].map(parseNumeral)).toEqual([12, 12, 12, 12, NaN]);
});
