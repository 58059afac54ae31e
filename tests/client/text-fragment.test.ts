/** Addresses of words: what a browser finds by them is what was selected. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, textDirective } from '../../src/client/text-fragment.ts';

const piece = (text: string, words: string): Piece => {
  const start = text.indexOf(words);
  return { text, start, end: start + words.length };
};
const terms = (directive: string) =>
  directive
    .replace(/^:~:text=/, '')
    .split(',')
    .map((term) => decodeURIComponent(term));

/** The first words that a directive finds in a text, as the specification says: terms in order, context around them. */
function found(page: string, directive: string): string | null {
  const raw = directive.replace(/^:~:text=/, '').split(',');
  const prefix = raw[0]?.endsWith('-') ? decodeURIComponent((raw.shift() as string).slice(0, -1)) : '';
  const suffix = raw.at(-1)?.startsWith('-') ? decodeURIComponent((raw.pop() as string).slice(1)) : '';
  const [from = '', to] = raw.map(decodeURIComponent);
  for (let at = page.indexOf(prefix + from); at >= 0; at = page.indexOf(prefix + from, at + 1)) {
    const start = at + prefix.length;
    const last = to === undefined ? start : page.indexOf(to, start + from.length);
    const end = last < 0 ? -1 : last + (to ?? from).length;
    if (end >= 0 && page.startsWith(suffix, end)) return page.slice(start, end);
  }
  return null;
}

test('a few words are named as they are; dashes and commas in them are escaped', () => {
  const text = '推进A-B,C类改造，建设800个智能工厂。';
  const directive = textDirective([piece(text, 'A-B,C')], text);
  expect(directive).toBe(':~:text=A%2DB%2CC');
  expect(terms(textDirective([piece(text, '智能工厂')], text))).toEqual(['智能工厂']);
});

test('a whole clause needs none: its anchor says enough', () => {
  expect(textDirective([piece('全部文字。', '全部文字。')], '')).toBe('');
  expect(textDirective([{ text: ' 全部文字。\n', start: 0, end: 6 }, piece('又一段。', '又一段。')], '')).toBe('');
  expect(textDirective([], '')).toBe('');
});

test('words are moved out to where they begin and end', () => {
  const text = '加快河北制造业转型升级';
  expect(found(text, textDirective([{ text, start: 3, end: 7 }], text))).toBe('河北制造业');
});

test('words that stand twice on a page are told apart by what is around them', () => {
  const [one, two] = ['首先推进钢铁产业调整，成效明显。', '其次压减钢铁产业规模，逐年落实。'];
  const directive = textDirective([piece(two, '钢铁产业')], one + two);
  expect(directive).toContain(`${encodeURIComponent('其次压减')}-,`);
  expect(found(one + two, directive)).toBe('钢铁产业');
});

test('what is found is what was selected, in texts of any words', () => {
  const words = fc.array(
    fc.constantFrom('钢铁', '产业', '，', '。', '到2020年', '-', ',', '&', 'GDP', '的', '%', ' ', '升级'),
    {
      minLength: 4,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.join('').trim();
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const words = text.slice(start, end).trim();
      const directive = textDirective([{ text, start, end }], text);
      fc.pre(words !== '' && words !== text && text.split(words).length === 2);
      expect(directive).toMatch(/^:~:text=[^#\s&]+$/);
      expect(found(text, directive)).toContain(words);
    }),
    { numRuns: 500, seed: 7 },
  );
});
