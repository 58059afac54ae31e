/** Proves the search of dist/ in every browser that is here, and writes down when and with what: src/views/proof/search.json. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Clause } from '../src/model/clause.ts';
import type { DocumentRecord } from '../src/model/document.ts';
import type { Engine } from '../src/model/engine.ts';
import { SearchProof } from '../src/model/proof.ts';
import { BROWSER_FLAGS, ensureBrowser } from './browsers/browser.ts';
import { OTHER_BROWSERS } from './browsers/other-browsers.ts';
import { listen, serverOf } from './browsers/server.ts';
import { differencesOf, type Evaluate, PROOF, textsOf } from './proof/ask.ts';
import { searchSite } from './proof/site.ts';
import { command } from './site/command.ts';
import { collection, PROJECT } from './site/environment.ts';

await command('用法：npm run prove:search\n在这里的每种浏览器里，把检索的结果和逐字查找的结果相比。', {}, async () => {
  const root = collection();
  const clauses: Clause[] = JSON.parse(await readFile(path.join(root, 'content/data/clauses.json'), 'utf8'));
  const documents: DocumentRecord[] = JSON.parse(
    await readFile(path.join(root, 'content/data/documents.json'), 'utf8'),
  );
  const runs: SearchProof['runs'] = [];
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  const others = await Promise.all(
    OTHER_BROWSERS.flatMap(async ({ name, launch }) => ({ name, other: await launch?.() })),
  );

  for (const engine of ['scan', 'index'] as const) {
    const folder = await searchSite(path.join(root, 'dist'), { documents, clauses }, engine);
    const server = serverOf(folder);
    const address = `http://localhost:${await listen(server, 0)}/`;
    const page = await browser.newPage();
    await page.goto(address);
    await prove(`Chromium ${browser.version()}`, engine, (code) => page.evaluate(code));
    await page.close();
    for (const { name, other } of others) {
      if (!other) continue;
      await other.open(address);
      await prove(`${name} ${other.version}`, engine, (code) => other.evaluate(code));
    }
    server.close();
    await rm(folder, { recursive: true });
  }
  await browser.close();
  for (const { other } of others) await other?.close();

  const { seed: _, ...counts } = PROOF;
  const date = new Date().toISOString().slice(0, 10);
  const proof = SearchProof.parse({ date, texts: textsOf(clauses), ...counts, runs });
  await writeFile(path.join(PROJECT, 'src/views/proof/search.json'), `${JSON.stringify(proof, null, 2)}\n`);
  process.exitCode = runs.some(({ differences }) => differences > 0) ? 1 : 0;

  async function prove(name: string, engine: Engine, evaluate: Evaluate): Promise<void> {
    const { cases, differences } = await differencesOf(evaluate, clauses, engine);
    for (const difference of differences) console.error(JSON.stringify(difference));
    console.log(`${name}, ${engine}: ${cases} queries, ${differences.length} differences`);
    runs.push({ browser: name, engine, differences: differences.length });
  }
});
