/** Proves the search of dist/ in every browser that is here, and writes down when and with what: src/views/proof/search.json. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Clause } from '../src/model/clause.ts';
import { SearchProof } from '../src/model/proof.ts';
import { BROWSER_FLAGS, ensureBrowser } from './browsers/browser.ts';
import { OTHER_BROWSERS } from './browsers/other-browsers.ts';
import { listen, serverOf } from './browsers/server.ts';
import { differencesOf, type Evaluate, PROOF, textsOf } from './proof/ask.ts';

const root = path.join(import.meta.dirname, '..');
const clauses: Clause[] = JSON.parse(await readFile(path.join(root, 'content/data/clauses.json'), 'utf8'));
// Without the site's policy: small texts need no index, so the policy does not let it be read.
const server = serverOf(path.join(root, 'dist'), '', true);
const address = `http://localhost:${await listen(server, 0)}/robots.txt`;
const runs: SearchProof['runs'] = [];

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const page = await browser.newPage();
await page.goto(address);
await prove(`Chromium ${browser.version()}`, (code) => page.evaluate(code));
await browser.close();

for (const { name, launch } of OTHER_BROWSERS) {
  if (!launch) continue;
  const other = await launch();
  await other.open(address);
  await prove(`${name} ${other.version}`, (code) => other.evaluate(code));
  await other.close();
}
server.close();

const { seed: _, ...counts } = PROOF;
const date = new Date().toISOString().slice(0, 10);
const proof = SearchProof.parse({ date, texts: textsOf(clauses), ...counts, runs });
await writeFile(path.join(root, 'src/views/proof/search.json'), `${JSON.stringify(proof, null, 2)}\n`);
process.exitCode = runs.some(({ differences }) => differences > 0) ? 1 : 0;

async function prove(name: string, evaluate: Evaluate): Promise<void> {
  for (const engine of ['scan', 'index'] as const) {
    const { cases, differences } = await differencesOf(evaluate, clauses, engine);
    for (const difference of differences) console.error(JSON.stringify(difference));
    console.log(`${name}, ${engine}: ${cases} queries, ${differences.length} differences`);
    runs.push({ browser: name, engine, differences: differences.length });
  }
}
