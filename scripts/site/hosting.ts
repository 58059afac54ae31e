import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emitHosting, type Redirect } from '../../src/emit/hosting.ts';
import { escapeXml } from '../../src/emit/xml.ts';
import type { Clause } from '../../src/model/clause.ts';
import { engineOf } from '../../src/model/engine.ts';
import { contentPolicy } from '../../src/model/policy.ts';
import type { AddressRecord, AddressRegister } from '../../src/model/register.ts';
import { pathsOf } from '../../src/register/index.ts';
import type { Place } from './place.ts';

/** Writes what hosts read; rules are made of what stands at the top of `dist`. */
export async function writeHosting(
  dist: string,
  rows: readonly AddressRecord[],
  moved: AddressRegister['moved'],
  clauses: readonly Clause[],
  { base, href, absolute }: Place,
): Promise<string> {
  const robots = `User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`;
  await writeFile(path.join(dist, 'robots.txt'), robots);
  // Of Pagefind's files some are kept forever, others not.
  const tops = [...(await rulesIn(dist, '')), ...(await rulesIn(dist, '/pagefind'))]
    .filter((rule) => rule !== '/pagefind/*')
    .sort();
  const redirects = redirectsOf(rows, moved);
  for (const file of emitHosting(base, tops, redirects, engineOf(clauses))) {
    const to = path.join(dist, file.path);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, file.text);
  }
  await forward(dist, redirects, { href, absolute });
  return `${tops.length} rules, ${redirects.length} redirects`;
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
    const [address, canonical] = [place.href(to), place.absolute(to)].map(escapeXml);
    const text = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>地址已移动</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${contentPolicy()}"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${address}"><link rel="canonical" href="${canonical}"></head>
<body><main><h1>地址已移动</h1><p>这里的内容现在在<a href="${address}">${canonical}</a>。</p></main></body></html>
`;
    await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Old pages → the pages where their words stand now. Fragments go along by themselves. */
function redirectsOf(rows: readonly AddressRecord[], moved: AddressRegister['moved']): Redirect[] {
  const pathOf = pathsOf(rows);
  const page = (url: string) => url.replace(/#.*/, '');
  const live = new Set(rows.filter(({ to }) => to === null).map(({ url }) => page(url)));
  const gone = rows.flatMap(({ url, to }) => (to === null ? [] : [{ url, to }]));
  // The later goes before the earlier: what is said of a page, before what is said of its paragraphs.
  const pairs = [
    ...gone.filter(({ url }) => url.includes('#')).map(({ url, to }) => [page(url), page(pathOf(to))] as const),
    ...gone.filter(({ url }) => !url.includes('#')).map(({ url, to }) => [url, page(pathOf(to))] as const),
    ...moved
      .filter(({ from }) => from.startsWith('/') || !from.includes('/'))
      .map(({ from, to }) => [pathOf(from), pathOf(to)] as const),
  ];
  return [...new Map(pairs)].filter(([from]) => !live.has(from)).map(([from, to]) => ({ from, to }));
}
