import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { OTHER_BROWSERS, type OtherBrowser } from '../../scripts/browsers/other-browsers.ts';
import { differencesOf, PROOF, textsOf } from '../../scripts/proof/ask.ts';
import { SearchProof } from '../../src/model/proof.ts';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

/** A file without the site's policy: small texts need no index, so the policy does not let it be read. */
const PLAIN = '/robots.txt';
const site = useSite('dist', true);
const what = `${PROOF.substrings} substrings and ${PROOF.negatives} that do not occur`;

/** The way that texts of this size are searched, and the way that larger ones are. */
describe.each(['scan', 'index'] as const)('searching by %s', (engine) => {
  test(`finds what a literal scan finds, for ${what}`, async () => {
    const page = await site.open(PLAIN);
    const { cases, differences } = await differencesOf((code) => page.evaluate(code), clauses, engine);
    expect(cases).toBeGreaterThanOrEqual(550);
    expect(differences).toEqual([]);
  });
});

describe.each(OTHER_BROWSERS)('in $name', ({ name, launch, hint }) => {
  if (!launch) console.log(`${name} is not installed, so the search is not proved in it (${hint}).`);
  let browser: Promise<OtherBrowser> | undefined;
  afterAll(async () => (await browser)?.close());

  test.skipIf(!launch).each(['scan', 'index'] as const)(
    `searching by %s finds what a literal scan finds, for ${what}`,
    async (engine) => {
      browser ??= launch?.();
      const opened = (await browser)!;
      await opened.open(`${site.origin}${PLAIN}`);
      const { differences } = await differencesOf((code) => opened.evaluate(code), clauses, engine);
      expect(differences).toEqual([]);
    },
  );
});

test('the proof that the page tells of is of these texts (else: npm run prove:search)', () => {
  const proof = SearchProof.parse(JSON.parse(readFileSync('src/views/proof/search.json', 'utf8')));
  expect(proof.texts).toBe(textsOf(clauses));
  expect(proof.runs.map(({ differences }) => differences)).toEqual(proof.runs.map(() => 0));
});
