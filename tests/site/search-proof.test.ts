import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { Firefox, findFirefox } from '../../scripts/firefox.ts';
import { differencesOf, PROOF, textsOf } from '../../scripts/search-proof.ts';
import { SearchProof } from '../../src/model/proof.ts';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

const site = useSite();
const what = `${PROOF.substrings} substrings and ${PROOF.negatives} that do not occur`;

/** The way that texts of this size are searched, and the way that larger ones are. */
describe.each(['scan', 'index'] as const)('searching by %s', (engine) => {
  test(`finds what a literal scan finds, for ${what}`, async () => {
    const page = await site.open('/search/');
    const { cases, differences } = await differencesOf((code) => page.evaluate(code), clauses, engine);
    expect(cases).toBeGreaterThanOrEqual(550);
    expect(differences).toEqual([]);
  });
});

const file = findFirefox();
if (!file) console.log('Firefox: not installed, so the search is proved in Chromium alone (FIREFOX_PATH names one).');
describe.skipIf(!file)('in Firefox', () => {
  const opened = file ? Firefox.launch(file) : undefined;
  afterAll(async () => (await opened)?.close());

  test.each(['scan', 'index'] as const)(
    `searching by %s finds what a literal scan finds, for ${what}`,
    async (engine) => {
      const firefox = await opened;
      if (!firefox) throw new Error('no Firefox');
      await firefox.open(`${site.origin}/search/`);
      const { differences } = await differencesOf((code) => firefox.evaluate(code), clauses, engine);
      expect(differences).toEqual([]);
    },
  );
});

test('the proof that the page tells of is of these texts (else: npm run prove:search)', () => {
  const proof = SearchProof.parse(JSON.parse(readFileSync('tests/proof/search.json', 'utf8')));
  expect(proof.texts).toBe(textsOf(clauses));
  expect(proof.runs.map(({ differences }) => differences)).toEqual(proof.runs.map(() => 0));
});
