import type { GridCell, GridRow } from '../grid.ts';
import { attribute, type Element, elementsOf, find, nameOf, numberOf, val } from './xml.ts';

/** The paragraphs of what stands in a cell. */
export type ReadBlocks = (parent: Element) => string[];

/** A table of Word → rows of cells. Rows that a revision deleted are left away by `isDeleted`. */
export function gridOf(table: Element, read: ReadBlocks): GridRow[] {
  return inside(table, 'tr')
    .filter((row) => !find(row, 'trPr', 'del'))
    .map((row) => {
      const gap = (name: string) => numberOf(val(row, 'trPr', name)) ?? 0;
      return [...empty(gap('gridBefore')), ...cellsOf(row, read), ...empty(gap('gridAfter'))];
    });
}

/** The rows that a revision deleted. */
export const deletedRows = (table: Element): Element[] => inside(table, 'tr').filter((row) => find(row, 'trPr', 'del'));

const empty = (count: number): GridCell[] =>
  Array.from({ length: count }, () => ({ paragraphs: [], columns: 1, covered: false }));

function cellsOf(row: Element, read: ReadBlocks): GridCell[] {
  return inside(row, 'tc').map((cell) => {
    const merge = find(cell, 'tcPr', 'vMerge') ?? find(cell, 'tcPr', 'hMerge');
    const covered = merge !== undefined && attribute(merge, 'val') !== 'restart';
    const columns = Math.max(1, numberOf(val(cell, 'tcPr', 'gridSpan')) ?? 1);
    return { paragraphs: read(cell), columns, covered };
  });
}

/** Rows of a table, cells of a row: content controls and revisions may stand around them. */
function inside(parent: Element, name: string): Element[] {
  return elementsOf(parent).flatMap((element) => {
    if (nameOf(element) === name) return [element];
    return ['sdt', 'sdtContent', 'ins', 'customXml', 'moveTo'].includes(nameOf(element)) ? inside(element, name) : [];
  });
}
