import type { Ledger } from '../ledger.ts';
import { joined, type Line } from './page.ts';

/** The edges of the text on a page. */
interface Block {
  left: number;
  right: number;
}

/** Opens a paragraph wherever it stands: 第三条, 一、, （二）, 3. */
const OPENING =
  /^(?:第\s*[〇零一二三四五六七八九十百千\d]{1,8}\s*[编章节条]|[一二三四五六七八九十]{1,3}、|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])/u;
const CLOSED = /[。！？；：:]["”’」』）)]*$/u;

/**
 * Printed lines → paragraphs: a line goes on where the one above reaches the right edge and it begins at the left one.
 * Rows of what looks like a table are parted by tabs, and doubted.
 */
export function paragraphsOf(lines: readonly Line[], ledger: Ledger): string[] {
  const blocks = blocksOf(lines);
  const leading = median(
    lines.slice(1).flatMap((line, i) => {
      const above = lines[i] as Line;
      return above.page === line.page ? [above.y - line.y] : [];
    }),
  );
  const tabular = tablesOf(lines);
  const found: string[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (tabular.has(line)) {
      found.push(line.cells.join('\t'));
      ledger.doubt(`第 ${line.page + 1} 页像有表格：列是按空白分的，合并的格和折行须核对`);
    } else if (above && !tabular.has(above) && goesOn(above, line, blocks, leading))
      found.push(joined(found.pop() ?? '', line.text));
    else found.push(line.text);
  });
  return found;
}

function goesOn(above: Line, line: Line, blocks: ReadonlyMap<number, Block>, leading: number): boolean {
  const [upper, own] = [blocks.get(above.page), blocks.get(line.page)];
  if (!upper || !own) return false;
  const size = line.size;
  const isFull = above.right >= upper.right - 1.6 * size;
  const isFlush = line.left <= own.left + 0.9 * size;
  if (!isFull || !isFlush || Math.abs(above.size - line.size) > 0.15 * size) return false;
  if (above.page === line.page && leading > 0 && above.y - line.y > 1.9 * leading) return false;
  return !(OPENING.test(line.text) && CLOSED.test(above.text));
}

/** The edges of each page, of all pages where it has few lines: lines of figures and titles are short on both sides. */
function blocksOf(lines: readonly Line[]): ReadonlyMap<number, Block> {
  const all = blockOf(lines);
  return new Map(
    [...Map.groupBy(lines, ({ page }) => page)].map(([page, own]) => [page, own.length < 6 ? all : blockOf(own)]),
  );
}

function blockOf(lines: readonly Line[]): Block {
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  const at = (values: readonly number[], share: number) => values[Math.floor((values.length - 1) * share)] ?? 0;
  return { left: at(lefts, 0.04), right: at(rights, 0.92) };
}

/** Lines of at least two parts each, two or more of them below one another. */
function tablesOf(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const both = line.cells.length > 1 && next && next.cells.length > 1 && next.page === line.page;
    if (both && (line.cells.length > 2 || next.cells.length > 2 || line.cells.length === next.cells.length))
      found.add(line).add(next);
  });
  return found;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
