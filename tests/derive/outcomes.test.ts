/** What became of targets: the verdict is computed, and an entry that its own excerpt does not bear out ends the build. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { derive } from '../../src/derive/index.ts';
import { type Outcome, OutcomeDecision } from '../../src/model/outcome.ts';
import { isAim, type Target } from '../../src/model/target.ts';
import { dossier } from './collection.ts';

const TEXT = `一、目标
到2030年，粮食产量达到600万吨以上，森林覆盖率达到45%左右，建成产业园区30个，单位产值能耗降低18%，煤炭产能控制在2亿吨左右，贫困村全部脱贫出列。
每年培育新增1000家高新技术企业，每年开发1000项新产品。重点支持六大行业。`;
const document = dossier('d', TEXT);
const targets = derive({ dossiers: [document], shared: {} }).records.targets;
const idOf = (words: string) =>
  targets.find(({ quote, indicator }) => `${indicator}${quote}`.includes(words))?.id ?? words;

const entry = (target: string, fields: object = {}) =>
  OutcomeDecision.parse({
    id: 'o1',
    target: idOf(target),
    value: 1,
    unit: null,
    figure: null,
    period: '2030',
    excerpt: '没有写数字的一句话',
    publisher: '某省统计局',
    title: '某省统计公报',
    date: '2031-02',
    link: 'https://example.org/a',
    seen: { when: '2032-01-01', where: '网页', reach: 'live' },
    comparable: ['same'],
    reason: '同一指标',
    tier: 'A',
    ...fields,
  });
const judge = (...outcomes: OutcomeDecision[]) => {
  const { records, problems } = derive({ dossiers: [{ ...document, editorial: { outcomes } }], shared: {} });
  return { outcomes: records.outcomes, rules: problems.map(({ rule }) => rule), problems };
};
const said = (target: string, value: number, unit: string, fields: object = {}) =>
  judge(entry(target, { value, unit, figure: `${value}${unit}`, excerpt: `全年合计${value}${unit}`, ...fields }));

test.each([
  ['粮食产量', 600, '万吨', {}, 'reached'],
  ['粮食产量', 0.06, '亿吨', {}, 'reached'],
  ['粮食产量', 599, '万吨', {}, 'missed'],
  ['产业园区', 31, '个', {}, 'reached'],
  ['产业园区', 29, '个', {}, 'missed'],
  ['能耗', 26.08, '%', {}, 'reached'],
  ['能耗', 17.9, '%', {}, 'missed'],
  ['森林覆盖率', 43, '%', { toward: 'up' }, 'reached'],
  ['森林覆盖率', 60, '%', { toward: 'up' }, 'reached'],
  ['森林覆盖率', 42, '%', { toward: 'up' }, 'missed'],
  ['煤炭产能', 2.1, '亿吨', { toward: 'down' }, 'reached'],
  ['煤炭产能', 21100, '万吨', { toward: 'down' }, 'missed'],
  ['粮食产量', 700, '万吨', { comparable: ['base'] }, 'reached'],
  ['粮食产量', 700, '万吨', { comparable: ['year'] }, 'not-comparable'],
  ['粮食产量', 700, '万吨', { comparable: ['base', 'scope'] }, 'not-comparable'],
  ['高新技术企业', 1500, '家', {}, 'not-comparable'],
])('%s %d%s %j: %s', (target, value, unit, fields, verdict) => {
  const { outcomes, rules } = said(target, value, unit, fields);
  expect([rules, outcomes.map((one) => one.verdict)]).toEqual([[], [verdict]]);
});

test.each([
  ['全部“摘帽”', 'reached'],
  ['基本全部脱贫', 'not-comparable'],
  ['多数已经脱贫', 'not-comparable'],
])('a total without a digit: %s', (figure, verdict) => {
  const one = entry('贫困村', { value: null, figure, excerpt: `全省贫困村${figure}` });
  expect(judge(one).outcomes.map((row) => row.verdict)).toEqual([verdict]);
});

test('a value is made of two numbers of the excerpt', () => {
  const share = { how: 'share', of: ['18729.6', '36206.9'] };
  const words = '总值36206.9亿元……林地18729.6亿元';
  const one = entry('森林覆盖率', { value: 51.7, unit: '%', computed: share, excerpt: words, toward: 'up' });
  expect(judge(one)).toMatchObject({ rules: [], outcomes: [{ verdict: 'reached', tolerance: 0.05 }] });
  expect(judge({ ...one, value: 52.7 }).rules).toEqual(['outcome/value']);
  expect(judge({ ...one, excerpt: '总值36206.9亿元' }).rules).toEqual(['outcome/value']);
});

test('where the figure was set before there is no verdict, and it is the same figure', () => {
  expect(said('能耗', 18, '%', { kind: 'earlier' }).outcomes.map(({ verdict }) => verdict)).toEqual([null]);
  expect(said('能耗', 17, '%', { kind: 'earlier' }).rules).toEqual(['outcome/value']);
});

test.each([
  ['a target that is not there', entry('d-9.p9-1'), 'outcome/unknown-target'],
  ['a count that is no aim', entry('六大'), 'outcome/unknown-target'],
  ['words that are not in the excerpt', entry('产业园区', { unit: '个', figure: '1个' }), 'outcome/value'],
  ['another number', entry('产业园区', { value: 3, unit: '个', figure: '没有写' }), 'outcome/value'],
  ['another unit', entry('产业园区', { unit: '家', figure: '1家', excerpt: '全省共有1家' }), 'outcome/unit'],
  ['no direction', entry('森林覆盖率', { unit: '%', figure: '1%', excerpt: '全省只有1%' }), 'outcome/direction'],
])('%s', (_, wrong, rule) => {
  const { rules, problems } = judge(wrong);
  expect(rules).toEqual([rule]);
  expect(problems[0]).toMatchObject({ file: 'seeds/d/editorial/outcomes.yaml', at: [0, expect.any(String)] });
});

test('an id is given once, and an excerpt is short', () => {
  const one = entry('产业园区', { value: 31, unit: '个', figure: '31个', excerpt: '全年合计31个' });
  expect(judge(one, one).rules).toEqual(['outcome/twice']);
  expect(OutcomeDecision.safeParse({ ...one, excerpt: '字'.repeat(61) }).success).toBe(false);
  expect(OutcomeDecision.safeParse({ ...one, comparable: ['same', 'year'] }).success).toBe(false);
});

const read = <T>(name: string): T[] => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));

test('the published results are of aims, and none that cannot be compared has a verdict', () => {
  const aims = new Map(
    read<Target>('targets')
      .filter(isAim)
      .map((target) => [target.id, target]),
  );
  for (const { id, target, comparable, verdict, seen, link } of read<Outcome>('outcomes')) {
    expect(aims.has(target), id).toBe(true);
    const judged = verdict === 'reached' || verdict === 'missed';
    expect(!judged || comparable.every((one) => one === 'same' || one === 'base'), id).toBe(true);
    expect(seen.reach === 'mirror' ? link : 'kept', id).toBe(seen.reach === 'mirror' ? null : 'kept');
  }
});
