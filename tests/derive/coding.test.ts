import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { agreement, cohen } from '../../src/derive/coding/agreement.ts';
import { deriveCoding } from '../../src/derive/coding/index.ts';
import { orderOf } from '../../src/derive/coding/order.ts';
import { deriveLinks } from '../../src/derive/links/index.ts';
import { deriveTargets } from '../../src/derive/targets/index.ts';
import type { ClauseTheme } from '../../src/model/clause-theme.ts';
import { DOCUMENT_EDITORIAL, SHARED_EDITORIAL } from '../../src/model/editorial.ts';
import { type DirectionAnswers, directionOf } from '../../src/model/force.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { dossier } from './collection.ts';

const PLAN = '一、目标\n（一）钢铁。鼓励企业搬迁。到2020年钢产量控制在500万吨以内。\n';
const LATER = '一、目标\n（一）搬迁。强制重污染企业搬迁。\n';
const LINKS = `
- from: later/1.1.p1
  to: plan/1.1.p1
  type: revises
  strength: 3
  subject: steel
  evidence: { from: [企业搬迁], to: [企业搬迁] }
  note: 由鼓励改为强制。
`;
const CODING =
  '{ link: later/1.1.p1/plan/1.1.p1, type: { one: refines, two: revises, settled: revises, why: 语气越过界线。 }, forceFrom: 强制, wordsFrom: 强制, forceTo: 鼓励, wordsTo: 鼓励, figure: none, lost: false, gained: { one: true, two: false, settled: false, why: 企业是总名。 } }';
const SENTENCE =
  '{ sentence: 1.1.p1.s2, actor: ~, verb: 控制, force: { one: 推动, two: 严格, settled: 推动, why: 没有严格一词。 }, object: 钢产量, instruments: [standards-and-permits], industries: [steel] }';

/** What the YAML of an editor makes of the two texts. */
function derive(codings: string[], sentences: string[] = [], themes: ClauseTheme[] = []) {
  const read = <S extends z.ZodType>(schema: S, text: string): z.output<S> => {
    const { value, problems } = parseYaml(text, schema, 'seeds/x.yaml');
    expect(problems).toEqual([]);
    return schema.parse(value);
  };
  const list = (entries: string[]) => entries.map((entry) => `- ${entry}`).join('\n') || '[]';
  const plan = {
    ...dossier('plan', PLAN, 0),
    editorial: { sentences: read(DOCUMENT_EDITORIAL.sentences, list(sentences)) },
  };
  const collection = {
    dossiers: [plan, dossier('later', LATER, 1)],
    shared: {
      themes: [{ id: 'steel', name: '钢铁', kind: 'industry' as const, scope: '钢铁', keywords: ['企业', '钢产'] }],
      links: read(SHARED_EDITORIAL.links, LINKS),
      'link-codings': read(SHARED_EDITORIAL['link-codings'], list(codings)),
    },
  };
  const { links } = deriveLinks(collection).records;
  const { targets } = deriveTargets(collection).records;
  return deriveCoding(collection, { links, targets, entities: [], 'clause-themes': themes });
}

test('a coded link says which way it went and how firmly both sides order it, with their words', () => {
  const { records, problems } = derive([CODING]);
  expect(problems).toEqual([]);
  expect(records.links).toMatchObject([
    {
      type: 'revises',
      direction: 'stronger',
      force: { from: { level: '强制', words: '强制' }, to: { level: '鼓励', words: '鼓励' } },
      coding: 'twice',
    },
  ]);
  expect(records.codings.filter(({ field }) => ['type', 'direction'].includes(field))).toMatchObject([
    { field: 'type', one: 'refines', two: 'revises', settled: 'revises', why: '语气越过界线。' },
    { field: 'direction', one: 'wider', two: 'stronger', settled: 'stronger', why: null },
  ]);
});

test('a link that nobody coded has no direction, and nothing is made up for it', () => {
  expect(derive([]).records.links).toMatchObject([{ direction: null, coding: 'once' }]);
  expect(derive([]).records.agreement).toEqual([]);
});

test('a sentence leads to its characters and to the targets that stand in it, not to those of its neighbour', () => {
  const { records, problems } = derive(
    [],
    [SENTENCE, SENTENCE.replace('s2', 's1').replace('控制', '鼓励').replace('钢产量', '企业')],
  );
  expect(problems).toEqual([]);
  const [first, second] = records.sentences;
  expect(first).toMatchObject({ id: '1.1.p1.s1', text: '鼓励企业搬迁。', targets: [] });
  expect(second).toMatchObject({ id: '1.1.p1.s2', verb: '控制', force: '推动', coding: 'twice' });
  expect(second?.targets).toHaveLength(1);
  expect(second?.source.map(([a, b]) => PLAN.slice(a, b)).join('')).toBe('到2020年钢产量控制在500万吨以内。');
});

test('what one reader answered stands, and is no part of what two agree on', () => {
  const once = SENTENCE.replace('s2,', 's2, coding: once,').replace(/force: \{[^}]+\}/u, 'force: 推动');
  const { records, problems } = derive([], [once]);
  expect(problems).toEqual([]);
  expect(records.sentences[1]).toMatchObject({ coding: 'once', instruments: ['standards-and-permits'] });
  expect([records.codings, records.agreement]).toEqual([[], []]);
  const split = parseYaml(`- ${SENTENCE.replace('s2,', 's2, coding: once,')}`, DOCUMENT_EDITORIAL.sentences, 'x.yaml');
  expect(split.problems).toMatchObject([{ message: expect.stringContaining('每项只有一个值') }]);
});

test('of a sentence that nobody read rules tell what its words say, and no means', () => {
  const why = [{ theme: 'steel', by: 'words' as const, words: ['钢产'] }];
  const { records } = derive([], [], [{ doc: 'plan', clause: '1.1.p1', themes: ['steel'], why }]);
  expect(records.sentences.map(({ doc, id, coding }) => `${doc}/${id} ${coding}`)).toEqual([
    'plan/1.1.p1.s1 rule',
    'plan/1.1.p1.s2 rule',
    'later/1.1.p1.s1 rule',
  ]);
  const [first, second, third] = records.sentences;
  expect(first).toMatchObject({ actor: null, verb: '鼓励', force: '鼓励', instruments: [], industries: ['steel'] });
  expect(second).toMatchObject({ verb: null, force: null, industries: [] });
  expect(second?.targets).toHaveLength(1);
  expect(third).toMatchObject({ verb: '强制', force: '强制' });
});

test.each([
  ['各市政府要结合实际，制定实施方案。', '各市政府', '制定', '应'],
  ['各级政府、行业部门要依据规划制定方案。', '各级政府、行业部门', '制定', '应'],
  ['国务院有关部门应当依照本法制定办法。', '国务院有关部门', '制定', '应'],
  ['建设重要基地，要素不足的除外。', null, '建设', '推动'],
  ['严格执行排放标准。', null, '执行', '严格'],
  ['严禁新增产能。', null, '严禁', '严格'],
  ['到2020年，力争建成基地，推进改革。', null, '力争', '力争'],
  ['探索建立长效机制。', null, '建立', '探索'],
  ['深入开展税制改革试点。', null, '开展', '探索'],
  ['进一步推动产业升级。', null, '推动', '推动'],
  ['重点支持企业发展。', null, '支持', '鼓励'],
  ['关停企业的资产另行处理。', null, null, null],
  ['产业结构更趋合理。', null, null, null],
])('by rule: %s', (sentence, actor, verb, force) => {
  expect(orderOf(sentence)).toEqual({ actor, verb, force, object: null });
});

test('what both answered and the text does not bear out is settled otherwise, and counts as agreement all the same', () => {
  const mended = CODING.replace(
    'lost: false',
    'lost: { one: false, two: false, settled: true, why: 后文没有词语涵盖。 }',
  );
  const { records, problems } = derive([mended]);
  expect(problems).toEqual([]);
  expect(records.codings.find(({ field }) => field === 'lost')).toMatchObject({
    one: false,
    two: false,
    settled: true,
  });
  const lost = records.agreement.find(({ field, between }) => field === 'lost' && between === 'readers');
  expect(lost).toMatchObject({ n: 1, agreed: 1 });
});

describe('what the text does not bear out is one problem, at its entry and field', () => {
  test.each([
    ['coding/unknown', 'link', [CODING.replace('plan/1.1.p1,', 'plan/9.9.p1,')], []],
    ['coding/twice', 'link', [CODING, CODING], []],
    ['coding/words', 'wordsTo', [CODING.replace('wordsTo: 鼓励', 'wordsTo: 支持')], []],
    [
      'coding/words',
      'wordsTo',
      [CODING.replace('wordsTo: 鼓励', 'wordsTo: { one: 支持, two: 鼓励, settled: 鼓励, why: 原文作鼓励。 }')],
      [],
    ],
    ['coding/force', 'wordsTo', [CODING.replace('wordsTo: 鼓励', 'wordsTo: ~')], []],
    ['coding/type', 'type', [CODING.replace('settled: revises', 'settled: refines')], []],
    ['coding/unknown', 'sentence', [], [SENTENCE.replace('s2', 's3')]],
    ['coding/twice', 'sentence', [], [SENTENCE, SENTENCE]],
    ['coding/words', 'object', [], [SENTENCE.replace('钢产量', '铁产量')]],
    ['coding/unknown-theme', 'industries', [], [SENTENCE.replace('[steel]', '[stele]')]],
  ])('%s of %s', (rule, field, codings, sentences) => {
    const { problems } = derive(codings, sentences);
    expect(problems.map(({ rule: name, at }) => [name, at?.at(-1)])).toEqual([[rule, field]]);
  });

  test.each([
    ['that nobody gave a reason for', CODING.replace(', why: 语气越过界线。', ''), 'type › why：应为文字，没有写'],
    ['with a name misspelt', CODING.replace('settled: revises', 'setled: revises'), '是否指“settled”'],
    ['that is none', CODING.replace('one: refines', 'one: revises'), '只写一个值'],
  ])('a difference %s is one problem that says so', (_, entry, said) => {
    const { problems } = parseYaml(`- ${entry}`, SHARED_EDITORIAL['link-codings'], 'x.yaml');
    expect(problems).toMatchObject([{ message: expect.stringContaining(said) }]);
  });
});

describe('direction', () => {
  const answers: DirectionAnswers = { figure: 'none', lost: false, gained: false, forceFrom: '推动', forceTo: '推动' };
  test.each<[string, Partial<DirectionAnswers>]>([
    ['dropped-figure', { figure: 'dropped', gained: true }],
    ['stronger', { figure: 'higher', lost: true }],
    ['weaker', { figure: 'lower' }],
    ['moved', { lost: true, gained: true, forceFrom: '强制' }],
    ['narrower', { lost: true }],
    ['wider', { gained: true }],
    ['stronger', { forceTo: '探索' }],
    ['weaker', { forceTo: '严格', forceFrom: '鼓励' }],
    ['same', { forceFrom: '鼓励', forceTo: '力争' }],
    ['same', { forceFrom: null, forceTo: '强制' }],
  ])('%s of %j', (direction, changed) => {
    expect(directionOf({ ...answers, ...changed })).toBe(direction);
  });
});

describe('agreement', () => {
  const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

  test('is what the textbook example gives: 50 proposals, two readers, κ 0.4', () => {
    const pairs = [
      ...times(20, ['yes', 'yes'] as const),
      ...times(5, ['yes', 'no'] as const),
      ...times(10, ['no', 'yes'] as const),
      ...times(15, ['no', 'no'] as const),
    ];
    expect(cohen(pairs)).toEqual({ n: 50, agreed: 35, observed: 0.7, expected: 0.5, kappa: 0.4 });
  });

  test('is unknown where nobody gave another answer', () => {
    expect(cohen([['a', 'a']]).kappa).toBeNull();
    expect(cohen([])).toMatchObject({ n: 0, kappa: null });
  });

  test('leaves out what the definitions were explained by', () => {
    const { records } = derive([CODING.replace('}, forceFrom', '}, example: true, forceFrom')]);
    const n = Object.fromEntries(records.agreement.map(({ field, n: compared }) => [field, compared]));
    expect(n).toMatchObject({ type: 0, forceFrom: 0, lost: 1, direction: 1 });
  });

  test('as published is that of the published codings', () => {
    const read = (name: string) => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
    expect(agreement(read('codings'))).toEqual(read('agreement'));
  });
});
