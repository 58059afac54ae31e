import { describe, expect, test } from 'vitest';
import { candidates } from '../../src/derive/links/candidates.ts';
import { deriveLinks } from '../../src/derive/links/index.ts';
import { sharedWords } from '../../src/derive/links/shared.ts';
import type { Coverage, LinkDecision, Reference } from '../../src/model/link.ts';
import { collection } from './collection.ts';

const PLAN =
  '一、目标\n（一）钢铁。到2020年二氧化硫排放量下降28%。\n（二）农业。建设现代农业园区。\n（三）其他。按照上述要求执行本意见和《关于later的意见》（中发〔2015〕16号），见专栏1。\n';
const LATER = '一、目标\n（一）减排。工业二氧化硫排放量下降22%。\n（二）雄安。建设雄安新区。\n';
const THEMES = [{ id: 'environment', name: '环保', kind: 'matter' as const, scope: '减排' }];
const LINK: LinkDecision = {
  from: 'later/1.1.p1',
  to: 'plan/1.1.p1',
  type: 'same-target',
  strength: 3,
  subject: 'environment',
  evidence: { from: ['二氧化硫排放量下降22%'], to: ['二氧化硫排放量下降28%'] },
  note: '减排由28%改为22%。',
};
const COVERAGE = [
  { ref: 'plan/1.2.p1', status: 'not-carried' as const, why: '后文没有农业。' },
  { ref: 'plan/1.3.p1', status: 'apparatus' as const, why: '只有引用。' },
  { ref: 'later/1.2.p1', status: 'new' as const, why: '前文没有雄安。' },
];
const build = (links: LinkDecision[], coverage: typeof COVERAGE | object[] = COVERAGE, matters: object[] = []) =>
  deriveLinks(
    collection(
      { plan: PLAN, later: LATER },
      { themes: THEMES, links, coverage: coverage as never, matters: matters as never },
    ),
  );
const rules = (result: ReturnType<typeof build>) => result.problems.map(({ rule }) => rule);

describe('decisions', () => {
  test('a decision becomes a record with the words that both sides share', () => {
    const { records, problems } = build([LINK]);
    expect(problems).toEqual([]);
    expect(records.links).toEqual([
      expect.objectContaining({
        id: 'later/1.1.p1/plan/1.1.p1',
        url: '/compare/environment/#later_1.1.p1_plan_1.1.p1',
        origin: 'editorial',
        from: { doc: 'later', clause: '1.1.p1' },
        to: { doc: 'plan', clause: '1.1.p1' },
      }),
    ]);
  });

  test.each([
    ['links/evidence', { ...LINK, evidence: { ...LINK.evidence, to: ['下降29%'] } }],
    ['links/unknown-clause', { ...LINK, to: 'plan/9.9.p1' }],
    [
      'links/direction',
      { ...LINK, from: LINK.to, to: LINK.from, evidence: { from: LINK.evidence.to, to: LINK.evidence.from } },
    ],
    ['links/unknown-theme', { ...LINK, subject: 'nothing' }],
  ])('%s is reported', (rule, decision) => {
    expect(rules(build([decision]))).toContain(rule);
  });

  test('a link given twice is reported by name', () => {
    const { problems } = build([LINK, LINK]);
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^links\/twice later\/1\.1\.p1 → plan\/1\.1\.p1/),
    ]);
  });
});

describe('coverage', () => {
  test('every paragraph has a status that agrees with its links', () => {
    const { records } = build([LINK]);
    expect(
      (records.coverage as Coverage[]).map(({ doc, clause, status, links }) => `${doc} ${clause} ${status} ${links}`),
    ).toEqual([
      'plan 1.1.p1 linked 1',
      'plan 1.2.p1 not-carried 0',
      'plan 1.3.p1 apparatus 0',
      'later 1.1.p1 linked 1',
      'later 1.2.p1 new 0',
    ]);
  });

  test('an undecided, a contradicted and an unknown paragraph are reported', () => {
    expect(rules(build([LINK], COVERAGE.slice(1)))).toEqual(['coverage/undecided']);
    expect(rules(build([LINK], [...COVERAGE, { ref: 'plan/1.1.p1', status: 'not-carried', why: '没有。。' }]))).toEqual(
      ['coverage/contradiction'],
    );
    expect(rules(build([LINK], [...COVERAGE, { ref: 'plan/7.p1', status: 'new', why: '没有。。' }]))).toContain(
      'coverage/unknown-clause',
    );
  });

  test('documents without links need no decisions', () => {
    expect(deriveLinks(collection({ plan: PLAN, later: LATER })).problems).toEqual([]);
  });
});

test('a matter is held to its quote', () => {
  const matter = {
    kind: 'new',
    doc: 'later',
    clause: '1.2.p1',
    quote: '雄安新区',
    subject: 'environment',
    title: '雄安',
    why: '前文没有。',
  };
  const { records, problems } = build([LINK], COVERAGE, [matter]);
  const [[start, end]] = records.matters[0]!.source as [[number, number]];
  expect([problems, LATER.slice(start, end)]).toEqual([[], '雄安新区']);
  expect(rules(build([LINK], COVERAGE, [{ ...matter, quote: '滨海新区' }]))).toEqual(['matters/quote']);
});

test('references are found, and those to a document of ours lead there', () => {
  const { references } = build([LINK]).records;
  expect((references as Reference[]).map(({ kind, quote, to }) => [kind, quote, to])).toEqual([
    ['above', '上述', null],
    ['self', '本意见', { doc: 'plan', clause: '' }],
    ['title', '《关于later的意见》', { doc: 'later', clause: '' }],
    ['number', '中发〔2015〕16号', null],
    ['box', '专栏1', null],
  ]);
});

test('shared words are runs of both texts, without those that are common everywhere', () => {
  const shared = sharedWords(
    '重点研发高速工具钢、电工钢',
    '做优高速工具钢和电工钢，重点发展',
    (word) => word === '重点',
  );
  expect(shared).toContain('高速工具钢');
  expect(shared.every((word) => !word.includes('重点'))).toBe(true);
});

test('proposals put the paragraph on the same matter first', () => {
  const [first] = candidates(collection({ plan: PLAN, later: LATER })).filter(({ from }) => from === 'later/1.1.p1');
  expect(first?.to).toBe('plan/1.1.p1');
});
