import type { SearchBench } from '../../src/model/proof.ts';

/** A goal of this project beside what was measured; `null` where this run measures it not, and `how` says who does. */
export interface Goal {
  name: string;
  goal: number;
  unit: string;
  measured: number | null;
  how?: string;
}

/** ✓ met, ✗ missed, · not measured here. */
export function goalLine({ name, goal, unit, measured, how }: Goal): string {
  const mark = measured === null ? '·' : measured <= goal ? '✓' : '✗';
  const said = measured === null ? '未量' : `${measured} ${unit}`.trim();
  return `${mark} ${name}：${said}，目标 ≤ ${goal} ${unit}`.trimEnd() + (how ? `（${how}）` : '');
}

/** What a page may cost. `largest` is the size of the largest page of the site as HTML. */
export function pageGoals(reading: { bytes: number; requests: number }, worstShift: number, largest: number): Goal[] {
  return [
    { name: '最长的阅读页，首次打开', goal: 26_000, unit: 'B', measured: reading.bytes },
    { name: '它的请求数', goal: 3, unit: '', measured: reading.requests },
    { name: '所量各页的位移，最大', goal: 0.01, unit: '', measured: worstShift },
    { name: '最大的网页（HTML）', goal: 200_000, unit: 'B', measured: largest },
    { name: '首屏时间与 Starlight 的比', goal: 0.6, unit: '', measured: null, how: '要同时量 Starlight，本命令没有' },
    { name: '慢六倍的手机上筛选和检索的头几个字', goal: 200, unit: 'ms', measured: null, how: '手工量' },
    { name: 'npm test', goal: 480, unit: 's', measured: null, how: '它自己末行打印' },
  ];
}

/** What a search may cost, of what `npm run bench:search` last measured. */
export function searchGoals({ date, rows }: SearchBench): Goal[] {
  const limits = [
    { times: 50, cold: 80, p95: 5 },
    { times: 500, cold: 150, p95: 50 },
  ];
  return limits.flatMap(({ times, cold, p95 }) => {
    const row = rows.find((one) => one.times === times && one.engine === 'index');
    const short = row?.lengths?.filter(({ to }) => to <= 2).map((band) => band.p95) ?? [];
    const how = `bench:search${row ? `，${date}` : ` -- --times ${times}`}`;
    const name = `${times * 2} 份文件里检索`;
    return [
      { name: `${name}，第一次`, goal: cold, unit: 'kB', measured: row?.coldMedian ?? null, how },
      {
        name: `${name}，一两个字，95%`,
        goal: p95,
        unit: 'ms',
        measured: short.length > 0 ? Math.max(...short) : null,
        how,
      },
      { name: `${name}，答错`, goal: 0, unit: '', measured: row?.wrong ?? null, how },
    ];
  });
}

/** What a build of 50 documents without sheets may cost, of the row that was measured. */
export function buildGoals(row: { seconds: number; memory: number; each: number } | null): Goal[] {
  const how = row ? undefined : 'bench:build';
  return [
    { name: '构建 50 份文件', goal: 90, unit: 's', measured: row?.seconds ?? null, how },
    { name: '它用的内存', goal: 1_500, unit: 'MB', measured: row?.memory ?? null, how },
    { name: '每份文件', goal: 8, unit: 'MB', measured: row?.each ?? null, how },
  ];
}
