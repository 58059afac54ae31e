import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/derive/targets/editorial.ts';
import { numbersOf } from '../../../src/derive/targets/numbers.ts';
import { toRecords } from '../../../src/derive/targets/records.ts';
import { findTargets } from '../../../src/derive/targets/rules.ts';
import { TargetEditorial } from '../../../src/model/target-editorial.ts';
import { clausesOf } from './clauses.ts';

const clauses = clausesOf('# 1 目标\n到2020年，甲、乙产能分别下降19%、20%。编号30家的展会照常举办，面貌焕然一新。\n');
const found = findTargets(clauses, []);
const decided = (entries: object) => decide(found, clauses, TargetEditorial.parse(entries), 'targets.yaml');

describe('what a person decided', () => {
  test('names one of several figures and marks the field', () => {
    const { drafts, problems } = decided({
      names: [{ clause: '1.p1', quote: '分别下降19%、20%', nth: 2, indicator: '全省乙产能降幅', theme: 'steel' }],
    });
    expect(problems).toEqual([]);
    expect(drafts[1]).toMatchObject({
      indicator: '全省乙产能降幅',
      theme: 'steel',
      edited: ['indicator', 'theme'],
      origin: 'rule',
    });
    expect(drafts[0]).toEqual(found[0]);
  });

  test('corrects a field and says why', () => {
    const { drafts } = decided({
      corrections: [
        { clause: '1.p1', quote: '下降19%', set: { deadline: null, deadlineFrom: null }, reason: '期限不及于此' },
      ],
    });
    expect(drafts[0]).toMatchObject({ deadline: null, deadlineFrom: null, note: '期限不及于此', value: 19 });
  });

  test('removes what is no target, and its number says what it is', () => {
    const { drafts, removed } = decided({
      removals: [{ clause: '1.p1', quote: '编号30家的展会', role: 'name', reason: '展会的名称' }],
    });
    expect(drafts).toHaveLength(2);
    const { records, unexplained } = numbersOf(
      clauses[1] as (typeof clauses)[number],
      toRecords(drafts, clauses),
      removed,
    );
    expect(unexplained).toEqual([]);
    expect(records.find(({ digits }) => digits === '30')).toMatchObject({ role: 'name', target: null });
  });

  test('a number that nobody explains is found', () => {
    const { unexplained } = numbersOf(clauses[1] as (typeof clauses)[number], [], []);
    expect(unexplained.map(({ digits }) => digits)).toEqual(['19', '20', '30']);
  });

  test('a number that no rule explains is what a person says, and one that a rule explains stays', () => {
    const { told } = decided({
      numbers: [{ clause: '1.p1', quote: '编号30家的展会', role: 'name', reason: '展会的名称' }],
    });
    const { records, unexplained, used } = numbersOf(clauses[1] as (typeof clauses)[number], [], [], undefined, told);
    expect(unexplained.map(({ digits }) => digits)).toEqual(['19', '20']);
    expect(records.find(({ digits }) => digits === '30')).toMatchObject({ role: 'name', phrase: '编号30家的展会' });
    expect(used).toEqual(told);
  });

  test('adds a target in its place', () => {
    const { drafts, problems } = decided({
      additions: [
        {
          clause: '1.p1',
          quote: '面貌焕然一新',
          figure: '焕然一新',
          class: 'qualitative-total',
          indicator: '面貌',
          value: null,
          unit: null,
          comparator: null,
          kind: 'share',
          baseline: null,
          deadline: null,
          deadlineFrom: null,
          hedge: null,
          theme: 'general',
          reason: '承诺没有数字',
        },
      ],
    });
    expect(problems).toEqual([]);
    expect(drafts.map(({ valueText }) => valueText)).toEqual(['19%', '20%', '30家', '焕然一新']);
    expect(drafts[3]).toMatchObject({ origin: 'editorial', note: '承诺没有数字' });
  });

  test('a name without name or theme is refused', () => {
    expect(TargetEditorial.safeParse({ names: [{ clause: '1.p1', quote: '下降19%' }] }).success).toBe(false);
  });
});

describe('ids', () => {
  test('hold the value, or the kind without one, and survive what is added before them', () => {
    const ids = (text: string) => {
      const own = clausesOf(`# 1 目标\n${text}\n`);
      return toRecords(findTargets(own, []), own).map(({ target }) => target.id);
    };
    expect(ids('甲率达到45%，乙率达到9.8%，丙率达到45%，丁全部退出。')).toEqual([
      'case-1.p1-45',
      'case-1.p1-9.8',
      'case-1.p1-45-2',
      'case-1.p1-elimination',
    ]);
    expect(ids('新率达到30%，甲率达到45%，乙率达到9.8%。')).toEqual(['case-1.p1-30', 'case-1.p1-45', 'case-1.p1-9.8']);
  });
});
