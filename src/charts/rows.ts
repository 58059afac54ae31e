import { type ChartRecord, type Drawing, isNarrow, link } from './record.ts';
import { path, type Shape, shape } from './svg.ts';
import { LEADING, measure, type Run, SIZE, textLines, words, wrap } from './text.ts';

/** One record a row: its label, and a mark drawn between the two ends of the plot. */
export interface Row {
  record: ChartRecord;
  label: readonly Run[];
  /** Room that the mark and its figure need beyond the end of the scale. */
  room: number;
  /** Height of the mark; that of a bar if absent. */
  tall?: number;
  mark: (plot: Plot) => Shape[];
  /** Drawn over the row, with links of its own. */
  over?: (plot: Plot) => Shape[];
}

/** Where a row may draw: from `left` to `right`, around `y`. */
export interface Plot {
  left: number;
  right: number;
  y: number;
}

export interface RowGroup {
  heading: string | null;
  /** A sentence below the heading. */
  note: string | null;
  rows: readonly Row[];
  /** False where the rows have no common zero to be measured from. */
  zero?: boolean;
}

const LABEL = 284;
const GAP = 16;

/** Groups of rows below one another: the label left of the mark, or above it where the drawing is narrow. */
export function drawRows(groups: readonly RowGroup[], width: number): Drawing {
  const narrow = isNarrow(width);
  const room = Math.max(0, ...groups.flatMap(({ rows }) => rows.map((row) => row.room)));
  const left = narrow ? 1 : LABEL + GAP;
  const plot = { left, right: width - room };
  const shapes: Shape[] = [];
  let y = 0;
  for (const { heading, note, rows, zero = true } of groups) {
    if (heading !== null) {
      const head = drawHeading(heading, note, width, y);
      shapes.push(...head.shapes);
      y += head.height;
    }
    const top = y;
    for (const row of rows) {
      const drawn = drawRow(row, plot, width, y, narrow);
      if (zero && narrow) shapes.push(zeroLine(left, y + drawn.height - 30, y + drawn.height - 8));
      shapes.push(...drawn.shapes);
      y += drawn.height;
    }
    if (zero && !narrow && rows.length > 0) shapes.push(zeroLine(left, top + 4, y - 4));
    y += 10;
  }
  return { height: y, shapes };
}

const zeroLine = (x: number, from: number, to: number): Shape =>
  shape('path', 'axis', {
    d: path([
      [x, from],
      [x, to],
    ]),
  });

function drawHeading(heading: string, note: string | null, width: number, y: number): Drawing {
  const lines = note === null ? [] : wrap([{ text: note, ink: 'quiet' }], SIZE.small, width);
  const rule = shape('path', 'rule', {
    d: path([
      [0, y + 0.5],
      [width, y + 0.5],
    ]),
  });
  const shapes = [
    rule,
    words(heading, 'heading', 0, y + 24, SIZE.label),
    ...textLines(lines, 0, y + 44, SIZE.small, 18),
  ];
  return { height: 34 + lines.length * 18 + (lines.length > 0 ? 4 : 0), shapes };
}

function drawRow(row: Row, plot: Omit<Plot, 'y'>, width: number, y: number, narrow: boolean) {
  const size = narrow ? 13.5 : SIZE.label;
  const lines = wrap(row.label, size, narrow ? width : LABEL);
  const words = lines.length * LEADING;
  const tall = row.tall ?? 22;
  const height = narrow ? words + 12 + tall : Math.max(36, words + 14, tall + 4);
  const middle = narrow ? y + words + 2 + tall / 2 : y + height / 2;
  const first = narrow ? y + 15 : y + (height - words) / 2 + 14;
  const own = { ...plot, y: middle };
  const linked = link(
    row.record,
    shape('rect', 'hit', { x: 0, y: y + 1, width, height: height - 2 }),
    ...textLines(lines, 0, first, size),
    ...row.mark(own),
  );
  return { shapes: [linked, ...(row.over?.(own) ?? [])], height };
}

/** The figure behind its mark. */
export const figureLabel = (text: string, x: number, y: number): Shape => words(text, 'value', x, y + 5, SIZE.value);
export const figureRoom = (text: string, end: number): number => measure(text, SIZE.value) + end + 10;
