import type { Range } from '../model/clause.ts';
import { columns, isDrawing, isFrame, isRuling, isSpace, trimRange } from '../text/width.ts';

/** A ruled box (专栏) as found in the text. Ranges own no frame, and no white space at their ends. */
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

/** ┌ and its heavy, double and round forms. */
export const OPENING_CORNER = /[\u250c-\u250f\u2552-\u2554\u256d]/;
/** ┘ and its forms. */
const CLOSING_CORNER = /[\u2518-\u251b\u255b-\u255d\u256f]/;
/** Where a box may end. */
const NEXT_EDGE = new RegExp(`${OPENING_CORNER.source}|${CLOSING_CORNER.source}|\n`, 'g');
/** ├, where a new row begins. */
const ROW = /[\u251c-\u2523\u255e-\u2560]/;
/** ┬ ┴ ┼, which only columns have. */
const COLUMNS = /[\u252c-\u254b\u2564-\u256c]/;

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
  const separator = ruled.search(ROW);
  const body = separator < 0 ? start : start + separator;
  const single = !COLUMNS.test(ruled);
  let title = separator < 0 || COLUMNS.test(text.slice(start, body)) ? [] : cells(text, start, body);
  let rows = cells(text, title.length > 0 ? body : start, end);
  if (title.length === 0 && rows[0] && /^专栏/.test(text.slice(...rows[0].range))) {
    title = rows.slice(0, 1);
    rows = rows.slice(1);
  }
  const paragraphs = single ? joinRows(text, rows) : rows.map(({ range }) => [range]);
  return { type: 'box', start, end, title: title.map(({ range }) => range), paragraphs, closed, single };
}

/** Up to ┘ on the same line or on ruled lines that follow without a gap; else up to the last ruled line. */
function boxEnd(text: string, start: number): { end: number; closed: boolean } {
  NEXT_EDGE.lastIndex = start + 1;
  for (;;) {
    const end = NEXT_EDGE.exec(text)?.index ?? text.length;
    const mark = text[end] ?? '';
    if (CLOSING_CORNER.test(mark)) return { end: end + 1, closed: true };
    if (mark !== '\n' || !opensWithRule(text, end + 1)) return { end, closed: false };
  }
}

/** True where the line that begins here opens with a rule. */
function opensWithRule(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (at < text.length && text[at] !== '\n' && isSpace(text[at] as string)) at++;
  return isRuling(text[at] ?? '');
}

/** The words between the rules of the frame, one cell a run that is not all white space and dashes. */
function cells(text: string, start: number, end: number): Cell[] {
  const found: Cell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !isFrame(text[i] as string) && text[i] !== '\n') continue;
    const [a, b] = trimRange(text, from, i);
    if (!isDrawing(text, a, b))
      found.push({ range: [a, b], indent: columns(text.slice(from, a)), padding: columns(text.slice(b, i)) });
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
