/** Measures the search in a browser, at once and at fifty times the text: what is transferred, how long it takes, whether it is right. */

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
import { type Case, casesOf } from './proof/cases.ts';
import { searchSite } from './proof/site.ts';
import { multiply } from './proof/synthetic.ts';
import { command } from './site/command.ts';
import { collection as folderOfTexts, PROJECT } from './site/environment.ts';

type Client = typeof import('../src/search/client.ts');

const measured = new Map<string, Promise<number>>();

await command(
  '用法：npm run bench:search\n量检索：传多少，要多久，对不对；并按五十倍的文字再量一次。',
  {},
  async () => {
    const root = folderOfTexts();
    const json = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
    const documents: DocumentRecord[] = await json('content/data/documents.json');
    const clauses: Clause[] = await json('content/data/clauses.json');
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });

    const rows: SearchBench['rows'] = [];
    for (const times of [1, 50]) {
      const collection = times === 1 ? { documents, clauses } : multiply(documents, clauses, times);
      const cases = casesOf(collection.clauses, 300, 30, 1);
      for (const engine of ['scan', 'index'] as const) {
        const folder = await searchSite(path.join(root, 'dist'), collection, engine);
        const server = serverOf(folder);
        const origin = `http://localhost:${await listen(server, 0)}`;
        const row = {
          times,
          engine,
          ...(await cold(browser, origin, cases, engine)),
          ...(await warm(browser, origin, cases, engine)),
        };
        console.log(JSON.stringify(row));
        rows.push(row);
        server.close();
        await rm(folder, { recursive: true });
      }
    }
    await browser.close();
    console.table(rows);
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

/** Milliseconds of a search and its first ten results, once everything is loaded; and what differs from a literal scan. */
async function warm(browser: Browser, origin: string, cases: readonly Case[], engine: Engine) {
  const page = await open(browser, origin);
  const run = () =>
    page.evaluate(
      async ({ queries, engine }) => {
        const client: Client = await import(`${location.origin}/search/client.js`);
        const { corpus } = await client.open();
        const keys = (await corpus.readAll()).map(keyOf);
        const answers = [];
        for (const query of queries) {
          const start = performance.now();
          const found = await client.browse(query, { engine, order: 'document' });
          const records = found.groups.flatMap((group) => group.records);
          await found.hits(records.slice(0, 10));
          const ms = performance.now() - start;
          answers.push({ ms, keys: records.sort((a, b) => a - b).map((record) => keys[record] ?? '') });
        }
        return answers;
      },
      { queries: cases.map(({ query }) => query), engine },
    );
  await run();
  const answers = await run();
  const times = answers.map(({ ms }) => ms);
  const wrong = cases
    .filter(({ expected }, i) => answers[i]?.keys.join() !== expected.join())
    .map(({ query }) => query);
  if (wrong.length > 0) console.log('wrong:', wrong);
  await page.context().close();
  return { warmMedian: at(times, 0.5), warmP95: at(times, 0.95), wrong: wrong.length, of: cases.length };
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
