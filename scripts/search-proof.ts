import type { JSHandle, Page } from 'playwright-core';
import type { Clause } from '../src/model/clause.ts';
import { type Case, casesOf, variantsOf } from './search-cases.ts';

type Client = typeof import('../src/search/client.ts');

/** What is proved: how many rows of characters, and the number that their choice starts from. */
export const PROOF = { substrings: 600, negatives: 60, variants: 120, seed: 20161230 } as const;

/** A query that the search answers otherwise than a literal scan does. */
export interface Difference {
  query: string;
  missing: string[];
  strange: string[];
}

/** Asks the search of an open page of the site, and compares its answers with a scan of clauses.json. */
export async function differencesOf(
  page: Page,
  clauses: readonly Clause[],
  engine: 'scan' | 'index',
): Promise<{ cases: number; differences: Difference[] }> {
  const plain = casesOf(clauses, PROOF.substrings, PROOF.negatives, PROOF.seed);
  const cases = [...plain, ...variantsOf(plain.slice(0, PROOF.variants))];
  const answers = await ask(page, cases, engine);
  return { cases: cases.length, differences: cases.flatMap((c, i) => compare(c, answers[i] ?? [])) };
}

/** The search module, in the page. Written as text, since test runners rewrite imports in functions. */
const clientIn = (page: Page): Promise<JSHandle<Client>> =>
  page.evaluateHandle('import(new URL("client.js", document.baseURI).href)') as Promise<JSHandle<Client>>;

async function ask(page: Page, cases: readonly Case[], engine: 'scan' | 'index'): Promise<string[][]> {
  return page.evaluate(
    async ({ client, queries, engine }) => {
      const answers: string[][] = [];
      for (const query of queries) {
        const { total, hits } = await client.search(query, { engine });
        if (total !== hits.length) throw new Error(`${query}: ${total} counted, ${hits.length} given`);
        answers.push(hits.map(({ doc, clause }) => `${doc}/${clause}`));
      }
      return answers;
    },
    { client: await clientIn(page), queries: cases.map(({ query }) => query), engine },
  );
}

function compare({ query, expected }: Case, answer: readonly string[]): Difference[] {
  const missing = expected.filter((key) => !answer.includes(key));
  const strange = answer.filter((key, i) => !expected.includes(key) || answer.indexOf(key) !== i);
  return missing.length + strange.length > 0 ? [{ query, missing, strange }] : [];
}
