/**
 * Measures the search in a browser, of the texts and of so many times as much: what is transferred, how long it takes,
 * whether it is right. Most queries are as short as people type them, and every length has its own figure.
 */

import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page, type Response } from 'playwright-core';
import type { Clause } from '../src/model/clause.ts';
import type { DocumentRecord } from '../src/model/document.ts';
import { type Engine, SCAN_LIMIT } from '../src/model/engine.ts';
import { SearchBench } from '../src/model/proof.ts';
import { keyOf } from '../src/model/ref.ts';
import { BROWSER_FLAGS, ensureBrowser } from './browsers/browser.ts';
import { listen, serverOf } from './browsers/server.ts';
import { type Case, casesOf, typed } from './proof/cases.ts';
import { judge } from './proof/judge.ts';
import { searchSite } from './proof/site.ts';
import { multiply } from './proof/synthetic.ts';
import { command } from './site/command.ts';
import { collection as folderOfTexts, PROJECT } from './site/environment.ts';
import { Refusal } from './site/refusal.ts';

type Client = typeof import('../src/search/client.ts');

/** Up to so many times the texts the way to search that reads all of them is measured too. */
const MOST_SCANNED = 50;
/** Queries are told apart by their length up to here, and from there on together. */
const TYPED = 6;

const measured = new Map<string, Promise<number>>();

await command(
  '用法：npm run bench:search -- [--times 1,50,500]\n量检索：传多少，要多久，对不对；并按多少倍的文字再量一次。\n--judged 只量好坏：40 个像人打的检索词，读过的判断，nDCG@10。',
  { options: { times: { type: 'string', default: '1,50' }, judged: { type: 'boolean', default: false } } },
  async ({ values }) => {
    if (values.judged) return console.table(await judge(path.join(folderOfTexts(), 'dist')));
    const sizes = values.times.split(',').map(Number);
    if (!sizes.every((times) => Number.isInteger(times) && times > 0))
      throw new Refusal(`--times ${values.times}：写几个正整数，用逗号分开，如 1,50。`);
    const root = folderOfTexts();
    const json = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
    const documents: DocumentRecord[] = await json('content/data/documents.json');
    const clauses: Clause[] = await json('content/data/clauses.json');
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });

    const rows: SearchBench['rows'] = [];
    for (const times of sizes) {
      const collection = times === 1 ? { documents, clauses } : multiply(documents, clauses, times);
      const cases = casesOf(collection.clauses, 300, 30, 1, typed);
      // Nobody reads a hundred megabytes of text to search it.
      for (const engine of times > MOST_SCANNED ? (['index'] as const) : (['scan', 'index'] as const)) {
        const folder = await searchSite(path.join(root, 'dist'), collection, engine);
        const server = serverOf(folder);
        const origin = `http://localhost:${await listen(server, 0)}`;
        const row = {
          times,
          engine,
          ...(await cold(browser, origin, cases, engine)),
          ...(await warm(browser, origin, cases, engine, collection.clauses.map(keyOf))),
        };
        console.log(JSON.stringify(row));
        rows.push(row);
        server.close();
        await rm(folder, { recursive: true });
      }
    }
    await browser.close();
    console.table(rows.map(({ lengths: _, ...row }) => row));
    for (const { times, engine, lengths } of rows) console.log(times, engine, '按字数，95%以内（ms）：', lengths);
    const bench = SearchBench.parse({ date: new Date().toISOString().slice(0, 10), scanLimit: SCAN_LIMIT, rows });
    await writeFile(path.join(PROJECT, 'src/views/proof/search-bench.json'), `${JSON.stringify(bench, null, 2)}\n`);
  },
);

/** Kilobytes, compressed with Brotli, that a first search transfers until ten results are shown: median and most of twenty. */
async function cold(browser: Browser, origin: string, cases: readonly Case[], engine: Engine) {
  const totals: number[] = [];
  for (const { query } of cases.filter(({ query: q }) => q.length >= 2 && q.length <= 12).slice(0, 20)) {
    const page = await open(browser, origin);
    const sizes: Promise<number>[] = [];
    page.context().on('response', (response) => {
      if (!response.url().endsWith('favicon.ico')) sizes.push(sizeOf(response));
    });
    await page.evaluate(
      async ({ query, engine }) => {
        const client: Client = await import(`${location.origin}/search/client.js`);
        const { groups, hits } = await client.browse(query, { engine });
        await hits(groups.flatMap(({ records }) => records).slice(0, 10));
      },
      { query, engine },
    );
    await page.waitForLoadState('networkidle');
    totals.push((await Promise.all(sizes)).reduce((a, b) => a + b, 0) / 1000);
    await page.context().close();
  }
  return { coldMedian: at(totals, 0.5), coldMost: at(totals, 1) };
}

/** Milliseconds of a search and its first ten results the second time, what was read kept as a reader's browser keeps it; and what differs from a literal scan. */
async function warm(browser: Browser, origin: string, cases: readonly Case[], engine: Engine, keys: readonly string[]) {
  const page = await open(browser, origin);
  const run = () =>
    page.evaluate(
      async ({ queries, engine }) => {
        const client: Client = await import(`${location.origin}/search/client.js`);
        const answers = [];
        for (const query of queries) {
          const start = performance.now();
          const found = await client.browse(query, { engine, order: 'document' });
          const records = found.groups.flatMap((group) => group.records);
          await found.hits(records.slice(0, 10));
          const ms = performance.now() - start;
          answers.push({ ms, records: records.sort((a, b) => a - b) });
        }
        return answers;
      },
      { queries: cases.map(({ query }) => query), engine },
    );
  await run();
  const answers = await run();
  const times = answers.map(({ ms }) => ms);
  const wrong = cases
    .filter(({ expected }, i) => answers[i]?.records.map((record) => keys[record]).join() !== expected.join())
    .map(({ query }) => query);
  if (wrong.length > 0) console.log('wrong:', wrong);
  await page.context().close();
  return {
    warmMedian: at(times, 0.5),
    warmP95: at(times, 0.95),
    lengths: byLength(cases, times),
    wrong: wrong.length,
    of: cases.length,
  };
}

/** What 95% of the queries of each length do not exceed. */
function byLength(cases: readonly Case[], times: readonly number[]) {
  const bands = [...Array.from({ length: TYPED }, (_, i) => [i + 1, i + 1] as const), [TYPED + 1, 30] as const];
  return bands.flatMap(([from, to]) => {
    const own = times.filter((_, i) => {
      const { length } = cases[i]?.query ?? '';
      return length >= from && length <= to;
    });
    return own.length > 0 ? [{ from, to, p95: at(own, 0.95), of: own.length }] : [];
  });
}

/** Compressed with Brotli, unless it is smaller as it stands; each address once. */
function sizeOf(response: Response): Promise<number> {
  const url = response.url().replace(/ts=\d+/, '');
  const size =
    measured.get(url) ?? response.body().then((body) => Math.min(body.length, brotliCompressSync(body).length));
  measured.set(url, size);
  return size;
}

async function open(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  return page;
}

/** The value that a share of the numbers does not exceed. */
function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Number((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN).toFixed(2));
}
