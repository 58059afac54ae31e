import { readdirSync } from 'node:fs';
import path from 'node:path';

const PROJECT = path.join(import.meta.dirname, '../..');

/** What the build itself puts on top of the site, beside the pages of src/pages. */
const BUILT = ['_astro', 'assets', 'pagefind', 'pictures', 'offline', 'manifest', 'sitemap', 'search'];

/** The first steps of all addresses that are the site's own: no document may have one of them as its id. */
export function reservedIds(project = PROJECT): ReadonlySet<string> {
  const folders = ['src/pages', 'public'].flatMap((folder) => {
    try {
      return readdirSync(path.join(project, folder));
    } catch {
      return [];
    }
  });
  const names = folders.filter((name) => !name.startsWith('[')).map((name) => name.replace(/\..*$/, ''));
  return new Set([...names, ...BUILT]);
}
