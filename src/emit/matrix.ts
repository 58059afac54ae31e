import type { Clause } from '../model/clause.ts';
import type { Link } from '../model/link.ts';
import { LINK_TYPES } from '../model/link-type.ts';
import { keyOf } from '../model/ref.ts';
import { csvFile } from '../model/spreadsheet.ts';
import type { EmittedFile } from './file.ts';

/** A matrix for spreadsheets: linked clauses of the later document down, of the earlier across; a cell is type and strength. */
export function emitMatrix(clauses: readonly Clause[], links: readonly Link[]): EmittedFile[] {
  const linked = (side: 'from' | 'to') => {
    const wanted = new Set(links.map((link) => keyOf(link[side])));
    return clauses.map(keyOf).filter((at) => wanted.has(at));
  };
  const cells = new Map(
    links.map((link) => [`${keyOf(link.from)} ${keyOf(link.to)}`, `${LINK_TYPES[link.type].name}${link.strength}`]),
  );
  const columns = linked('to');
  const rows = linked('from').map((from) => [from, ...columns.map((to) => cells.get(`${from} ${to}`) ?? '')]);
  return [{ path: 'data/links-matrix.csv', text: csvFile([['key', ...columns], ...rows]) }];
}
