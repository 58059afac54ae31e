import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import { isRun } from '../../src/model/reading.ts';
import type { AddressRegister } from '../../src/model/register.ts';
import { registerProblem, resolver } from '../../src/register/index.ts';
import type { Place } from './place.ts';

/** Pages that say nothing of their own: other forms of what has an address, and forwardings. */
const FORMS = /\/(?:print|embed)\//;

/** The paths of the built pages that are no documents and clauses: `/about/`, `/search/`, `/law/page-2/`. Empty where nothing is built. */
export async function publishedPages(dist: string, documents: Iterable<string>): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  const docs = new Set(documents);
  return entries
    .filter((entry) => entry.isFile())
    .flatMap((entry) => publishedPage(path.relative(dist, path.join(entry.parentPath, entry.name)), docs) ?? []);
}

/** The page that a file of the site is (`about/index.html` → `/about/`); null of other files, documents and forms. */
export function publishedPage(file: string, docs: ReadonlySet<string>): string | null {
  const name = `/${file.replaceAll('\\', '/')}`;
  const [, doc = '', id = ''] = name.split('/');
  if (!name.endsWith('/index.html') || (docs.has(doc) && !isRun(id)) || FORMS.test(name)) return null;
  return name.slice(0, -'index.html'.length);
}

/** True where `dist` was made of the content as it is now: the pages of another are none of ours. */
export async function isOfContent(root: string): Promise<boolean> {
  const [built, made] = await Promise.all(
    ['dist', 'content'].map((folder) => readFile(path.join(root, folder, 'data/clauses.json')).catch(() => null)),
  );
  return built !== null && made !== null && built !== undefined && made !== undefined && built.equals(made);
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
    .map((page) =>
      registerProblem(
        'address/page-dropped',
        `网页 ${page} 公布过，现在没有了。`,
        '恢复它，或在 `moved` 下写明现在的去处。',
      ),
    );
}
