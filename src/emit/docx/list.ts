import { element } from '../xml.ts';
import { zipOf } from '../zip.ts';
import { footers, section } from './margins.ts';
import { packageOf } from './package.ts';
import { CENTRED, STYLES } from './styles.ts';
import { cellOf, table, WIDTH } from './table.ts';
import { paragraph, part, properties, property, run } from './word.ts';

/** A list to work by: a title, what is to be known of it, and a table whose head is repeated on every page. */
export interface ListSheet {
  title: string;
  notes: readonly string[];
  columns: readonly { name: string /** Of ten in all. */; width: number }[];
  /** A cell has lines; the first of a cell that begins with `strong` is bold. */
  rows: readonly (readonly ListCell[])[];
  /** Below every page, a line each. */
  foot: readonly string[];
}

export interface ListCell {
  strong?: string;
  lines: readonly string[];
}

/** The bytes of a Word file: the same for the same list. */
export function listDocx({ title, notes, columns, rows, foot }: ListSheet): Uint8Array {
  const widths = columns.map(({ width }) => Math.floor((WIDTH * width) / 10));
  const rowOf = (cells: readonly string[], ...said: string[]) =>
    element(
      'w:tr',
      {},
      properties('trPr', said),
      ...cells.map((content, i) => cellOf(content, property('tcW', { w: widths[i] ?? 0, type: 'dxa' }))),
    );
  const head = columns.map(({ name }) => paragraph('TableText', run(name, property('b')), CENTRED));
  const body = [
    paragraph('Title', run(title)),
    ...notes.map((note) => paragraph('BodyText', run(note))),
    table(widths, [rowOf(head, property('tblHeader')), ...rows.map((row) => rowOf(row.map(wordsOf)))]),
    paragraph('TableText', ''),
  ].join('');
  const margins = footers(foot);
  const sheet = { name: title, issuer: null, title: [], clauses: [], lineOf: () => [], foot };
  const document = part('document', element('w:body', {}, body, section(margins)));
  return zipOf(packageOf(sheet, document, [{ name: 'styles', xml: STYLES }, ...margins]));
}

const wordsOf = ({ strong, lines }: ListCell): string =>
  [
    ...(strong ? [paragraph('TableText', run(strong, property('b')))] : []),
    ...lines.map((line) => paragraph('TableText', run(line))),
  ].join('');
