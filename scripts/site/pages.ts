import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import type { AddressRegister } from '../../src/model/register.ts';
import { FILE, resolver } from '../../src/register/index.ts';
import type { Place } from './place.ts';

/** Pages that say nothing of their own: other forms of what has an address, and forwardings. */
const FORMS = /\/(?:print|embed)\//;

/** The paths of the built pages that are no documents and clauses: `/about/`, `/search/`. Empty where nothing is built. */
export async function publishedPages(dist: string, documents: readonly { doc: string }[]): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  const docs = new Set(documents.map(({ doc }) => doc));
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => `/${path.relative(dist, entry.parentPath).replaceAll('\\', '/')}/`.replace('//', '/'))
    .filter((page) => !docs.has(page.split('/')[1] as string) && !FORMS.test(page));
}

/** The file of a page: `/about/` → `about/index.html`. */
export const pageFile = (page: string): string =>
  `${decodeURI(page)
    .replace(/[?#].*/, '')
    .slice(1)}index.html`;

/** The pages that must be there, whoever made them: those of the register, of every clause, and of the sitemap. */
export async function promisedPages(dist: string, urls: readonly string[], { absolute }: Place): Promise<string[]> {
  const read = (name: string) => readFile(path.join(dist, name), 'utf8');
  const located = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc);
  const below = (loc: string) => loc.slice(absolute('/').length - 1);
  const maps = located(await read('sitemap-index.xml')).map((loc) => below(loc).slice(1));
  const listed = (await Promise.all(maps.map(read))).flatMap(located).map(below);
  if (listed.length === 0) throw new Error('sitemap: no page is in it');
  return [...new Set(['index.html', '404.html', 'sitemap-index.xml', ...maps, ...[...listed, ...urls].map(pageFile)])];
}

/** address/page-dropped: pages that were published, are not built, and forward nowhere. */
export function droppedPages(register: AddressRegister, built: readonly string[]): Problem[] {
  const live = new Set(built);
  const resolve = resolver(register.moved, (address) => live.has(address) || !address.startsWith('/'));
  return register.pages
    .filter((page) => resolve(page) === null)
    .map((page) => ({
      rule: 'address/page-dropped',
      severity: 'error',
      file: FILE,
      message: `The page ${page} was published and is gone.`,
      hint: 'Bring it back, or write under `moved` where it stands now.',
    }));
}
