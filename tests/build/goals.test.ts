/** Goals beside what was measured: met, missed, or said to be measured elsewhere. */
import { expect, test } from 'vitest';
import { buildGoals, goalLine, searchGoals } from '../../scripts/proof/goals.ts';

const row = (times: number, lengths?: { from: number; to: number; p95: number; of: number }[]) => ({
  ...{ times, engine: 'index' as const, coldMedian: 44, coldMost: 90, warmMedian: 1, warmP95: 2, wrong: 0, of: 10 },
  lengths,
});
const band = (length: number, p95: number) => ({ from: length, to: length, p95, of: 3 });

test('each is met, missed or not measured, and says by what', () => {
  const lines = buildGoals({ seconds: 90, memory: 1501, each: 7.9 }).map(goalLine);
  expect(lines).toEqual([
    '✓ 构建 50 份文件：90 s，目标 ≤ 90 s',
    '✗ 它用的内存：1501 MB，目标 ≤ 1500 MB',
    '✓ 每份文件：7.9 MB，目标 ≤ 8 MB',
  ]);
  expect(buildGoals(null).map(goalLine)[0]).toBe('· 构建 50 份文件：未量，目标 ≤ 90 s（bench:build）');
});

test('of a search the shortest queries count; what was measured of another size or without lengths does not', () => {
  const rows = [row(50, [band(1, 3), band(2, 6), band(3, 99)]), { ...row(500), engine: 'scan' as const }];
  const marks = searchGoals({ date: '2026-01-01', scanLimit: 1, rows }).map((goal) => goalLine(goal));
  expect(marks.map((line) => line[0]).join('')).toBe('✓✗✓···');
  expect(marks[1]).toContain('6 ms');
  expect(marks[3]).toContain('bench:search -- --times 500');
});
