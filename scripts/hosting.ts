import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emitHosting, type Redirect } from '../src/emit/hosting.ts';
import type { Clause } from '../src/model/clause.ts';
import { engineOf } from '../src/model/engine.ts';
import type { AddressRecord, AddressRegister } from '../src/model/register.ts';
import { pathOf } from '../src/register/index.ts';
import type { Place } from './place.ts';

/** Writes what hosts read; rules are made of what stands at the top of `dist`. */
export async function writeHosting(
  dist: string,
  rows: readonly AddressRecord[],
  moved: AddressRegister['moved'],
  clauses: readonly Clause[],
  { base, absolute }: Place,
): Promise<string> {
  const robots = `User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`;
  await writeFile(path.join(dist, 'robots.txt'), robots);
  const entries = await readdir(dist, { withFileTypes: true });
  const tops = entries.map((entry) => (entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`)).sort();
  const redirects = redirectsOf(rows, moved);
  for (const file of emitHosting(base, tops, redirects, engineOf(clauses))) {
    const to = path.join(dist, file.path);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, file.text);
  }
  return `${tops.length} rules, ${redirects.length} redirects`;
}

/** Old pages → the pages where their words stand now. Fragments go along by themselves. */
function redirectsOf(rows: readonly AddressRecord[], moved: AddressRegister['moved']): Redirect[] {
  const kinds = new Map(rows.map(({ doc, id, kind }) => [`${doc}/${id}`, kind]));
  const live = new Set(rows.filter(({ to }) => to === null).map(({ url }) => url.replace(/#.*/, '')));
  const page = (url: string) => url.replace(/#.*/, '');
  const pairs = [
    ...rows.flatMap(({ url, to }) =>
      to === null ? [] : [[page(url), page(pathOf(to, (a) => kinds.get(a) ?? 'item'))] as const],
    ),
    ...moved
      .filter(({ from }) => from.startsWith('/'))
      .map(({ from, to }) => [from, pathOf(to, (a) => kinds.get(a) ?? 'item')] as const),
  ];
  return [...new Map(pairs)].filter(([from]) => !live.has(from)).map(([from, to]) => ({ from, to }));
}
