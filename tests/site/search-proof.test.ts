import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/browsers/browser.ts';
import { OTHER_BROWSERS, type OtherBrowser } from '../../scripts/browsers/other-browsers.ts';
import { listen, serverOf } from '../../scripts/browsers/server.ts';
import { differencesOf, PROOF, textsOf } from '../../scripts/proof/ask.ts';
import { searchSite } from '../../scripts/proof/site.ts';
import { SearchProof } from '../../src/model/proof.ts';
import { clauses, documents } from './records.ts';

const what = `${PROOF.substrings} substrings and ${PROOF.negatives} that do not occur`;

/** The way that texts of this size are searched, and the way that larger ones are. */
describe.each(['scan', 'index'] as const)('searching by %s', (engine) => {
  let [folder, origin] = ['', ''];
  let server: Server;
  let browser: Browser;
  const others = new Map<string, OtherBrowser>();
  beforeAll(async () => {
    folder = await searchSite('dist', { documents, clauses }, engine);
    server = serverOf(folder);
    origin = `http://localhost:${await listen(server, 0)}/`;
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    for (const other of others.values()) await other.close();
    server?.close();
    await rm(folder, { recursive: true });
  });

  test(`finds what a literal scan finds, for ${what}`, async () => {
    const page = await browser.newPage();
    await page.goto(origin);
    const { cases, differences } = await differencesOf((code) => page.evaluate(code), clauses, engine);
    expect(cases).toBeGreaterThanOrEqual(550);
    expect(differences).toEqual([]);
  });

  for (const { name, launch, hint } of OTHER_BROWSERS) {
    if (!launch) console.log(`${name} is not installed, so the search is not proved in it (${hint}).`);
    test.skipIf(!launch)(`in ${name}, too`, async () => {
      const other = await launch!();
      others.set(name, other);
      await other.open(origin);
      const { differences } = await differencesOf((code) => other.evaluate(code), clauses, engine);
      expect(differences).toEqual([]);
    });
  }
});

test('the proof that the page tells of is of these texts (else: npm run prove:search)', () => {
  const proof = SearchProof.parse(JSON.parse(readFileSync('src/views/proof/search.json', 'utf8')));
  expect(proof.texts).toBe(textsOf(clauses));
  expect(proof.runs.map(({ differences }) => differences)).toEqual(proof.runs.map(() => 0));
});
