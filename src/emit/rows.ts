import type { Clause } from '../model/clause.ts';

/** The rows of one table that stand from a place on. */
export function rowsFrom(clauses: readonly Clause[], at: number): Clause[] {
  const parent = clauses[at]?.parent;
  let end = at;
  while (clauses[end]?.kind === 'row' && clauses[end]?.parent === parent) end++;
  return clauses.slice(at, end);
}

/** The cells of rows, each row as wide as the widest. */
export function cellsOf(rows: readonly Clause[]): string[][] {
  const width = rows.reduce((most, { cells = [] }) => Math.max(most, cells.length), 1);
  return rows.map(({ cells = [] }) => Array.from({ length: width }, (_, at) => cells[at] ?? ''));
}

/**
 * Rows as a GFM table. Its one head is the first row, where that names the columns; else a row of empty names, so that no
 * row is taken for what it is not.
 */
export function tableMarkdown(rows: readonly Clause[], escapeCell: (cell: string) => string): string {
  const cells = cellsOf(rows).map((row) => row.map(escapeCell));
  const empty = cells[0]?.map(() => '') ?? [];
  const [head = empty, ...body] = rows[0]?.header ? cells : [empty, ...cells];
  return [head, empty.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
