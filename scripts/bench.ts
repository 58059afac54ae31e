/** Prints what opening a page of each kind costs: medians of five runs of Lighthouse on its slow phone. `npm run bench`. */
import { readFile } from 'node:fs/promises';
import type { Result } from 'lighthouse';
import { audit, kinds } from './browsers/lighthouse.ts';
import { command } from './site/command.ts';

const TIMES = 5;
const FIGURES: [name: string, unit: string, of: (result: Result) => number][] = [
  ['LCP', 'ms', ({ audits }) => audits['largest-contentful-paint']?.numericValue ?? Number.NaN],
  ['TBT', 'ms', ({ audits }) => audits['total-blocking-time']?.numericValue ?? Number.NaN],
  ['CLS', '', ({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? Number.NaN],
  ['bytes', 'B', ({ audits }) => audits['total-byte-weight']?.numericValue ?? Number.NaN],
  [
    'requests',
    '',
    ({ audits }) =>
      (audits['network-requests']?.details as { items: unknown[] } | undefined)?.items.length ?? Number.NaN,
  ],
  ['score', '', ({ categories }) => (categories.performance?.score ?? Number.NaN) * 100],
];

await command('用法：npm run bench\n用灯塔（Lighthouse）量每种网页，五次取中位数。', {}, async () => {
  const read = async (name: string) => JSON.parse(await readFile(`dist/data/${name}.json`, 'utf8'));
  const seen = new Map<string, Result[]>();
  await audit(kinds(await read('clauses'), await read('targets')), ['performance'], TIMES, (path, result) => {
    seen.set(path, [...(seen.get(path) ?? []), result]);
  });

  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  for (const [path, results] of seen) {
    const figures = FIGURES.map(
      ([name, unit, of]) => `${name} ${Number(median(results.map(of)).toFixed(2))}${unit && ` ${unit}`}`,
    );
    console.log(`${path}  ${figures.join('  ')}`);
  }
});
