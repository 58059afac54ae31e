import { csvFormatRows } from 'd3';
import type { Clause } from '../model/clause.ts';
import { LINK_TYPES, type Link } from '../model/link.ts';
import type { EmittedFile } from './file.ts';

/** A matrix for spreadsheets: linked clauses of the later document down, of the earlier across; a cell is type and strength. */
export function emitMatrix(clauses: readonly Clause[], links: readonly Link[]): EmittedFile[] {
  const key = (at: { doc: string; clause: string }) => `${at.doc}/${at.clause}`;
  const linked = (side: 'from' | 'to') => {
    const wanted = new Set(links.map((link) => key(link[side])));
    return clauses.map(({ doc, id }) => `${doc}/${id}`).filter((at) => wanted.has(at));
  };
  const cells = new Map(
    links.map((link) => [`${key(link.from)} ${key(link.to)}`, `${LINK_TYPES[link.type].name}${link.strength}`]),
  );
  const columns = linked('to');
  const rows = linked('from').map((from) => [from, ...columns.map((to) => cells.get(`${from} ${to}`) ?? '')]);
  return [{ path: 'data/links-matrix.csv', text: `\ufeff${csvFormatRows([['', ...columns], ...rows])}\n` }];
}
