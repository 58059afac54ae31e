import { keyOf } from '../model/ref.ts';
import type { AddressRecord, AddressRegister } from '../model/register.ts';
import { pathOf } from './index.ts';

/** Old pages → the pages where their words stand now. Fragments go along by themselves. */
export function redirectsOf(
  rows: readonly AddressRecord[],
  moved: AddressRegister['moved'],
): { from: string; to: string }[] {
  const kinds = new Map(rows.map(({ doc, id, kind }) => [keyOf({ doc, id }), kind]));
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
