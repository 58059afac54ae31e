import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongside } from '../../src/text/alongside.ts';

const kindsOf = (text: string, other: string) =>
  alongside(text, other).map(({ text: words, kind }) => `${kind} ${words}`);

test('what both say, the numbers that differ, and what one alone says are told apart', () => {
  const [a, b] = ['到2020年，养老床位达到5万张，增加护理人员。', '到2025年，全市养老床位达到5万张。'];
  expect(kindsOf(a, b)).toEqual(
    expect.arrayContaining(['number 2020', 'shared 养老床位达到5', expect.stringMatching(/^own .*护理人员/)]),
  );
  expect(kindsOf(b, a)).toEqual(expect.arrayContaining(['number 2025', expect.stringMatching(/^own .*全市/)]));
});

test('nothing of a text is lost, and two texts alike have nothing of their own', () => {
  const text = fc.string({ unit: fc.constantFrom('养老', '床位', '，', '12', '3.5%', '𠀀', ' '), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(
        alongside(a, b)
          .map(({ text: words }) => words)
          .join(''),
      ).toBe(a);
      expect(alongside(a, a).some(({ kind }) => kind === 'number')).toBe(false);
    }),
  );
  expect(kindsOf('增加养老床位', '增加养老床位')).toEqual(['shared 增加养老床位']);
});
