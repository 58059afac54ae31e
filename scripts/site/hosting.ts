import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emitHosting, forwardPage, type Links } from '../../src/emit/hosting.ts';
import type { Records } from '../../src/model/dataset.ts';
import type { Redirect } from '../../src/model/forward.ts';
import type { AddressRegister } from '../../src/model/register.ts';
import { foldedPages } from '../../src/register/folded.ts';
import { redirectsOf } from '../../src/register/redirects.ts';
import { pageFile } from './pages.ts';
import type { Place } from './place.ts';
import type { Written } from './stage.ts';

/** Writes what hosts read; `linksBelow` a base are the `Link` headers; rules are made of what stands at the top of `dist`. */
export async function writeHosting(
  dist: string,
  records: Pick<Records, 'addresses' | 'clauses' | 'links' | 'entities' | 'targets' | 'terms'>,
  { moved, pages }: AddressRegister,
  { base, href, absolute }: Place,
  linksBelow: (base: string) => Links = () => ({}),
): Promise<Written> {
  const robots = `User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`;
  await writeFile(path.join(dist, 'robots.txt'), robots);
  // Of Pagefind's files some are kept forever, others not.
  const tops = [...(await rulesIn(dist, '')), ...(await rulesIn(dist, '/pagefind'))]
    .filter((rule) => rule !== '/pagefind/*')
    .sort();
  const redirects = redirectsOf(records.addresses, moved);
  const folded = foldedPages(pages, records);
  const files = emitHosting(base, tops, [...redirects, ...folded], linksBelow(base));
  for (const file of files) {
    const to = path.join(dist, file.path);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, file.text);
  }
  await forward(dist, redirects, { href, absolute });
  return {
    said: `${tops.length} rules, ${redirects.length + folded.length} redirects`,
    files: ['robots.txt', ...files.map((file) => file.path), ...redirects.map(({ from }) => pageFile(from))],
  };
}

/** One rule for each thing in a folder of the site. */
async function rulesIn(dist: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(dist, folder), { withFileTypes: true });
  return entries.map((entry) => `${folder}/${entry.name}${entry.isDirectory() ? '/*' : ''}`);
}

/** For hosts that follow no redirects: a page at every old address that has none. */
async function forward(
  dist: string,
  redirects: readonly Redirect[],
  place: Pick<Place, 'href' | 'absolute'>,
): Promise<void> {
  for (const { from, to } of redirects) {
    const file = path.join(dist, from, 'index.html');
    await mkdir(path.dirname(file), { recursive: true });
    const text = forwardPage(place.href(to), place.absolute(to));
    await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
