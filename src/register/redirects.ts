import { pagePath } from '../model/address.ts';
import type { Redirect } from '../model/forward.ts';
import type { AddressRecord, AddressRegister } from '../model/register.ts';
import { pathsOf } from './index.ts';

/** Old pages → the pages where their words stand now. Fragments go along by themselves. */
export function redirectsOf(rows: readonly AddressRecord[], moved: AddressRegister['moved']): Redirect[] {
  const pathOf = pathsOf(rows);
  const live = new Set(rows.filter(({ to }) => to === null).map(({ url }) => pagePath(url)));
  const gone = rows.flatMap(({ url, to }) => (to === null ? [] : [{ url, to }]));
  // The later goes before the earlier: what is said of a page, before what is said of its paragraphs.
  const pairs = [
    ...gone.filter(({ url }) => url.includes('#')).map(({ url, to }) => [pagePath(url), pagePath(pathOf(to))] as const),
    ...gone.filter(({ url }) => !url.includes('#')).map(({ url, to }) => [url, pagePath(pathOf(to))] as const),
    ...moved
      .filter(({ from }) => from.startsWith('/') || !from.includes('/'))
      .map(({ from, to }) => [pathOf(from), pathOf(to)] as const),
  ];
  return [...new Map(pairs)].filter(([from]) => !live.has(from)).map(([from, to]) => ({ from, to }));
}
