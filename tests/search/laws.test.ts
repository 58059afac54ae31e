import { expect, test } from 'vitest';
import { indexOf } from '../../src/search/cite/catalog.ts';
import { placesAt } from '../../src/search/cite/steps.ts';
import { type AddressRow, type Catalog, resolve } from '../../src/search/resolve.ts';

const row = (id: string, locator: string, sentences?: number): AddressRow => [
  id,
  `/law/#${id}`,
  locator,
  '',
  '00000000',
  sentences,
];

/** A law, its second work and an annex, as the catalog has them. */
const catalog: Catalog = {
  documents: [
    {
      id: 'law',
      title: '某市河道管理办法',
      shortTitle: '河道办法',
      issuer: '某市人民政府',
      number: '某政发〔2020〕1号',
      aliases: ['河道管理规定', '河规'],
      url: '/law/',
      rows: [
        row('1', '第一章'),
        row('art-16', '第十六条'),
        row('art-16.p1', '第十六条第一款', 2),
        row('art-16.p1.1', '第十六条第（一）项'),
        row('art-16.p1.2', '第十六条第（二）项'),
        row('art-17', '第十七条'),
        row('art-17.p1', '第十七条第一款', 1),
        row('art-17.p1.1', '第十七条第一款第（一）项'),
        row('art-17.p2', '第十七条第二款', 1),
        row('art-17.p2.1', '第十七条第二款第（一）项'),
        row('art-17.p2.1.1', '第十七条第二款第（一）项第1目'),
        row('art-17.p2.2', '第十七条第二款第（二）项'),
        row('art-17-1', '第十七条之一'),
        row('art-17-1.p1', '第十七条之一第一款', 1),
        row('annex-1', '附件1'),
        row('annex-1.2', '附件1二'),
        row('annex-1.2.1', '附件1二（一）'),
        row('work-2.art-3', '《乙办法》第三条'),
        row('work-2.art-3.p1', '《乙办法》第三条第一款', 1),
      ],
    },
  ],
};
const ids = (text: string) => resolve(text, catalog).matches.map(({ id }) => id);

test.each([
  ['《某市河道管理办法》第十七条', 'art-17'],
  ['《某市河道管理办法》第17条', 'art-17'],
  ['《河道办法》第十七条第二款第（一）项', 'art-17.p2.1'],
  ['《河道办法》第十七条第二款第一项', 'art-17.p2.1'],
  ['《河道办法》第十七条第2款第1项', 'art-17.p2.1'],
  ['《河道办法》第十七条第二款（一）', 'art-17.p2.1'],
  ['《河道办法》第十七条第二款第（一）项第1目', 'art-17.p2.1.1'],
  ['《河道办法》第十七条第二款', 'art-17.p2'],
  ['《河道办法》第17条第2段', 'art-17.p2'],
  ['《河道办法》第十七条之一', 'art-17-1'],
  ['《河道办法》第17条之1第1款', 'art-17-1.p1'],
  ['《河道办法》第十六条第二项', 'art-16.p1.2'],
  ['《河道办法》第十六条第（二）项', 'art-16.p1.2'],
  ['《河道办法》第十六条第一款第（二）项', 'art-16.p1.2'],
  ['《河道办法》第十七条第二项', 'art-17.p2.2'],
  ['《河道办法》附件1二（一）', 'annex-1.2.1'],
  ['《河道办法》附件一二（一）', ''],
  ['《乙办法》第三条', 'work-2.art-3'],
  ['《乙办法》第三条第一款', 'work-2.art-3.p1'],
  ['河道管理办法第十七条', 'art-17'],
  ['《河道管理办法》第十七条第二款', 'art-17.p2'],
  ['某政发〔2020〕1号第十七条', 'art-17'],
  ['某政发[2020]1号第十七条', 'art-17'],
  ['《某市人民政府关于印发〈某市河道管理办法〉的通知》（某政发〔2020〕1号）第十七条', 'art-17'],
  ['《河道管理规定》第十七条', 'art-17'],
  ['河规第十七条', 'art-17'],
  ['依据河规第十七条第二款的规定', 'art-17.p2'],
  ['law art-17.p2.1', 'art-17.p2.1'],
  ['第十七条', 'art-17'],
])('%s is %s', (text, id) => {
  expect(ids(text).join()).toBe(id);
});

test('an item of several paragraphs is asked back', () => {
  expect(ids('《河道办法》第十七条第一项')).toEqual(['art-17.p1.1', 'art-17.p2.1']);
  expect(resolve('《河道办法》第十七条第三款', catalog).understood).toContain('只有两');
});

test('a locator is read once a catalog, however often it is asked', () => {
  const index = indexOf(catalog);
  resolve('《河道办法》第十七条', catalog);
  expect(indexOf(catalog)).toBe(index);
});

test.each(['1.', '第1条', '一、', '（一）', '1、', '《', '第'])(
  'a row of %s is no citation, and has an end',
  (unit) => {
    const text = unit.repeat(1000).slice(0, 2000);
    expect(resolve(text, catalog).matches).toEqual([]);
    expect(placesAt(text, 0, true).length).toBeLessThanOrEqual(40);
  },
);

test.each([
  ['中华人民共和国某业促进法', '某业促进法第十七条', 'art-17'],
  ['中华人民共和国某业促进法', '依照《某业促进法》第十七条第二款', 'art-17.p2'],
  ['甲省水运条例', '水运条例第十七条', 'art-17'],
  ['甲壮族自治区水运条例（修订）', '《水运条例》第十七条', 'art-17'],
  ['甲自治州水运条例', '水运条例第十七条', 'art-17'],
])('of %s the realm may be left out: %s', (title, text, id) => {
  const [document] = catalog.documents;
  const other = { ...document!, id: 'other', title: '甲某业法', shortTitle: '甲某业法', number: null, aliases: [] };
  const law = { ...document!, title, shortTitle: title, aliases: [] };
  const found = resolve(text, { documents: [law, other] }).matches;
  expect(found.map(({ doc, id }) => [doc, id])).toEqual([['law', id]]);
});

test('two laws that differ by their realm alone are both named', () => {
  const [document] = catalog.documents;
  const laws = ['甲省水运条例', '乙省水运条例'].map((title, i) => ({
    ...{ ...document!, id: `law-${i}`, title, shortTitle: title, number: null, aliases: [] },
  }));
  const ids = (text: string) => resolve(text, { documents: laws }).matches.map(({ doc }) => doc);
  expect(ids('水运条例第十七条')).toEqual(['law-0', 'law-1']);
  expect(ids('乙省水运条例第十七条')).toEqual(['law-1']);
});
