/** English for readers abroad: numbers come from the record, one Chinese term has one English, differences are settled. */
import { expect, test } from 'vitest';
import { drawn } from '../../src/derive/english/draw.ts';
import { dueInEnglish } from '../../src/derive/english/figure.ts';
import { fill, plainGloss } from '../../src/derive/english/gloss.ts';
import { printedInEnglish, quantityInEnglish } from '../../src/derive/english/quantity.ts';
import { derive } from '../../src/derive/index.ts';
import { DocumentEnglish, SharedEnglish } from '../../src/model/english.ts';
import type { Target } from '../../src/model/target.ts';
import { dossier } from './collection.ts';

const UNITS: Record<string, string> = {
  吨: 'tonnes',
  元: 'yuan',
  千瓦: 'kilowatts',
  立方米: 'cubic metres',
  '元/人': 'yuan per person',
  年: 'years',
  超: 'over',
  不低于: 'at least',
  以上: 'at least',
  左右: 'about',
  及以上: 'and above',
  及以下: 'and below',
};
const say = (zh: string) => UNITS[zh];

test.each([
  [4989, '万吨', '49.89 million tonnes'],
  [2, '亿吨', '200 million tonnes'],
  [4500, '亿元', '450 billion yuan'],
  [1.3, '万亿元', '1,300 billion yuan'],
  [2080, '万千瓦', '20.8 million kilowatts'],
  [500, '千瓦', '500 kilowatts'],
  [35, '万元/人', '350,000 yuan per person'],
  [0.7, '万吨', '7,000 tonnes'],
  [9.8, '%', '9.8%'],
  [4, '万家', '40,000'],
  [1500, '个', '1,500'],
  [300, '公顷', null],
])('%d %s is %s', (value, unit, english) => expect(quantityInEnglish(value, unit, say)).toBe(english));

test.each([
  ['450立方米及以下', '450 cubic metres and below'],
  ['超千亿元', 'over 100 billion yuan'],
  ['百亿', '10 billion'],
  ['百亿元以上', 'at least 10 billion yuan'],
  ['不低于50万吨', 'at least 500,000 tonnes'],
  ['2015年', '2015'],
  ['3-5年', '3–5 years'],
  ['六大', 'six'],
  ['双', 'two'],
  ['十二个', '12'],
  ['“2310”', '“2310”'],
  ['许多', null],
])('%s inside a name is %s', (zh, english) => expect(printedInEnglish(zh, say)).toBe(english));

test.each([
  ['2020', '到2020年', 'by 2020'],
  ['2017', '到2017年底', 'by the end of 2017'],
  ['2020', '2020年底前', 'before the end of 2020'],
  ['2017-10', '2017年10月底前', 'before the end of October 2017'],
  ['2020', '力争2020年', 'in 2020'],
  ['annual', '每年', 'each year'],
])('%s in %s is %s', (deadline, quote, english) => {
  expect(dueInEnglish({ deadline, deadlineFrom: { clause: '1', quote } } as Target)).toBe(english);
});

test('two glosses are the same but for case, articles, dashes and quotation marks', () => {
  expect(plainGloss('The share of ‘east–west’ lines')).toBe(plainGloss('share of “East-West” lines'));
  expect(plainGloss('coke capacity')).not.toBe(plainGloss('coal capacity'));
});

test('a tenth is drawn, always the same', () => {
  const ids = Array.from({ length: 41 }, (_, i) => `d-1.p1-${i}`);
  expect(drawn(ids).size).toBe(5);
  expect(drawn([...ids].reverse())).toEqual(drawn(ids));
  expect([...drawn(ids)]).not.toEqual(ids.slice(0, 5));
});

const GLOSSARY = [
  { zh: '产业园区', en: 'industrial parks', forms: ['industrial park'] },
  { zh: '园区', en: 'parks' },
  { zh: '以上', en: 'at least', kind: 'hedge' },
  { zh: '力争', en: 'strive to', kind: 'hedge' },
  { zh: '吨', en: 'tonnes', kind: 'unit' },
  { zh: '全部', en: 'all', kind: 'figure' },
];
const plan = dossier('d', '一、建设3个园区\n到2030年，力争建成产业园区30个以上，粮食产量达到600万吨。');
const { targets } = derive({ dossiers: [plan], shared: {} }).records;
const [parks, grain] = targets.map(({ id }) => id) as [string, string];
const said = (over: object = {}, words: object[] = GLOSSARY) => {
  const english = DocumentEnglish.parse({
    title: 'Opinion on d',
    headings: [{ clause: '1', en: 'Build {3个} parks' }],
    targets: [
      { id: parks, one: 'Industrial parks', two: 'industrial parks' },
      { id: grain, one: 'Output of grain', two: 'Output of the grain' },
    ],
    ...over,
  });
  const shared = { english: SharedEnglish.parse({ written: '2031-01-01', glossary: words }) };
  const { records, problems } = derive({ dossiers: [{ ...plan, editorial: { english } }], shared });
  return { rows: records.english, rules: problems.map(({ rule }) => rule) };
};

test('figures, bounds, softening words and deadlines are generated from the record', () => {
  const { rows, rules } = said();
  expect(rules).toEqual([]);
  const row = rows.find(({ ref }) => ref === parks);
  expect(row).toMatchObject({ figure: 'at least 30', hedge: 'strive to', due: 'by 2030', differs: null });
  expect(rows.find(({ ref }) => ref === grain)).toMatchObject({ figure: '6 million tonnes' });
  expect(rows.find(({ kind }) => kind === 'heading')?.en).toBe('Build 3 parks');
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['gloss, not a translation']));
});

const heading = (en: string) => ({ headings: [{ clause: '1', en }] });
const target = (fields: object) => ({
  targets: [
    { id: parks, one: 'Industrial parks', two: 'Industrial parks', ...fields },
    { id: grain, one: 'Output of grain', two: 'Output of grain' },
  ],
});
test.each([
  ['a number that is typed', heading('Build three parks'), 'english/number'],
  ['a number that is lost', heading('Build parks'), 'english/number'],
  ['a number that the text does not have', heading('Build {3个} parks by 2030'), 'english/number'],
  ['a slot that the text does not have', heading('Build {5个} parks, {3个}'), 'english/number'],
  ['another word than that of the glossary', heading('Build {3个} estates'), 'english/glossary'],
  ['a target with another word', target({ one: 'Industrial estates', two: 'Industrial estates' }), 'english/glossary'],
  ['a difference that nobody settled', target({ two: 'Number of industrial parks' }), 'english/settle'],
  ['a choice between the same', target({ taken: 'two', differs: 'wording', why: 'no need' }), 'english/settle'],
  ['a target without a gloss', { targets: [] }, 'english/missing'],
  ['a heading without a gloss', { headings: [] }, 'english/missing'],
  [
    'an unknown clause',
    { headings: [...heading('Build {3个} parks').headings, { clause: '9', en: 'x' }] },
    'english/unknown',
  ],
  [
    'a clause twice',
    { headings: [...heading('Build {3个} parks').headings, ...heading('{3个} parks').headings] },
    'english/twice',
  ],
  ['another record put back than the one drawn', { back: [{ id: 'x', zh: '某事', kept: true }] }, 'english/back'],
])('%s ends the build', (_, over, rule) => expect(said(over).rules).toContain(rule));

test('a unit that the glossary lacks, and a Chinese term with two English ones, end the build', () => {
  expect(
    said(
      {},
      GLOSSARY.filter(({ zh }) => zh !== '吨'),
    ).rules,
  ).toContain('english/no-word');
  expect(said({}, [...GLOSSARY, { zh: '园区', en: 'estates' }]).rules).toContain('english/twice');
});

test('where they differ the one taken stands, and both are kept', () => {
  const settled = {
    two: 'Number of industrial parks',
    taken: 'two',
    differs: 'wording',
    why: 'says that they are counted',
  };
  const { rows, rules } = said(target(settled));
  expect(rules).toEqual([]);
  expect(rows.find(({ ref }) => ref === parks)).toMatchObject({
    en: 'Number of industrial parks',
    one: 'Industrial parks',
    differs: 'wording',
  });
});

test('without a glossary there is no English, and nothing is asked for', () => {
  const { records, problems } = derive({ dossiers: [plan], shared: {} });
  expect(records.english).toEqual([]);
  expect(problems.filter(({ rule }) => rule.startsWith('english/'))).toEqual([]);
});

test('a name with a digit of its own keeps it', () => {
  expect(fill('Made in China 2025', '中国制造2025', say).faults).toEqual([]);
  expect(fill('5G and IPv6', '5G和IPv6', say).faults).toEqual([]);
});
