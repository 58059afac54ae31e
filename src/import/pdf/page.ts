/** A run of characters as a page draws it; lengths in points, `y` of the base line from the bottom of the page. */
export interface Item {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Page {
  width: number;
  height: number;
  items: readonly Item[];
}

/** A printed line of a page. */
export interface Line {
  text: string;
  /** Its parts, where gaps wider than words divide it: the cells of a table, perhaps. */
  cells: string[];
  page: number;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Wider than two characters: a gap that only tables and signatures have. */
const GAP = 2;

/** The lines of a page from its top down. */
export function linesOf(page: Page, number: number): Line[] {
  const rows: Item[][] = [];
  const items = page.items.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const item of items) {
    const row = rows.at(-1);
    const base = row?.[0];
    if (base && Math.abs(base.y - item.y) < 0.5 * Math.max(base.height, item.height)) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) =>
    lineOf(
      row.sort((a, b) => a.x - b.x),
      number,
    ),
  );
}

function lineOf(row: readonly Item[], page: number): Line {
  const sizes = row.map(({ height }) => height).sort((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const cells: string[] = [];
  let end: number | null = null;
  for (const item of row) {
    const gap = end === null ? Number.POSITIVE_INFINITY : item.x - end;
    if (gap > GAP * size) cells.push(item.text.trim());
    else cells.push(joined(cells.pop() ?? '', item.text.trim(), gap > 0.8 * size));
    end = item.x + item.width;
  }
  const [first, last] = [row[0], row.at(-1)];
  const text = cells.join(' ');
  return { text, cells, page, left: first?.x ?? 0, right: (last?.x ?? 0) + (last?.width ?? 0), y: first?.y ?? 0, size };
}

/** Two pieces of a line or of a paragraph: a space stands between letters, and where one is drawn. */
export function joined(before: string, after: string, spaced = false): string {
  const letters = /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}]/u.test(after);
  return before + (spaced || letters ? ' ' : '') + after;
}
