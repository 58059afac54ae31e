import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { z } from 'zod';

/**
 * Queries as people type them, each with how far pages answer it: 1 in part, 2 well, 3 just that; others not. One reader
 * judged what any of the ways gave among its first ten, in a drawn order, without knowing which had given it.
 */
export const Judged = z.array(
  z.strictObject({ query: z.string().min(1), grades: z.record(z.string(), z.int().min(1).max(3)) }),
);
export type Judged = z.infer<typeof Judged>;

export const readJudged = async (file: string): Promise<Judged> =>
  Judged.parse(JSON.parse(await readFile(file, 'utf8')));

/** Who answers: what is exact alone, what is near below it, and Pagefind as it comes. */
export const WAYS = ['exact', 'exact and near', 'Pagefind'] as const;
export type Way = (typeof WAYS)[number];

const SHOWN = 10;

/** The pages that each way gives first for a query, by their paths. */
export async function answersOf(page: Page, query: string): Promise<Record<Way, string[]>> {
  // As text: test runners rewrite the imports of functions.
  const found: Record<Way, string[]> = JSON.parse(
    await page.evaluate(`(async () => {
      const query = ${JSON.stringify(query)};
      const { search, near } = await import(new URL('/search/client.js', location.origin).href);
      const pagefind = await import(new URL('/pagefind/pagefind.js', location.origin).href);
      const own = (href) => new URL(href, location.origin).pathname;
      const exact = (await search(query)).hits.map(({ url }) => own(url));
      const beside = (await near(query)).map(({ href }) => own(href));
      globalThis.plain ??= pagefind.createInstance({ basePath: '/pagefind/', noWorker: true });
      const { results } = await globalThis.plain.search(query);
      const ranked = await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()));
      const pages = ranked.map(({ meta }) => meta.address);
      return JSON.stringify({ exact, 'exact and near': [...exact, ...beside], Pagefind: pages });
    })()`),
  );
  const first = (paths: string[]) => [...new Set(paths)].slice(0, SHOWN);
  return Object.fromEntries(WAYS.map((way) => [way, first(found[way])])) as Record<Way, string[]>;
}

/** nDCG of the first ten: 1 where no order of the judged pages is better; null where none of them answers. */
export function ndcg(answer: readonly string[], grades: Readonly<Record<string, number>>): number | null {
  const gain = (list: readonly number[]) =>
    list.slice(0, SHOWN).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const best = gain(Object.values(grades).sort((a, b) => b - a));
  return best === 0 ? null : gain(answer.map((path) => grades[path] ?? 0)) / best;
}

/** Of each way its score; null for a query that no page answers. */
export const scoresOf = (
  answers: Readonly<Record<Way, readonly string[]>>,
  grades: Readonly<Record<string, number>>,
): Record<Way, number | null> =>
  Object.fromEntries(WAYS.map((way) => [way, ndcg(answers[way], grades)])) as Record<Way, number | null>;

/** Means, and how many queries a way answers with nothing that is of use. */
export function summaryOf(rows: readonly Readonly<Record<Way, number | null>>[]) {
  return WAYS.map((way) => {
    const scores = rows.flatMap((row) => row[way] ?? []);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const nothing = scores.filter((score) => score === 0).length;
    return { way, 'nDCG@10': Number(mean.toFixed(3)), nothing, of: scores.length };
  });
}
