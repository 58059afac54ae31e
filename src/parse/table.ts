import type { Range } from '../model/clause.ts';
import { isSpace, skipSpace, skipSpaceBack, trimRange } from '../text/width.ts';
import type { Line } from './blocks.ts';

/** A row as found: `source` holds its cells and one separator between two of them. */
export interface TableRow {
  cells: string[];
  source: Range[];
}

/** A table of tabs, of pipes, or (by a fact) of columns of spaces. */
export interface Table {
  type: 'table';
  start: number;
  end: number;
  rows: TableRow[];
  /** Places of the rows that name the columns: one, or two where the first one's names stand over several columns. */
  headers: number[];
  /** The lines that it was read from. */
  lines: readonly Line[];
}

/** |---|:--:| or --- | ---: drawing between rows of a Markdown table. */
const RULING = /^(?:[|｜][|｜\s:+-]*-[|｜\s:+-]*|:?-+:?(?:\s*[|｜]\s*:?-+:?)+\s*[|｜]?)$/;
export const isPipeRuling = (words: string): boolean => RULING.test(words);

/** The table of lines that are divided by tabs, or by pipes; null where they are no table. */
export function readTable(text: string, lines: readonly Line[], kind: 'tabs' | 'pipes'): Table | null {
  const rowLines = lines.filter(({ start, end }) => kind === 'tabs' || !RULING.test(text.slice(start, end)));
  const ruled = rowLines.length < lines.length;
  const rows = kind === 'pipes' ? rowLines.map((line) => pipeRow(text, line)) : tabRows(text, rowLines);
  if (rows.length < 2 && !(ruled && rows.length === 1)) return null;
  return rows.every(({ cells }) => cells.length < 2) ? null : tableOf(rows, lines);
}

function tableOf(rows: TableRow[], lines: readonly Line[]): Table {
  const [first, second] = rows;
  const headers = first && second && rows.length > 2 && goesOn(first, second) ? [0, 1] : [0];
  return { type: 'table', rows, headers, lines, start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** 数值 and 占比 below 2025年: a second row of names, under names that leave room for it. */
function goesOn({ cells: above }: TableRow, { cells: below }: TableRow): boolean {
  const open = (at: number) => at > 0 && !above[at];
  const named = below.some((cell, at) => cell !== '' && open(at));
  const figures = below.some((cell) => /^[〔［[（(<>≥≤~+-]*\d/u.test(cell) && !/年/.test(cell));
  return named && !figures && (!below[0] || below[0] === above[0]);
}

function pipeRow(text: string, { start, end }: Line): TableRow {
  const from = /[|｜]/.test(text[start] ?? '') ? start + 1 : start;
  const closed = end - 1 > from && /[|｜]/.test(text[end - 1] ?? '') && text[end - 2] !== '\\';
  return row(text, from, closed ? end - 1 : end, (at) => /[|｜]/.test(text[at] ?? '') && text[at - 1] !== '\\');
}

/** Tabs in front of a row are empty cells, as far as the table has columns for them: else they are its indent. */
function tabRows(text: string, lines: readonly Line[]): TableRow[] {
  const own = lines.map(({ start, end }) => text.slice(start, end).split('\t').length);
  const width = Math.max(...own);
  return lines.map(({ start, end }, i) => {
    const room = width - (own[i] ?? 0);
    return row(text, start - Math.min(room, tabsBefore(text, start)), end, (at) => text[at] === '\t');
  });
}

/** How many tabs stand right in front of a line, and nothing else. */
export function tabsBefore(text: string, start: number): number {
  let at = start;
  while (text[at - 1] === '\t') at--;
  return start - at;
}

/** The columns of a line are parted by two spaces or a wide one: for lines that a fact calls a table. */
export function spacedTable(text: string, lines: readonly Line[]): Table {
  const rows = lines.map(({ start, end }) =>
    row(text, start, end, (at) => {
      const space = (i: number) => isSpace(text[i] ?? '.');
      const wide = text[at] === '　' || text[at] === '\t' || space(at + 1);
      return space(at) && !space(at - 1) && wide;
    }),
  );
  return tableOf(rows, lines);
}

function row(text: string, from: number, to: number, separates: (at: number) => boolean): TableRow {
  const cells: string[] = [];
  const source: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !separates(at)) continue;
    const [a, b] = trimRange(text, start, at);
    cells.push(text.slice(a, b));
    if (a < b) source.push([a, b]);
    if (at < to) source.push([at, at + 1]);
    start = at + 1;
  }
  return { cells, source };
}

/** The characters that draw a Markdown table: pipes at the ends of its lines, and its ruling lines. */
export function drawn(text: string): Set<number> {
  const found = new Set<number>();
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const from = skipSpace(text, index, index + line.length);
    const to = skipSpaceBack(text, from, index + line.length);
    if (RULING.test(text.slice(from, to))) for (let i = from; i < to; i++) found.add(i);
    for (const end of [from, to - 1]) if (/[|｜]/.test(text[end] ?? '')) found.add(end);
  }
  return found;
}
