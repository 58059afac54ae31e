import type { Clause } from '../../model/clause.ts';
import { type GridCell, type GridRow, gridOf } from '../../model/grid.ts';
import { element } from '../xml.ts';
import { CENTRED } from './styles.ts';
import { paragraph, properties, property, run, valued } from './word.ts';

/** Between the margins, in twentieths of a point. */
export const WIDTH = 8844;

export const cellOf = (content: string, ...said: string[]): string =>
  element('w:tc', {}, properties('tcPr', said), content === '' ? paragraph('TableText', '') : content);

/** Rows between columns of these widths, in twentieths of a point. */
export const table = (widths: readonly number[], rows: readonly string[]): string =>
  element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      valued('tblStyle', 'TableGrid'),
      property('tblW', { w: WIDTH, type: 'dxa' }),
      valued('jc', 'center'),
      property('tblLayout', { type: 'fixed' }),
    ),
    element('w:tblGrid', {}, ...widths.map((w) => property('gridCol', { w }))),
    ...rows,
  );

/** A box: its name above, and below it all that it holds. */
export const boxOf = (name: string, inside: string): string =>
  table(
    [WIDTH],
    [name, inside]
      .filter((content) => content !== '')
      .map((content) => element('w:tr', {}, cellOf(content, property('tcW', { w: WIDTH, type: 'dxa' })))),
  );

/** Rows that follow one another as a table: those that name the columns are repeated on every page. */
export function tableOf(rows: readonly Clause[]): string {
  const grid = gridOf(rows);
  const all = [...grid.head, ...grid.groups.flat()];
  const widths = widthsOf(all, grid.names.length);
  const open = new Map<number, { columns: number; rows: number }>();
  return table(
    widths,
    all.map((row, i) => {
      const isHead = i < grid.head.length;
      const said = properties('trPr', [property('cantSplit'), isHead ? property('tblHeader') : '']);
      return element('w:tr', {}, said, ...cellsOf(row, widths, grid.figures, open));
    }),
  );
}

/** The cells of a row. `open`: those of rows above that reach down, by their column. */
function cellsOf(
  { cells }: GridRow,
  widths: readonly number[],
  figures: readonly boolean[],
  open: Map<number, { columns: number; rows: number }>,
): string[] {
  const made: string[] = [];
  for (let at = 0; at < widths.length; ) {
    const above = open.get(at);
    const cell = cells[at];
    const columns = above?.columns ?? (cell?.shown ? cell.columns : 1);
    const width = widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0);
    const merge = above ? property('vMerge') : cell?.shown && cell.rows > 1 ? valued('vMerge', 'restart') : '';
    if (above && --above.rows === 0) open.delete(at);
    else if (!above && cell?.shown && cell.rows > 1) open.set(at, { columns, rows: cell.rows - 1 });
    made.push(
      cellOf(
        cell?.shown ? wordsOf(cell, figures[at] ?? false) : '',
        property('tcW', { w: width, type: 'dxa' }),
        columns > 1 ? valued('gridSpan', columns) : '',
        merge,
        valued('vAlign', 'center'),
      ),
    );
    at += columns;
  }
  return made;
}

function wordsOf({ text, names }: GridCell, figure: boolean): string {
  const named = names === 'column' || names === 'group';
  return paragraph('TableText', run(text, named ? property('b') : ''), names === 'column' || figure ? CENTRED : '');
}

/** Columns as wide as their words ask for: none narrower than a word of four, none taken for more than twenty. */
function widthsOf(rows: readonly GridRow[], columns: number): number[] {
  const asked = Array.from({ length: columns }, (_, at) => {
    const lengths = rows.map(({ cells }) => (cells[at]?.shown && cells[at].columns === 1 ? cells[at].text.length : 0));
    return Math.min(20, Math.max(4, ...lengths));
  });
  const total = asked.reduce((sum, one) => sum + one, 0);
  return asked.map((one) => Math.floor((WIDTH * one) / total));
}
