import { expect, test } from 'vitest';
import { audit, type Category, kinds } from '../../scripts/browsers/lighthouse.ts';
import { clauses } from './records.ts';

const CATEGORIES: Category[] = ['accessibility', 'best-practices', 'seo'];
const pages = kinds(clauses);
test('home, reading, clause, target and search have 100 for accessibility, best practices and SEO', {
  timeout: 300_000,
}, async () => {
  const short: string[] = [];
  await audit(pages, CATEGORIES, 1, (path, result) => {
    for (const { title, score, auditRefs } of Object.values(result.categories)) {
      const faults = auditRefs.filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1);
      if (score !== 1) short.push(`${path} ${title} ${score}: ${faults.map(({ id }) => id).join(', ')}`);
    }
  });
  expect(short).toEqual([]);
});
