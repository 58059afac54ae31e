import { describe, expect, test } from 'vitest';
import { differencesOf, PROOF } from '../../scripts/search-proof.ts';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

const site = useSite();

/** The engine that this size of texts is searched with, and the one that a larger size is. */
describe.each(['scan', 'index'] as const)('searching by %s', (engine) => {
  test(`finds what a literal scan finds, for ${PROOF.substrings} substrings and ${PROOF.negatives} that do not occur`, async () => {
    const page = await site.open('/search/');
    const { cases, differences } = await differencesOf(page, clauses, engine);
    expect(cases).toBeGreaterThanOrEqual(550);
    expect(differences).toEqual([]);
  });
});
