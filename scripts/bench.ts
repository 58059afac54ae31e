/** Prints what opening a page of each kind costs, medians of five runs of Lighthouse on its slow phone, and beside every goal what was measured. `npm run bench`. */
import { readFile } from 'node:fs/promises';
import type { Result } from 'lighthouse';
import { SearchBench } from '../src/model/proof.ts';
import { audit, kinds } from './browsers/lighthouse.ts';
import { buildGoals, goalLine, pageGoals, searchGoals } from './proof/goals.ts';
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
  const clauses = await read('clauses');
  const { files }: { files: Sized[] } = await read('manifest');
  const longest = longestPart(clauses, files);
  const seen = new Map<string, Result[]>();
  const paths = new Set([...kinds(clauses), longest, ...widest(clauses)]);
  await audit([...paths], ['performance'], TIMES, (path, result) => {
    seen.set(path, [...(seen.get(path) ?? []), result]);
  });

  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  const measured = new Map<string, Record<string, number>>();
  for (const [path, results] of seen) {
    const own = Object.fromEntries(FIGURES.map(([name, , of]) => [name, Number(median(results.map(of)).toFixed(3))]));
    console.log(`${path}  ${FIGURES.map(([name, unit]) => `${name} ${own[name]}${unit && ` ${unit}`}`).join('  ')}`);
    measured.set(path, own);
  }
  const largest = Math.max(...files.filter(({ path }) => PAGE.test(path)).map(({ bytes }) => bytes));
  const { bytes = Number.NaN, requests = Number.NaN } = measured.get(longest) ?? {};
  const shift = Math.max(...[...measured.values()].map(({ CLS }) => CLS ?? 0));
  const search = SearchBench.parse(JSON.parse(await readFile('src/views/proof/search-bench.json', 'utf8')));
  const goals = [...pageGoals({ bytes, requests }, shift, largest), ...searchGoals(search), ...buildGoals(null)];
  console.log(`\n目标\n${goals.map(goalLine).join('\n')}`);
});

interface Sized {
  path: string;
  bytes: number;
}

/** The path of the part whose page is the largest. */
function longestPart(clauses: readonly { url: string; kind: string }[], files: readonly Sized[]): string {
  const sizes = new Map(files.map(({ path, bytes }) => [`/${path}`, bytes]));
  const sizeOf = (url: string) => sizes.get(`${url}index.html`) ?? 0;
  const parts = clauses.filter(({ kind }) => kind === 'part').map(({ url }) => url);
  return parts.sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? '/';
}

/** A page that is read; the whole document for paper is none. */
const PAGE = /(?<!print)\/index\.html$|^[^/]*\.html$/;

/** What shifts where nothing else does: the page of all targets, a search with its words, and the table with most rows. */
function widest(clauses: readonly { doc: string; id: string; kind: string; url: string; parent: string | null }[]) {
  const rows = Map.groupBy(
    clauses.filter(({ kind }) => kind === 'row'),
    ({ doc, parent }) => `${doc}/${parent}`,
  );
  const [longest] = [...rows].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const table = clauses.filter(({ doc, id }) => `${doc}/${id}` === longest).map(({ url }) => url);
  return ['/targets/', `/search/?q=${encodeURIComponent('产业')}`, ...table];
}
