import type { Ledger } from './ledger.ts';

/** A cell of a table as a file has it: its paragraphs, and how many columns it spans. */
export interface GridCell {
  paragraphs: string[];
  columns: number;
  /** True where the cell above reaches down to here. */
  covered: boolean;
}

export type GridRow = GridCell[];

/**
 * A table → lines as the parser reads them: a row of pipes each, a cell that spans others with empty ones beside and
 * below it. A 专栏 that is set as a table becomes a ruled box; a frame of one column around paragraphs is left away.
 */
export function linesOfTable(rows: readonly GridRow[], ledger: Ledger): string[] {
  const kept = rows.filter((row) => row.some(({ paragraphs }) => paragraphs.some((words) => words.trim() !== '')));
  const opening = wholeRow(kept[0]);
  if (opening && /^专\s*栏/u.test(opening[0] ?? '')) return boxOrTable(opening, kept, ledger);
  if (kept.every((row) => row.length === 1)) {
    if (kept.length > 0) ledger.note('一格一格的表按段落读', '', kept.length);
    return kept.flatMap((row) => row[0]?.paragraphs ?? []).filter((words) => words.trim() !== '');
  }
  return ['', ...pipes(kept, ledger), ''];
}

/** The paragraphs of a row that holds one cell; null for any other. */
function wholeRow(row: GridRow | undefined): string[] | null {
  const filled = (row ?? []).filter(({ paragraphs }) => paragraphs.some((words) => words.trim() !== ''));
  if (filled.length !== 1 || (row?.length ?? 0) > 1) return null;
  return (filled[0]?.paragraphs ?? []).filter((words) => words.trim() !== '');
}

function boxOrTable(opening: string[], rows: readonly GridRow[], ledger: Ledger): string[] {
  const rest = rows.slice(1);
  if (rest.every((row) => row.length === 1)) {
    const paragraphs = rest.flatMap((row) => row[0]?.paragraphs ?? []).filter((words) => words.trim() !== '');
    return ruledBox(opening[0] ?? '', [...opening.slice(1), ...paragraphs]);
  }
  return [...opening, ...pipes(rest, ledger), ''];
}

/** The space behind the words says that the paragraph ends here (`parse/box.ts`). */
function ruledBox(title: string, paragraphs: readonly string[]): string[] {
  const line = (words: string) => `│${words}　　│`;
  const [top, between, bottom] = ['┌──────────┐', '├──────────┤', '└──────────┘'];
  return paragraphs.length > 0
    ? ['', top, line(title), between, ...paragraphs.map(line), bottom, '']
    : ['', top, line(title), bottom, ''];
}

function pipes(rows: readonly GridRow[], ledger: Ledger): string[] {
  const width = Math.max(...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  const lines = rows.map((row) => {
    const cells = row.flatMap(({ paragraphs, columns, covered }) => {
      const words = covered ? '' : inOneLine(paragraphs, ledger);
      return [words, ...Array.from({ length: columns - 1 }, () => '')];
    });
    return `| ${[...cells, ...Array.from({ length: width - cells.length }, () => '')].join(' | ')} |`;
  });
  const spans = rows.flat().filter(({ columns, covered }) => columns > 1 || covered).length;
  if (spans > 0) ledger.note('合并的单元格：字在第一格，其余的格空着', '', spans);
  const [head = '', ...body] = lines;
  return [head, `|${'---|'.repeat(width)}`, ...body];
}

/** The paragraphs of a cell as one line, which may hold no pipe. */
function inOneLine(paragraphs: readonly string[], ledger: Ledger): string {
  const words = paragraphs.map((one) => one.replace(/\s+/gu, ' ').trim()).filter(Boolean);
  if (words.length > 1) ledger.note('单元格里的几段合为一行', '', words.length - 1);
  const line = words.join(' ');
  if (/[|｜]/.test(line)) ledger.note('单元格里的竖线写成了斜线', line);
  return line.replace(/[|｜]/g, '/');
}
