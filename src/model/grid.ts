import type { Clause } from './clause.ts';
import { keyOf } from './ref.ts';

/** A cell as it is shown. */
export interface GridCell {
  text: string;
  /** What it names: a column, a row, a group of rows; null where it holds what the row says. */
  names: 'column' | 'row' | 'group' | null;
  /** Columns and rows that it spans, from 1. */
  columns: number;
  rows: number;
  /** False for a place that a spanning cell covers, and for one beyond the last cell of its row. */
  shown: boolean;
}

export interface GridRow {
  clause: Clause;
  cells: GridCell[];
}

/** A table as it is shown: the rows at its top that name the columns, and the others, in groups that a row may name. */
export interface Grid {
  head: GridRow[];
  groups: GridRow[][];
  /** The name of each column in one line: 2025年 数值. */
  names: string[];
  /** True for each column of figures. */
  figures: boolean[];
  /** True where the columns do not stand beside each other on a telephone. */
  wide: boolean;
}

type Row = Pick<Clause, 'cells' | 'header'>;

const FIGURE =
  /^[〔［[（(]?\s*[<>≥≤≧≦＜＞~～±+\-－−—]*\s*\d[\d,，.．\s]*(?:[%％‰]|[—～~-]\s*\d[\d.]*[%％]?)?\s*[〕］\])）]?$/u;
const NOTHING = /^[—－\-–/／]*$/u;
const NUMBERING = /^(?:序\s*号|编\s*号|号)$/u;

const cellsOf = ({ cells }: Row): readonly string[] => cells ?? [];
const widthOf = (rows: readonly Row[]): number => rows.reduce((width, row) => Math.max(width, cellsOf(row).length), 0);

/** How many rows at the top of a table name its columns. */
const headCount = (rows: readonly Row[]): number => {
  const first = rows.findIndex(({ header }) => !header);
  return first < 0 ? rows.length : first;
};

/**
 * The name of each column, from the rows above the others: a name that stands over several columns (2025年 over 数值 and
 * 占比) is that of each of them.
 */
export function columnNames(rows: readonly Row[]): string[] {
  const heads = rows.slice(0, headCount(rows));
  return Array.from({ length: widthOf(rows) }, (_, at) => {
    const parts = heads.map((row, i) => cellsOf(row)[spannedFrom(heads, i, at)] ?? '');
    return [...new Set(parts.filter(Boolean))].join(' ');
  });
}

/** The head of each table as one row, by the key of the table: of two rows of names the one that holds a year. */
export function headsOf(clauses: readonly Clause[]): ReadonlyMap<string, Clause> {
  const heads = Map.groupBy(
    clauses.filter(({ header }) => header),
    ({ doc, parent }) => keyOf({ doc, clause: parent ?? '' }),
  );
  return new Map(
    [...heads].flatMap(([table, rows]) => {
      const row = rows.find(({ text }) => /\d{4}年/.test(text)) ?? rows[0];
      return row ? [[table, { ...row, cells: columnNames(rows) }] as const] : [];
    }),
  );
}

/** Where the cell begins that stands at a place of a head: itself, or the one to its left that reaches over it. */
function spannedFrom(heads: readonly Row[], row: number, at: number): number {
  const cells = cellsOf(heads[row] ?? {});
  const below = cellsOf(heads[row + 1] ?? {});
  if (cells[at] || !below[at]) return at;
  let from = at;
  while (from > 0 && !cells[from] && below[from]) from--;
  return cells[from] && (below[from] || from === at) ? from : at;
}

/** What a cell names, for `scope` in HTML; null where it names nothing. */
export const scopeOf = ({ names, columns }: GridCell): 'colgroup' | 'col' | 'rowgroup' | 'row' | null =>
  names === null
    ? null
    : names === 'column'
      ? columns > 1
        ? 'colgroup'
        : 'col'
      : names === 'group'
        ? 'rowgroup'
        : 'row';

/** What it spans, for HTML; null for one column, one row. */
export const spansOf = ({ columns, rows }: GridCell): { colspan: number | null; rowspan: number | null } => ({
  colspan: columns > 1 ? columns : null,
  rowspan: rows > 1 ? rows : null,
});

/** Rows → the table as it is shown. `rows` are all rows of the table, in order. */
export function gridOf(rows: readonly Clause[]): Grid {
  const count = headCount(rows);
  const names = columnNames(rows);
  const body = rows.slice(count);
  const nameAt = names.findIndex((name) => !NUMBERING.test(name.trim()));
  const figures = names.map((name, at) => {
    const cells = body.map((row) => cellsOf(row)[at] ?? '').filter((cell) => !NOTHING.test(cell));
    return cells.length > 0 && !NUMBERING.test(name) && cells.every((cell) => FIGURE.test(cell));
  });
  const head = rows
    .slice(0, count)
    .map((clause, i) => ({ clause, cells: headCells(rows.slice(0, count), i, names.length) }));
  const groups: GridRow[][] = [];
  body.forEach((clause, i) => {
    const next = body[i + 1];
    const opens = isGroup(clause, names.length) && next !== undefined && !isGroup(next, names.length);
    if (opens || groups.length === 0) groups.push([]);
    groups
      .at(-1)
      ?.push({ clause, cells: opens ? groupCells(clause, names.length) : bodyCells(clause, names.length, nameAt) });
  });
  return { head, groups, names, figures, wide: isWide(rows, names.length) };
}

/** One cell alone has words: 一、经济发展 above the rows that it names. */
function isGroup(row: Row, width: number): boolean {
  const cells = cellsOf(row);
  return width > 1 && !row.header && Boolean(cells[0]) && cells.slice(1).every((cell) => cell === '');
}

const cell = (text: string, names: GridCell['names'], shown = true): GridCell => ({
  text,
  names,
  columns: 1,
  rows: 1,
  shown,
});

function groupCells(row: Row, width: number): GridCell[] {
  return cellsOf(row).map((text, at) => ({ ...cell(text, 'group', at === 0), columns: width }));
}

function bodyCells(row: Row, width: number, nameAt: number): GridCell[] {
  const cells = cellsOf(row);
  return Array.from({ length: width }, (_, at) => {
    const text = cells[at] ?? '';
    return cell(text, row.header ? 'column' : at === nameAt && text !== '' ? 'row' : null);
  });
}

function headCells(heads: readonly Row[], row: number, width: number): GridCell[] {
  const from = Array.from({ length: width }, (_, at) => spannedFrom(heads, row, at));
  const textAt = (i: number, at: number) => cellsOf(heads[i] ?? {})[at] ?? '';
  return from.map((start, at) => {
    const text = textAt(row, at);
    const columns = from.filter((other) => other === start).length;
    const alone = columns === 1;
    let rows = 1;
    while (text && alone && row + rows < heads.length && !textAt(row + rows, at)) rows++;
    const covered = !text && heads.slice(0, row).some((_, i) => textAt(i, at) && reaches(heads, i, row, at));
    return { ...cell(text, text ? 'column' : null, start === at && !covered), columns, rows };
  });
}

/** True where a cell of a row of the head reaches down to another row: nothing stands below it in its own column. */
const reaches = (heads: readonly Row[], from: number, to: number, at: number): boolean =>
  heads.every((row, i) => i <= from || i > to || !cellsOf(row)[at]) &&
  heads[from] !== undefined &&
  Array.from({ length: widthOf(heads) }, (_, other) => spannedFrom(heads, from, other)).filter((start) => start === at)
    .length === 1;

/** In characters: the columns of a table with up to this many stand beside each other on a telephone. */
const PHONE = 21;
const isWide = (rows: readonly Row[], width: number): boolean => {
  const longest = (at: number) => Math.max(...rows.map((row) => cellsOf(row)[at]?.length ?? 0));
  return Array.from({ length: width }, (_, at) => Math.min(longest(at), 6) + 1).reduce((a, b) => a + b, 0) > PHONE;
};
