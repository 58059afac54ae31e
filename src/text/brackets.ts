/** Pairs of marks that set words apart: quotation, book title, parentheses. */

export const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '‟'],
  ['〝', '〞'],
  ['『', '』'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['（', '）'],
  ['(', ')'],
  ['〔', '〕'],
  ['[', ']'],
]);

const CLOSING: ReadonlySet<string> = new Set(PAIRS.values());

/** A pair of marks and what is between them: `[start, end)` includes the marks. */
export interface Bracketed {
  open: string;
  start: number;
  end: number;
}

/** Every closed pair of a text, inner ones among them; a mark without its partner is none. */
export function bracketed(text: string): Bracketed[] {
  const found: Bracketed[] = [];
  const stack: { open: string; start: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (PAIRS.has(mark)) stack.push({ open: mark, start: i });
    if (!CLOSING.has(mark)) continue;
    const depth = stack.findLastIndex(({ open }) => PAIRS.get(open) === mark);
    if (depth < 0) continue;
    found.push({ ...(stack[depth] as { open: string; start: number }), end: i + 1 });
    stack.length = depth;
  }
  return found.sort((a, b) => a.start - b.start);
}
