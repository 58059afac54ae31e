import type { Ledger } from '../ledger.ts';
import type { Line, Page } from './page.ts';

/** The part of a page, from its top and its bottom, in which heads and feet stand. */
const EDGE = 0.13;
const NUMBER =
  /^[\s\-—–－·•~〜|/]*(?:第)?\s*(?:\d{1,4}|[ivxlc]{1,6}|[〇一二三四五六七八九十百]{1,5})\s*页?\s*(?:[/／]|共|，?\s*共)?\s*(?:\d{1,4}\s*页?)?[\s\-—–－·•~〜|/]*$/iu;

/** Lines without the heads, feet and numbers of pages; each is listed. */
export function withoutMargins(lines: readonly Line[], pages: readonly Page[], ledger: Ledger): Line[] {
  const atEdge = (line: Line): boolean => {
    const { height = 0 } = pages[line.page] ?? {};
    return line.y > height * (1 - EDGE) || line.y < height * EDGE;
  };
  const shape = ({ text }: Line) => text.replace(/\s+/gu, '').replace(/\d+/g, '#');
  const repeated = new Map<string, Set<number>>();
  for (const line of lines.filter(atEdge)) {
    const on = repeated.get(shape(line)) ?? new Set();
    repeated.set(shape(line), on.add(line.page));
  }
  const outermost = outermostOf(lines);
  return lines.filter((line) => {
    if (!atEdge(line)) return true;
    if (outermost.has(line) && NUMBER.test(line.text)) {
      ledger.note('删去页码', line.text);
      return false;
    }
    const times = repeated.get(shape(line))?.size ?? 0;
    if (times < 3 || times < pages.length / 3) return true;
    ledger.note('删去页眉页脚', line.text);
    return false;
  });
}

/** The first and the last line of each page. */
function outermostOf(lines: readonly Line[]): ReadonlySet<Line> {
  return new Set(
    [...Map.groupBy(lines, ({ page }) => page).values()].flatMap((own) => [own[0] as Line, own.at(-1) as Line]),
  );
}
