/** Tables of indicators and of tasks, as rows with cells. */
import { expect, test } from 'vitest';
import { deriveApparatus } from '../../../src/derive/apparatus/index.ts';
import { numbersOf } from '../../../src/derive/targets/numbers.ts';
import { toRecords } from '../../../src/derive/targets/records.ts';
import { findTargets } from '../../../src/derive/targets/rules.ts';
import type { Clause } from '../../../src/model/clause.ts';
import type { Duty } from '../../../src/model/duty.ts';
import { collection } from '../divisions.ts';
import { clausesOf } from './clauses.ts';
import { describeNumber, describeTarget } from './describe.ts';

const READING = { year: 2021, voiceOf: () => ({ told: false, answers: false }) };

/** The lines of a table, cells between tabs, the first one naming the columns. */
function rows(...lines: readonly string[]): Clause[] {
  return clausesOf(`# 1 表\n${lines.join('\n')}`).map((clause, i): Clause => {
    if (i === 0) return clause;
    const row: Clause = { ...clause, id: `1.t1.r${i}`, kind: 'row', parent: '1.t1', cells: clause.text.split('\t') };
    return i === 1 ? { ...row, header: true } : row;
  });
}

function read(...lines: readonly string[]): string[] {
  const clauses = rows(...lines);
  const placed = toRecords(findTargets(clauses, [], READING), clauses);
  const numbers = clauses.map((clause) => numbersOf(clause, placed, [], READING));
  expect(numbers.flatMap(({ unexplained }) => unexplained)).toEqual([]);
  return [
    ...placed.map(({ target }) => describeTarget(target)),
    ...numbers.flatMap(({ records }) => records.filter(({ role }) => role === 'baseline').map(describeNumber)),
  ];
}

test('an indicator table gives targets with unit, baseline, deadline and nature', () => {
  expect(
    read(
      '指标\t2020年\t2025年\t年均增长\t属性',
      '生产总值（亿元）\t100\t160\t9.8%\t预期性',
      '能耗降低（%）\t—\t〔13.5〕\t—\t约束性',
    ),
  ).toEqual([
    '1.t1.r2 | 生产总值 | 160 = 160 亿元 | = level | 基期 2020 100 | 预期性 | 期限 2025（1.t1.r1 2025年）',
    '1.t1.r2 | 生产总值年均增速 | 9.8% = 9.8 % | = annual-growth | 预期性 | 期限 2025（1.t1.r1 2025年）',
    '1.t1.r3 | 能耗降低 | 13.5 = 13.5 % | = decrease | 约束性 | 累计 | 期限 2025（1.t1.r1 2025年）',
    '1.t1.r2 | # 100 | baseline | 100 | case-1.t1.r2-160',
  ]);
});

test('the unit may have a column, the years their own words, the rows numbers', () => {
  expect(
    read(
      '序号\t指标名称\t单位\t2020年实际\t2025年目标\t2035年目标\t指标属性',
      '1\t森林覆盖率\t%\t24.1\t≥25\t26左右\t约束性',
      '2\t床位数\t万张\t3\t5[2]\t—\t预期性',
    ),
  ).toEqual([
    '1.t1.r2 | 森林覆盖率 | ≥25 = 25 % | >= share | 基期 2020 24.1 | 约束性 | 期限 2025（1.t1.r1 2025年）',
    '1.t1.r2 | 森林覆盖率 | 26左右 = 26 % | ~ share | 基期 2020 24.1 | 约束性 | 期限 2035（1.t1.r1 2035年）',
    '1.t1.r3 | 床位数 | 5 = 5 万张 | = level | 基期 2020 3 | 预期性 | 期限 2025（1.t1.r1 2025年）',
    '1.t1.r2 | # 24 | baseline | 24.1 | case-1.t1.r2-25',
    '1.t1.r2 | # 1 | baseline | 24.1 | case-1.t1.r2-25',
    '1.t1.r3 | # 3 | baseline | 3 | case-1.t1.r3-5',
  ]);
});

test('a table of tasks gives duties, and its times govern the figures of their rows', () => {
  const head = '序号\t任务\t牵头单位\t配合单位\t完成时限';
  const task = '1\t建成园区5个\t市科技局\t市财政局、各区政府\t2022年6月底前';
  expect(read(head, task)).toEqual(['1.t1.r2 | 园区数 | 5个 = 5 个 | = count | 期限 2022-06（2022年6月底前）']);
  const input = collection(['x']);
  const clauses = rows(head, task);
  const { records } = deriveApparatus({ ...input, dossiers: input.dossiers.map((one) => ({ ...one, clauses })) });
  expect(
    (records.duties as Duty[]).map(({ quote, role, place, deadline }) => `${quote} ${role} ${place} ${deadline}`),
  ).toEqual(['市科技局 lead 1 2022年6月底前', '市财政局 part 1 2022年6月底前', '各区政府 part 2 2022年6月底前']);
});

test('a figure in the first row of a table is explained and is no target', () => {
  expect(read('合格率\t定量\t合格件数/抽检件数×100%', '返修率\t定量\t返修件数')).toEqual([]);
});
