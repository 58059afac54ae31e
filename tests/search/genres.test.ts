/** Citations of the made-up documents of tests/genre, as people write them: what is one place is one, and another is not said to be it. */
import { expect, test } from 'vitest';
import { resolve } from '../../src/search/resolve.ts';
import { catalogOf } from '../../src/search/written/packs.ts';
import { genreEditions } from '../emit/editions.ts';

const editions = genreEditions().map(([id, { record, clauses }]) => ({
  record: { ...record, id },
  clauses: clauses.map((clause) => ({ ...clause, doc: id })),
}));
const catalog = catalogOf(
  editions.map(({ record }) => record),
  editions.flatMap(({ clauses }) => clauses),
);
const asked = (text: string) => resolve(text, catalog);
const keys = (text: string) => asked(text).matches.map(({ doc, id }) => `${doc} ${id}`);

test.each([
  ['《示范物权保护法》第二条第一款第（一）项', 'law-of-all-ranks art-2.p1.1'],
  ['示范物权保护法第二条第一项第1目', 'law-of-all-ranks art-2.p1.1.1'],
  ['《示范物权保护法》（2019年5月1日通过）第二条', 'law-of-all-ranks art-2'],
  ['《示范物权保护法》（2020年修订）第二条之一', 'law-of-all-ranks art-2-1'],
  ['《示范物权保护法》第一编第一章第二条', 'law-of-all-ranks art-2'],
  ['《示范物权保护法》第三章第五条', 'law-of-all-ranks art-5'],
  ['《示范物权保护法》第二编第三章', 'law-of-all-ranks 2.1.3'],
  ['《示范物权保护法》第二章', 'law-of-all-ranks 1.2'],
  ['北岭市停车管理办法', 'order-with-two-rules work-1'],
  ['《北岭市停车管理办法》第二条第一项', 'order-with-two-rules work-1.art-2.p1.1'],
  ['《示范省数字经济促进行动方案》（2022—2024年）', 'title-on-several-lines '],
])('%s', (text, key) => expect(keys(text)).toEqual([key]));

test.each(['《示范物权保护法》第二章第二条', '《示范物权保护法》第五章', '《示范物权保护法》第三章第六条'])(
  '%s is not there, and nothing else is given for it',
  (text) => expect(keys(text)).toEqual([]),
);

test('other years behind a name are another document: it asks', () => {
  const { matches, understood, suggestions } = asked('《示范省数字经济促进行动方案》（2025—2030年）');
  expect(matches).toEqual([]);
  expect(understood).toContain('是不是《示范省数字经济促进行动方案》');
  expect(suggestions.map(({ doc }) => doc)).toEqual(['title-on-several-lines']);
});
