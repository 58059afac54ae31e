import type { Range } from '../model/clause.ts';
import { isSpace, trimRange } from '../text/width.ts';
import type { Line } from './blocks.ts';
import { readMarker } from './marker.ts';

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
  /** Which of the rows names the columns. */
  header: number;
}

/** |---|:--:|: drawing between rows of a Markdown table. */
const RULING = /^[|｜][|｜\s:+-]*-[|｜\s:+-]*$/;
const isPiped = (words: string): boolean => /^[|｜].*[|｜]$/.test(words) || RULING.test(words);

/** Lines that follow one another as the rows of a table become one block; the others stay as they are. */
export function tabulate<T extends { type: string }>(text: string, all: readonly (T | Line)[]): (T | Line | Table)[] {
  const found: (T | Line | Table)[] = [];
  for (let i = 0; i < all.length; ) {
    const run = lineRun(text, all, i);
    const table = run.length > 0 ? readTable(text, run) : null;
    if (table) found.push(table);
    else found.push(all[i] as T | Line);
    i += table ? run.length : 1;
  }
  return found;
}

/** The lines from `first` on that can be rows of one table. */
function lineRun<T extends { type: string }>(text: string, all: readonly (T | Line)[], first: number): Line[] {
  const run: Line[] = [];
  let kind: 'tabs' | 'pipes' | null = null;
  for (let i = first; i < all.length; i++) {
    const block = all[i] as T | Line;
    if (!isLine(block)) break;
    const words = text.slice(block.start, block.end);
    const own = isPiped(words) ? 'pipes' : tabbed(words) ? 'tabs' : null;
    const inner = own === null && kind === 'tabs' && isGroup(words) && goesOn(text, all[i + 1]);
    if (!inner && (own === null || (kind !== null && own !== kind))) break;
    kind ??= own;
    run.push(block);
  }
  return run.length < 2 ? [] : run;
}

const isLine = (block: { type: string }): block is Line => block.type === 'line';

/** Two cells or more; not a heading or a label whose tab stands for a space. */
function tabbed(words: string): boolean {
  const cells = words.split('\t').map((cell) => cell.trim());
  if (cells.length < 2) return false;
  const [first = '', ...rest] = cells;
  if (rest.filter(Boolean).length > 1) return true;
  const marker = readMarker(`${first} `);
  return !(marker !== null && marker.length >= first.length) && !/[：:]$/.test(first);
}

/** A line of one cell within a table: the name of the rows that follow. */
const isGroup = (words: string): boolean =>
  words.length <= 20 &&
  !/[。；，]/.test(words) &&
  !/^(附|表\s*\d|专栏|第.{1,6}[编篇章节条])/.test(words) &&
  !/^[一二三四五六七八九十]+、/.test(words);

function goesOn(text: string, next: { type: string } | undefined): boolean {
  return next !== undefined && isLine(next) && tabbed(text.slice(next.start, next.end));
}

function readTable(text: string, lines: readonly Line[]): Table | null {
  const piped = isPiped(text.slice(lines[0]?.start, lines[0]?.end));
  const rows = lines
    .filter(({ start, end }) => !RULING.test(text.slice(start, end)))
    .map((line) => (piped ? pipeRow(text, line) : tabRow(text, line)));
  if (rows.length < 2 && !(piped && rows.length < lines.length)) return null;
  if (rows.length === 0 || rows.every(({ cells }) => cells.length < 2)) return null;
  return tableOf(rows, lines);
}

const tableOf = (rows: TableRow[], lines: readonly Line[]): Table => ({
  ...{ type: 'table', rows, header: 0 },
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
});

function pipeRow(text: string, { start, end }: Line): TableRow {
  const from = /[|｜]/.test(text[start] ?? '') ? start + 1 : start;
  const to = end - 1 > from && /[|｜]/.test(text[end - 1] ?? '') ? end - 1 : end;
  return row(text, from, to, (at) => /[|｜]/.test(text[at] ?? '') && text[at - 1] !== '\\');
}

function tabRow(text: string, { start, end }: Line): TableRow {
  return row(text, start, end, (at) => text[at] === '\t');
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
  for (const match of text.matchAll(/^[^\S\n]*([|｜][^\n]*)$/gm)) {
    const from = match.index + match[0].length - (match[1]?.length ?? 0);
    const [, to] = trimRange(text, from, match.index + match[0].length);
    if (RULING.test(text.slice(from, to))) for (let i = from; i < to; i++) found.add(i);
    found.add(from);
    if (/[|｜]/.test(text[to - 1] ?? '')) found.add(to - 1);
  }
  return found;
}
