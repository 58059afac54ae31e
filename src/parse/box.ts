import type { Range } from '../model/clause.ts';
import { columns, isRuling, isSpace, trimRange } from '../text/width.ts';

/** A ruled box (专栏) as found in the text. Ranges own no ruling characters and no white space at their ends. */
export interface Box {
  type: 'box';
  start: number;
  end: number;
  title: Range[];
  paragraphs: Range[][];
  closed: boolean;
  /** False where the box has more than one column: then each cell is a paragraph. */
  single: boolean;
}

interface Cell {
  range: Range;
  /** Columns of white space before and after the words. */
  indent: number;
  padding: number;
}

/** Reads the box whose ┌ stands at `start`. It ends at its ┘, or where ruled lines end. */
export function readBox(text: string, start: number): Box {
  const { end, closed } = boxEnd(text, start);
  const ruled = text.slice(start, end);
  const separator = ruled.search(/[├┠╟]/);
  const body = separator < 0 ? start : start + separator;
  const single = !/[┬┴┼╤╧╪]/.test(ruled);
  let title = separator < 0 ? [] : cells(text, start, body);
  let rows = cells(text, body, end);
  if (separator < 0 && rows[0] && /^专栏/.test(text.slice(...rows[0].range))) {
    title = rows.slice(0, 1);
    rows = rows.slice(1);
  }
  const paragraphs = single ? joinRows(text, rows) : rows.map(({ range }) => [range]);
  return { type: 'box', start, end, title: title.map(({ range }) => range), paragraphs, closed, single };
}

/** Up to ┘ on the same line or on ruled lines that follow without a gap; else up to the last ruled line. */
function boxEnd(text: string, start: number): { end: number; closed: boolean } {
  let lineStart = start;
  let end = start;
  for (;;) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const next = text.slice(lineStart === start ? start + 1 : lineStart, lineEnd).search(/[┘┌]/);
    const at = next < 0 ? -1 : next + (lineStart === start ? start + 1 : lineStart);
    if (at >= 0) return text[at] === '┘' ? { end: at + 1, closed: true } : { end: at, closed: false };
    end = lineEnd;
    if (newline < 0) return { end, closed: false };
    lineStart = lineEnd + 1;
    const [first] = trimRange(text, lineStart, text.length);
    if (!isRuling(text[first] ?? '') || text.slice(lineStart, first).includes('\n')) return { end, closed: false };
  }
}

/** The words between ruling characters, one cell a run that is not all white space. */
function cells(text: string, start: number, end: number): Cell[] {
  const found: Cell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !isRuling(text[i] as string) && text[i] !== '\n') continue;
    const [a, b] = trimRange(text, from, i);
    if (a < b) found.push({ range: [a, b], indent: columns(text.slice(from, a)), padding: columns(text.slice(b, i)) });
    from = i + 1;
  }
  return found;
}

/** A cell that ends short of the rule by no more than this many columns may go on in the next. */
const SLACK = 3;

/** Rows → paragraphs. A paragraph ends with a row that ends a sentence, or that stops well short of the rule. */
function joinRows(text: string, rows: readonly Cell[]): Range[][] {
  const paragraphs: Range[][] = [];
  let open = false;
  for (const { range, indent, padding } of rows) {
    if (!open || indent >= 4) paragraphs.push([]);
    paragraphs.at(-1)?.push(range);
    const words = text.slice(...range);
    open = !/[。！？][”’」』）)]?$/.test(words) && padding <= SLACK;
  }
  return paragraphs;
}

/** The number that a box is titled with: 专栏4…, 专栏 四…; null where it has none. */
export function boxNumeral(title: string): { label: string; numeral: string; rest: number } | null {
  const match = /^(专栏\s*([0-9０-９]+|[一二三四五六七八九十百]+))[\s：:.．、]*/.exec(title);
  return match ? { label: match[1] as string, numeral: match[2] as string, rest: match[0].length } : null;
}

/** Where the characters of several ranges, put one after the other, stand in the text: a prefix of `length` and the rest. */
export function splitRanges(ranges: readonly Range[], length: number): [Range[], Range[]] {
  const head: Range[] = [];
  const rest: Range[] = [];
  let left = length;
  for (const [start, end] of ranges) {
    const cut = Math.min(end, start + left);
    if (cut > start) head.push([start, cut]);
    if (cut < end) rest.push([cut, end]);
    left -= cut - start;
  }
  return [head, rest];
}

/** True where a line holds a ruling character outside of any box. */
export const hasStrayRule = (words: string): boolean => [...words].some((c) => isRuling(c) && !isSpace(c));
