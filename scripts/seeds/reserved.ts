import { readdirSync } from 'node:fs';
import path from 'node:path';

const PROJECT = path.join(import.meta.dirname, '../..');

/** What the build itself puts on top of the site, beside the pages of src/pages. */
const BUILT = ['_astro', 'assets', 'dts', 'pagefind', 'pictures', 'offline', 'manifest', 'sitemap', 'search'];

/** Names that no folder can have on Windows. */
const DEVICES = ['con', 'prn', 'aux', 'nul', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`com${n}`, `lpt${n}`])];

/** The first steps of all addresses that are the site's own: no document may have one of them as its id. */
export function reservedIds(project = PROJECT): ReadonlySet<string> {
  const folders = ['src/pages', 'src/public'].flatMap((folder) => {
    try {
      return readdirSync(path.join(project, folder));
    } catch {
      return [];
    }
  });
  const names = folders.filter((name) => !name.startsWith('[')).map((name) => name.replace(/\..*$/, ''));
  return new Set([...names, ...BUILT, ...DEVICES]);
}
