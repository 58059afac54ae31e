import { expect, test } from 'vitest';
import { emitTargetTables } from '../../src/emit/target-tables.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { Target } from '../../src/model/target.ts';

const documents = [{ id: 'alpha', shortTitle: '规划' }] as DocumentRecord[];
const clauses = [{ doc: 'alpha', id: '1.p1', url: '/alpha/1/#1.p1', locator: '第一部分第一段' }] as Clause[];
const themes = [
  { id: 'steel', name: '钢铁', kind: 'industry' as const, scope: '钢铁' },
  { id: 'food', name: '食品', kind: 'industry' as const, scope: '食品' },
];
const target = (fields: Partial<Target>): Target =>
  ({
    doc: 'alpha',
    clause: '1.p1',
    theme: 'steel',
    unit: '%',
    comparator: '=',
    hedge: null,
    baseline: null,
    deadline: null,
    quote: '',
    ...fields,
  }) as Target;

test('one file a theme that has targets, one row a target, markup in names harmless', () => {
  const files = emitTargetTables(documents, clauses, themes, [
    target({
      indicator: '甲|乙比例',
      valueText: '60%以上',
      comparator: '>=',
      baseline: { year: 2015, value: 37.5 },
      deadline: '2017-10',
      hedge: '力争',
    }),
    target({
      indicator: '水泥产能',
      valueText: '2亿吨',
      comparator: '~',
      quote: '控制在2亿吨和3亿吨左右',
      deadline: 'annual',
    }),
    target({ indicator: '玻璃产能', valueText: '2亿箱', comparator: '<=' }),
  ]);
  expect(files.map(({ path }) => path)).toEqual(['targets/steel.mdx']);
  const lines = files[0]?.text.split('\n') ?? [];
  expect(lines.slice(2, 4)).toEqual(['theme: steel', 'title: "钢铁"']);
  expect(lines.slice(8)).toEqual([
    '| 甲\\|乙比例 | 60%以上 | 力争 | 2015年37.5% | 2017年10月 | 规划 | [第一部分第一段](/alpha/1/#1.p1) |',
    '| 水泥产能 | 控制在2亿吨左右 |  |  | 每年 | 规划 | [第一部分第一段](/alpha/1/#1.p1) |',
    '| 玻璃产能 | 2亿箱以内 |  |  | 未写期限 | 规划 | [第一部分第一段](/alpha/1/#1.p1) |',
    '',
  ]);
});
