import type { StructureFact } from '../model/document.ts';
import { skipSpace, skipSpaceBack, trimRange } from '../text/width.ts';
import { type Block, blocks, type Line } from './blocks.ts';
import type { Box } from './box.ts';
import { flatTables } from './flat.ts';
import { DATE, GENRE_AT_END, gluedCuts, numberCuts } from './genres.ts';
import { headingsInside } from './inside.ts';
import { type Marker, RANK, readMarker } from './marker.ts';
import type { Report } from './report.ts';
import { spacedTable, type Table } from './table.ts';
import { type FactAt, tabulate } from './tabulate.ts';

/** A line, a box or a table with what is known of it before the tree is built. */
export interface Piece {
  block: Line | Box | Table;
  /** The words of a line; empty for the others. */
  words: string;
  marker: Marker | null;
  /** What document.yaml says of the line. */
  fact: StructureFact | undefined;
  role: string | null;
  /** The line below that is its title, or the rest of it. */
  below?: Line;
}

export type FactOf = (words: string) => StructureFact | undefined;

/** Text → pieces in order: lines of cells are joined to tables, other lines with headings in them are divided. */
export function readPieces(text: string, factOf: FactOf, report: Report): Piece[] {
  const known = new Map<number, StructureFact | undefined>();
  const factAt = ({ start, end }: Line): StructureFact | undefined => {
    if (!known.has(start)) known.set(start, factOf(text.slice(start, end)));
    return known.get(start);
  };
  const paragraphs = divideIndents(text, blocks(text), report);
  const tables = flatTables(text, tabulate(text, paragraphs, factAt), factAt, report);
  const divided = divideNumbers(text, divideLines(text, tables, report));
  const pieces = byFacts(text, divided, factAt).map((block): Piece => {
    const words = block.type === 'line' ? text.slice(block.start, block.end) : '';
    const fact = block.type === 'line' ? factAt(block) : undefined;
    const marker = block.type === 'line' && fact?.as === undefined ? readMarker(words) : null;
    return { block, words, marker, fact, role: null };
  });
  for (const { block } of pieces) if (block.type === 'table') nameHeader(block, factAt);
  quoted(pieces);
  return pieces;
}

/** Lines that a fact calls a table, with those that follow them up to a heading or a closed sentence. */
function byFacts(text: string, all: readonly (Block | Table)[], factAt: FactAt): (Block | Table)[] {
  const found: (Block | Table)[] = [];
  for (let i = 0; i < all.length; i++) {
    const block = all[i] as Block | Table;
    if (block.type !== 'line' || factAt(block)?.as !== 'table') {
      found.push(block);
      continue;
    }
    const lines = [block];
    for (let j = i + 1; j < all.length; j++) {
      const next = all[j] as Block | Table;
      if (next.type !== 'line' || !/\S(\s{2,}|　)\S/.test(text.slice(next.start, next.end))) break;
      lines.push(next);
    }
    for (const line of lines.slice(1)) factAt(line);
    found.push(spacedTable(text, lines));
    i += lines.length - 1;
  }
  return found;
}

/** A fact `as: table` on a row within a table says that it names the columns. */
function nameHeader(table: Table, factAt: FactAt): void {
  for (const line of table.lines) {
    if (factAt(line)?.as !== 'table') continue;
    const row = table.rows.findIndex(({ source }) => (source.at(-1)?.[1] ?? -1) > line.start);
    if (row > 0) table.headers = [row];
  }
}

/** The lines of a quotation of several lines (将第一条修改为：“第一条 …) open no heading. */
function quoted(pieces: readonly Piece[]): void {
  const REACH = 200;
  let last: Marker | null = null;
  for (let i = 0; i < pieces.length; i++) {
    last = pieces[i]?.marker ?? last;
    if (!/^[“「„『]|[:：][“「„『][^”」‟』]*$/.test(pieces[i]?.words ?? '')) continue;
    const outer = last;
    let depth = 0;
    let end = -1;
    for (let j = i; j < pieces.length && j < i + REACH && end < 0; j++) {
      const words = pieces[j]?.words ?? '';
      // The outline goes on: the quotation was never closed.
      if (j > i && outer && goesOn(outer, pieces[j]?.marker ?? null)) break;
      // A paragraph of a quotation may open with the mark again.
      depth +=
        count(words, /[“「„『]/g) - count(words, /[”」‟』]/g) - (j > i && /^[“「„『]/.test(words) && depth > 0 ? 1 : 0);
      if (depth <= 0) end = j;
    }
    for (let j = i + 1; j <= end; j++) (pieces[j] as Piece).marker = null;
    if (end > i) i = end;
  }
}

/** 三、 behind 二、: the next heading of a part, a chapter or an article. */
const goesOn = (outer: Marker, next: Marker | null): boolean =>
  next !== null && next.rank === outer.rank && outer.rank <= RANK.part && next.number === outer.number + 1;

const count = (words: string, mark: RegExp): number => words.match(mark)?.length ?? 0;

function divideLines(text: string, all: readonly (Block | Table)[], report: Report): (Block | Table)[] {
  const lines = all.filter((block): block is Line => block.type === 'line');
  const inside = headingsInside(text, lines);
  if (inside.length === 0) return [...all];
  const labels = inside.slice(0, 5).map(({ marker }) => marker.label);
  report(
    'structure/heading-inside',
    inside[0]?.at ?? 0,
    `行内有标题：${labels.join('、')}${inside.length > 5 ? '等' : ''}，共 ${inside.length} 处，已按编号的次序分开。`,
    '如果不是标题，请在 document.yaml 的 structure 里写 as: text。',
  );
  let next = 0;
  return all.flatMap((block): (Block | Table)[] => {
    if (block.type !== 'line') return [block];
    const cuts: number[] = [];
    for (; next < inside.length && (inside[next]?.at ?? 0) < block.end; next++) cuts.push(inside[next]?.at ?? 0);
    if (cuts.length === 0) return [block];
    const ends = frontCuts(text, block.start, cuts[0] ?? block.end);
    return cutLine(text, block, [...ends, ...cuts, ...signatureCuts(text, cuts.at(-1) ?? block.start, block.end)]);
  });
}

/** Characters from which on a line can hold several paragraphs, each with its indent before it, and how many of these. */
const LONG = { line: 300, indents: 4 };

/** A page pasted in one line: the indent of two wide spaces tells where its paragraphs begin. */
function divideIndents(text: string, all: readonly Block[], report: Report): Block[] {
  return all.flatMap((block): Block[] => {
    if (block.type !== 'line' || block.end - block.start < LONG.line) return [block];
    // 总　　则 is one title.
    const indents = [
      ...text.slice(block.start, block.end).matchAll(/(?<!(?:^|\s)\S)\s*　　\s*|\s*　　\s*(?!\S(?:\s|$))/gu),
    ];
    if (indents.length < LONG.indents) return [block];
    const message = `一行里有几段，已按段首的空格分开，共 ${indents.length + 1} 段。`;
    report('structure/paragraphs-inside', block.start, message, '核对断行；无误的无须改动。');
    return cutLine(
      text,
      block,
      indents.map(({ index }) => block.start + index),
    );
  });
}

/** The head of a text: the number of the document on one line with its title or its day. */
const HEAD = 12;
const divideNumbers = (text: string, all: readonly (Block | Table)[]): (Block | Table)[] =>
  all.flatMap((block, i) => {
    if (block.type !== 'line' || i >= HEAD) return [block];
    const words = text.slice(block.start, block.end);
    const own = numberCuts(words);
    const cuts = (own.length > 0 ? own : gluedCuts(words)).map((cut) => block.start + cut);
    return cuts.length === 0 ? [block] : cutLine(text, block, cuts);
  });

function cutLine(text: string, line: Line, cuts: readonly number[]): Line[] {
  const bounds = [line.start, ...cuts, line.end];
  return bounds.slice(0, -1).flatMap((start, i) => {
    const [a, b] = trimRange(text, start, bounds[i + 1] ?? line.end);
    return a < b ? [{ ...line, start: a, end: b }] : [];
  });
}

/** Where the title, the number and the addressee end that stand on one line before the first heading. */
function frontCuts(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  let at = start;
  for (const part of text.slice(start, end).split(/(?<=\s)(?=\S)/)) {
    const to = at + part.length;
    const words = text.slice(cuts.at(-1) ?? start, to).trim();
    if (GENRE_AT_END.test(words.replace(/\s/g, '')) || /^[^。！？；]+[：:]$/.test(words) || /号$/.test(words))
      cuts.push(to);
    at = to;
  }
  return cuts.filter((cut) => cut < end);
}

/** Where the signature and the date begin that close such a line. */
function signatureCuts(text: string, start: number, end: number): number[] {
  const whole = text.slice(Math.max(start, end - 110), end);
  const note = /\s*[（(][^（）()]{2,30}[）)]\s*$/.exec(whole)?.[0] ?? '';
  const tail = whole.slice(0, whole.length - note.length);
  const match = /[。！？]\s*([^。！？；：:，,]{2,40}?)\s+(\S(?:\s?\S)*)$/.exec(tail);
  if (!match || !DATE.test(match[2] ?? '')) return [];
  const close = end - note.length;
  const date = close - (match[2] ?? '').length;
  const name = skipSpace(text, skipSpaceBack(text, start, close - (match[0] ?? '').length + 1), date);
  return [name, date, ...(note === '' ? [] : [close])];
}
