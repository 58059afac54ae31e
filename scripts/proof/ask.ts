import { createHash } from 'node:crypto';
import type { Clause } from '../../src/model/clause.ts';
import type { Engine } from '../../src/model/engine.ts';
import { type Case, casesOf, variantsOf } from './cases.ts';

/** What is proved: how many rows of characters, and the number that their choice starts from. */
export const PROOF = { substrings: 600, negatives: 60, variants: 120, seed: 20161230 } as const;

/** A query that the search answers otherwise than a literal scan does. */
export interface Difference {
  query: string;
  missing: string[];
  strange: string[];
}

/** Runs an expression in a page of the site, in whatever browser, and resolves to the string that it resolves to. */
export type Evaluate = (expression: string) => Promise<string>;

/** Asks the search of a site, and compares its answers with a scan of clauses.json. */
export async function differencesOf(
  evaluate: Evaluate,
  clauses: readonly Clause[],
  engine: Engine,
): Promise<{ cases: number; differences: Difference[] }> {
  const plain = casesOf(clauses, PROOF.substrings, PROOF.negatives, PROOF.seed);
  const cases = [...plain, ...variantsOf(plain.slice(0, PROOF.variants))];
  const queries = cases.map(({ query }) => query);
  const answers: string[][] = JSON.parse(await evaluate(asking(queries, engine)));
  return { cases: cases.length, differences: cases.flatMap((c, i) => compare(c, answers[i] ?? [])) };
}

/** Written as text, since test runners rewrite the imports of functions. */
const asking = (queries: readonly string[], engine: string): string => `(async () => {
  const { search } = await import(new URL('/search/client.js', location.origin).href);
  const answers = [];
  for (const query of ${JSON.stringify(queries)}) {
    const { total, hits } = await search(query, { engine: '${engine}' });
    if (total !== hits.length) throw new Error(query + ': ' + total + ' counted, ' + hits.length + ' given');
    answers.push(hits.map(({ doc, clause }) => doc + '/' + clause));
  }
  return JSON.stringify(answers);
})()`;

function compare({ query, expected }: Case, answer: readonly string[]): Difference[] {
  const missing = expected.filter((key) => !answer.includes(key));
  const strange = answer.filter((key, i) => !expected.includes(key) || answer.indexOf(key) !== i);
  return missing.length + strange.length > 0 ? [{ query, missing, strange }] : [];
}

/** Checksum of what is searched: a proof holds for these texts. */
export const textsOf = (clauses: readonly Clause[]): string =>
  createHash('sha256')
    .update(JSON.stringify(clauses.map(({ doc, id, title, text }) => [doc, id, title, text])))
    .digest('hex');
