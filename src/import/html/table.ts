import type { GridCell, GridRow } from '../grid.ts';
import { attribute, type Element, elementsIn, isHidden, select } from './dom.ts';

const spanOf = (cell: Element, name: string): number =>
  Math.min(1000, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));

/** The rows of a table itself, not of one within it. */
export const rowsOf = (table: Element): Element[] =>
  elementsIn(table).flatMap((element) => {
    if (element.tagName === 'tr') return [element];
    return ['thead', 'tbody', 'tfoot'].includes(element.tagName) ? rowsOf(element) : [];
  });

export const cellsOf = (row: Element): Element[] =>
  elementsIn(row).filter((cell) => ['td', 'th'].includes(cell.tagName) && !isHidden(cell));

/**
 * True for a table that only places things on a page: one with a table or with headings inside, of one cell, or in
 * which a cell holds running text of several paragraphs.
 */
export function isLayout(table: Element, linesOf: (cell: Element) => string[]): boolean {
  if (select(table, ({ tagName }) => /^(?:table|h[1-6])$/.test(tagName)).length > 0) return true;
  const rows = rowsOf(table).map(cellsOf);
  if (rows.flat().length < 2) return true;
  return rows.flat().some((cell) => {
    const lines = linesOf(cell);
    return lines.length > 3 && lines.join('').length > 400;
  });
}

/** A table of a page → rows of cells, with a covered one wherever a cell above reaches down. */
export function gridOf(table: Element, linesOf: (cell: Element) => string[]): GridRow[] {
  const open: { left: number; columns: number }[] = [];
  return rowsOf(table).map((row) => {
    const cells: GridCell[] = [];
    let at = 0;
    const covered = () => {
      for (let above = open[at]; above && above.left > 0; above = open[at]) {
        cells.push({ paragraphs: [], columns: above.columns, covered: true });
        above.left--;
        at += above.columns;
      }
    };
    for (const cell of cellsOf(row)) {
      covered();
      const columns = spanOf(cell, 'colspan');
      open[at] = { left: spanOf(cell, 'rowspan') - 1, columns };
      cells.push({ paragraphs: linesOf(cell), columns, covered: false });
      at += columns;
    }
    covered();
    return cells;
  });
}
