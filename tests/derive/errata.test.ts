import { expect, test } from 'vitest';
import { deriveApparatus } from '../../src/derive/apparatus/index.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { collection } from './divisions.ts';

const entry = { id: 'e1', clause: '1.p1', quote: '雾部件', suggestion: '零部件', reason: '形近而误。' } as const;
const edited = (over: object) => ({ errata: [{ ...entry, confidence: 'certain', kind: 'character', ...over }] });

test('a rule finds a character reference that lost its mark', () => {
  const { records } = deriveApparatus(collection(['办好中国&8226;廊坊洽谈会。']));
  expect(records.errata).toMatchObject([
    { quote: '中国&8226;廊坊', suggestion: '中国•廊坊', kind: 'entity', origin: 'rule', start: 2 },
  ]);
});

test('a rule finds a sentence that stops at a comma, unless the next paragraph may go on with it', () => {
  const kinds = (texts: string[]) =>
    (deriveApparatus(collection(texts)).records.errata as Erratum[]).map(({ clause, quote }) => `${clause} ${quote}`);
  expect(kinds(['甲。打造升级版，'])).toEqual(['1.p1 打造升级版，']);
  expect(kinds(['甲，', '乙。'])).toEqual([]);
});

test('a rule finds a signature older than what the text speaks of', () => {
  const input = collection(['贯彻党的十九大精神。', '2017年2月22日']);
  const date = input.dossiers[0]!.clauses[2]!;
  Object.assign(date, { id: 'date', kind: 'front' });
  const events = [{ words: '党的十九大', date: '2017-10', what: '2017年10月召开。' }];
  const { records } = deriveApparatus({ ...input, shared: { ...input.shared, events } });
  expect(records.errata).toMatchObject([{ clause: 'date', kind: 'date', quote: '2017年2月22日', suggestion: null }]);
  const later = deriveApparatus({ ...input, shared: { events: [{ ...events[0]!, date: '2016-10' }] } });
  expect(later.records.errata).toEqual([]);
});

test('an editor’s correction stands where its words stand', () => {
  const { records, problems } = deriveApparatus(collection(['重点雾部件企业。'], { editorial: edited({}) }));
  expect(problems).toEqual([]);
  expect(records.errata).toMatchObject([{ id: 'd-e1', start: 2, end: 5, origin: 'editorial' }]);
});

test.each([
  ['a quote that is not there', edited({ quote: '零部件' }), 'erratum/stale-quote'],
  ['a quote that stands twice', edited({ quote: '企业' }), 'erratum/stale-quote'],
  ['a clause that is not there', edited({ clause: '9.p9' }), 'erratum/stale-quote'],
  ['what a rule finds', edited({ clause: '1.p2', quote: '中国&8226;廊坊' }), 'erratum/found-by-rule'],
  ['an id given twice', { errata: [...edited({}).errata, ...edited({}).errata] }, 'erratum/duplicate-id'],
])('%s is a problem that ends the build', (_, editorial, rule) => {
  const { problems } = deriveApparatus(collection(['重点雾部件企业，企业。', '中国&8226;廊坊。'], { editorial }));
  expect(problems).toMatchObject([{ rule, severity: 'error', file: 'seeds/d/editorial/errata.yaml' }]);
});
