/** Whatever a text says, every run of its digits has one row, and every target stands where its record says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersOf } from '../../../src/derive/targets/numbers.ts';
import { toRecords } from '../../../src/derive/targets/records.ts';
import { findTargets } from '../../../src/derive/targets/rules.ts';
import { NumberRecord } from '../../../src/model/number.ts';
import { Target } from '../../../src/model/target.ts';
import { clausesOf } from './clauses.ts';

const WORDS =
  '到 2020年 底前 比2015年 分别 下降 达到 由 提高到 超过 不低于 以上 左右 及以上 控制在 每年 力争 建设 全部 全覆盖 清零 基本淘汰 六大 两个 一个 ' +
  '前10 500强 5G 4A级 时速 3-5年 5:45:50 1,000 9.8 19 % 万吨 亿元 家 个 项 等 的 、 ， ； 。 “ ” 《 》 （ ） &8226; 甲 乙 产业 比重 增加值 企业 退出 ' +
  '不得低于 不能超过 每月 限额内 百分之三 三分之二 五百万吨 十万元 1倍以上5倍以下 3%—5% 五年内 “十四五”期间 6月底前 个工作日 内 第 的 罚款 放假 小麦种植、收获机械化率';

test('numbers and targets of any text', () => {
  const text = fc
    .array(fc.constantFrom(...WORDS.split(' ')), { minLength: 1, maxLength: 24 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, (any) => {
      const seed = `# 1 目标\n${any}\n`;
      const clauses = clausesOf(seed);
      const placed = toRecords(findTargets(clauses, []), clauses);
      const rows = clauses.flatMap((clause) => numbersOf(clause, placed, []).records);
      const runs = [...seed.matchAll(/[0-9]+/g)].map((run) => [[run.index, run.index + run[0].length]]);
      expect(rows.filter(({ digits }) => /\d/.test(digits)).map(({ source }) => source)).toEqual(runs);
      for (const row of rows) NumberRecord.parse(row);
      expect(new Set(placed.map(({ target }) => target.id)).size).toBe(placed.length);
      for (const { target } of placed) {
        Target.parse(target);
        const [quote, figure] = [target.source, target.figure].map((ranges) =>
          ranges.map(([a, b]) => seed.slice(a, b)).join(''),
        );
        expect([quote, figure]).toEqual([target.quote, target.valueText]);
        expect(target.quote).toContain(target.valueText);
      }
      expect(clauses.flatMap((clause) => numbersOf(clause, placed, []).unexplained)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
