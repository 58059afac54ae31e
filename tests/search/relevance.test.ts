/** How well a list answers a judged query, and that the judged pages are there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ndcg, readJudged, summaryOf } from '../../scripts/proof/relevance.ts';

const GRADES = { '/a/': 3, '/b/': 2, '/c/': 1 };

test('the best order has 1, nothing has 0, and a query that no page answers has no score', () => {
  expect(ndcg(['/a/', '/b/', '/c/'], GRADES)).toBe(1);
  expect(ndcg(['/x/', '/y/'], GRADES)).toBe(0);
  expect(ndcg([], GRADES)).toBe(0);
  expect(ndcg(['/a/'], {})).toBeNull();
});

test('the worse order has less, and what stands behind the tenth place counts no more', () => {
  const best = 7 + 3 / Math.log2(3) + 1 / 2;
  expect(ndcg(['/c/', '/x/', '/a/'], GRADES)).toBeCloseTo((1 + 7 / 2) / best);
  const strange = Array.from({ length: 10 }, (_, i) => `/x${i}/`);
  expect(ndcg([...strange, '/a/'], GRADES)).toBe(0);
});

test('means are over the queries that have an answer', () => {
  const rows = [
    { exact: 0, 'exact and near': 1, Pagefind: 0.5 },
    { exact: 1, 'exact and near': 1, Pagefind: 0 },
    { exact: null, 'exact and near': null, Pagefind: null },
  ];
  expect(summaryOf(rows).map((row) => [row['nDCG@10'], row.nothing, row.of])).toEqual([
    [0.5, 1, 2],
    [1, 0, 2],
    [0.25, 1, 2],
  ]);
});

test('forty queries, each once, whose judged pages are published', async () => {
  const judged = await readJudged('scripts/proof/judged.json');
  expect(new Set(judged.map(({ query }) => query)).size).toBe(40);
  const clauses: { url: string }[] = JSON.parse(readFileSync('content/data/clauses.json', 'utf8'));
  const pages = new Set(clauses.map(({ url }) => url.replace(/#.*/, '')));
  expect(judged.flatMap(({ grades }) => Object.keys(grades)).filter((page) => !pages.has(page))).toEqual([]);
});
