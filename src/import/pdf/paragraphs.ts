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

/** What tells paragraphs apart on the pages of one document. */
interface Setting {
  blocks: ReadonlyMap<number, Block>;
  /** From one line of a paragraph to the next. */
  leading: number;
  /** True where paragraphs begin two characters further in. */
  indented: boolean;
}

/**
 * Printed lines → paragraphs: a line goes on where the one above is full and it begins at the left edge. Rows of what
 * looks like a table are parted by tabs, and doubted; so is the end of a page where nothing tells.
 */
export function paragraphsOf(lines: readonly Line[], ledger: Ledger): string[] {
  const setting = settingOf(lines);
  const tabular = tablesOf(lines);
  const found: string[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (tabular.has(line)) {
      found.push(line.cells.join('\t'));
      ledger.doubt(`第 ${line.page + 1} 页像有表格：列是按空白分的，合并的格和折行须核对`);
    } else if (above && !tabular.has(above) && goesOn(above, line, setting)) {
      if (!setting.indented && above.page !== line.page && CLOSED.test(above.text))
        ledger.doubt(`第 ${above.page + 1} 页末行写满，“${line.text.slice(0, 10)}”是不是另起一段须核对`);
      found.push(joined(found.pop() ?? '', line.text));
    } else found.push(line.text);
  });
  return found;
}

function settingOf(lines: readonly Line[]): Setting {
  const blocks = blocksOf(lines);
  const steps = lines.slice(1).flatMap((line, i) => {
    const above = lines[i] as Line;
    return above.page === line.page ? [above.y - line.y] : [];
  });
  const inset = lines.filter(({ left, page, size }) => {
    const gap = left - (blocks.get(page)?.left ?? 0);
    return gap > 1.4 * size && gap < 3 * size;
  });
  return { blocks, leading: portion(steps, 0.25), indented: inset.length > lines.length / 12 };
}

function goesOn(above: Line, line: Line, { blocks, leading, indented }: Setting): boolean {
  const [upper, own] = [blocks.get(above.page), blocks.get(line.page)];
  if (!upper || !own) return false;
  const size = line.size;
  const isFull = above.right + needed(line.text) * size > upper.right;
  const isFlush = line.left <= own.left + 0.9 * size;
  if (!isFull || !isFlush || Math.abs(above.size - line.size) > 0.15 * size) return false;
  const gap = above.page === line.page ? above.y - line.y : 0;
  if (leading > 0 && gap > (indented ? 1.9 : 1.25) * leading) return false;
  return !(OPENING.test(line.text) && CLOSED.test(above.text));
}

/**
 * What the first word of a line needs, in characters: where there is less room above, the line above is full. A mark
 * that may not open a line takes the character before it along, an opening one the character behind it.
 */
function needed(text: string): number {
  const [unit = ''] = /^[“‘《（〔【(]*(?:[\w.,%％\-/]+|.)[，。、；：！？）》”’〕】)%％]*/u.exec(text) ?? [];
  return 0.4 + [...unit].reduce((sum, character) => sum + (character < '\u0100' ? 0.55 : 1), 0);
}

/** The edges of each page: its own left one, and the measure of all. Pages of titles and contents are short. */
function blocksOf(lines: readonly Line[]): ReadonlyMap<number, Block> {
  const all = blockOf(lines);
  return new Map(
    [...Map.groupBy(lines, ({ page }) => page)].map(([page, own]) => {
      if (own.length < 6) return [page, all];
      const { left, right } = blockOf(own);
      return [page, { left, right: Math.max(right, Math.min(left, all.left) + all.right - all.left) }];
    }),
  );
}

function blockOf(lines: readonly Line[]): Block {
  const [lefts, rights] = [lines.map(({ left }) => left), lines.map(({ right }) => right)];
  return { left: portion(lefts, 0.04), right: portion(rights, 0.92) };
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

/** The value below which a share of all values lies. */
function portion(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}
