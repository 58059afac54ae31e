import { expect, test } from 'vitest';
import { publishedPage } from '../../scripts/site/pages.ts';

test.each([
  ['about/index.html', '/about/'],
  // The rows of the register hold the pages of documents and clauses; a run of clauses has no row.
  ['law/page-2/index.html', '/law/page-2/'],
  ['law/index.html', null],
  ['law/art-2/index.html', null],
  ['law/print/index.html', null],
  ['about/page.html', null],
])('%s is the page %s for the register', (file, page) => {
  expect(publishedPage(file, new Set(['law']))).toBe(page);
});
