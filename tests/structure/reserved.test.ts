/** No id that a person gives can stand in the place of a page of the site's own. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ID_FOLDERS, reservedIn } from '../../scripts/seeds/reserved.ts';

const PAGES = path.join(import.meta.dirname, '../../src/pages');
const folders = readdirSync(PAGES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => path.relative(PAGES, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** Steps that code makes of numbers and its own names, of clauses, charts and tables, or that stand beside no page: of two documents. */
const MADE = [
  ...['[doc]', 'charts', 'compare/[later]', 'compare/[later]/[earlier]', 'data', 'data/views', 'embed/[doc]'],
  ...['for', 'for/[kind]'],
];

test('every folder whose pages are named by ids is looked at', () => {
  const named = ['', ...folders].filter((folder) =>
    // What ends with a name of its own, or has none at all, is one page: [...index], [...all]; addresses that are gone.
    readdirSync(path.join(PAGES, folder)).some((name) => /^\[(?!\.\.\.(?:index|all|forward)\b)/.test(name)),
  );
  // In `…/in/` stand the ids of documents or of themes alone, which other folders hold already.
  const open = named.filter((folder) => !ID_FOLDERS.includes(folder) && !/\/in$/.test(folder));
  expect(open.sort()).toEqual(MADE);
});

test('the pages of a folder are read from the routes themselves', () => {
  for (const folder of ID_FOLDERS) {
    const own = readdirSync(path.join(PAGES, folder), { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('['),
    );
    for (const { name } of own) expect(reservedIn(folder)).toContain(name.replace(/\..*/, ''));
  }
  expect(reservedIn('compare')).toContain('matters');
});
