import { expect, test } from 'vitest';
import { candidates } from '../../src/derive/links/candidates.ts';
import { deriveLinks } from '../../src/derive/links/index.ts';
import { collection } from './collection.ts';

const SHARED = '建立养老护理员职业技能等级与薪酬挂钩的制度';

test('words that documents share are told with every place, and where they stand in the seed', () => {
  const made = collection({
    plan: `一、任务\n培养人才，${SHARED}。\n`,
    later: `一、人才\n${SHARED}，加强培训。\n`,
  });
  const { reuse } = deriveLinks(made).records;
  expect(reuse.map(({ text, places }) => [text, places.map(({ doc }) => doc)])).toEqual([[SHARED, ['plan', 'later']]]);
  for (const { doc, source } of reuse[0]!.places) {
    const { text = '' } = made.dossiers.find(({ record }) => record.id === doc) ?? {};
    expect(source.map(([start, end]) => text.slice(start, end)).join('')).toBe(SHARED);
  }
});

test('a run is told without the marks that its neighbours share, and once', () => {
  const made = collection({
    plan: `一、任务\n培养人才，${SHARED}（试行）。\n`,
    later: `一、人才\n加强培训，${SHARED}（另定）。\n`,
    third: `一、人才\n${SHARED}。\n`,
  });
  const { reuse } = deriveLinks(made).records;
  expect(reuse.map(({ text, length, places }) => [text, length, places.map(({ doc }) => doc)])).toEqual([
    [SHARED, SHARED.length, ['plan', 'later', 'third']],
  ]);
  for (const { doc, start, source } of reuse[0]!.places) {
    const { text = '', clauses = [] } = made.dossiers.find(({ record }) => record.id === doc) ?? {};
    expect(source.map(([from, to]) => text.slice(from, to)).join('')).toBe(SHARED);
    expect(clauses.some((clause) => clause.text.startsWith(SHARED, start))).toBe(true);
  }
});

test.each([
  '以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大精神',
  '根据《中华人民共和国残疾人保障法实施条例》',
  '各县（市、区）人民政府、市直有关单位按职责分工负责',
])('a standing formula is no reuse: %s', (formula) => {
  const made = collection({ plan: `一、任务\n甲事。${formula}。\n`, later: `一、人才\n乙事。${formula}。\n` });
  expect(deriveLinks(made).records.reuse).toEqual([]);
});

test('what most of many documents have is a form of words', () => {
  const texts = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [`text-${i}`, `一、任务\n第${i}件事另作安排。${SHARED}。\n`]),
  );
  expect(deriveLinks(collection(texts)).records.reuse).toEqual([]);
});

test('between documents that nobody compared a rule says what may be related, with the words', () => {
  const made = collection({
    plan: '一、任务\n（一）道路。修建农村公路桥梁。\n（二）养老。增加社区养老床位。\n',
    later: '一、重点\n（一）老人。社区养老床位达到一百张。\n',
  });
  const { candidates: found } = deriveLinks(made).records;
  expect(found[0]).toMatchObject({ from: { doc: 'later', clause: '1.1.p1' }, to: { doc: 'plan', clause: '1.2.p1' } });
  expect(found[0]?.shared.join()).toContain('养老');
  expect(candidates(made).every(({ from, to }) => from.startsWith('later/') && to.startsWith('plan/'))).toBe(true);
});
