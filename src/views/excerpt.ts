/** The words around marked ones: sentences, not whole paragraphs. */
import { join, type Span } from '../text/ranges.ts';

/** Words of a clause, some of them marked; true ends say that the clause goes on there. */
export interface Excerpt {
  before: boolean;
  after: boolean;
  parts: { words: string; marked: boolean }[];
}

/** A sentence longer than this is cut around the marked words. */
const LONG = 130;
const AROUND = 48;

/** Half-open ranges of a text → the sentences that hold them, neighbours joined, with the ranges marked. */
export function excerpts(text: string, ranges: readonly Span[]): Excerpt[] {
  const marked = join(ranges);
  return join(marked.map((range) => sentence(text, range))).map(([start, end]) => ({
    before: start > 0 && !/[。！？；]$/.test(text.slice(0, start)),
    after: end < text.length && !/[。！？；]$/.test(text.slice(0, end)),
    parts: parts(text, start, end, marked),
  }));
}

function sentence(text: string, [start, end]: Span): Span {
  const before = Math.max(...['。', '；', '！', '？'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const behind = text.slice(end).search(/[。；！？]/);
  const after = behind < 0 ? text.length : end + behind + 1;
  const from = start === 0 ? 0 : before;
  if (after - from <= LONG) return [from, after];
  return [Math.max(from, start - AROUND), Math.min(after, end + AROUND)];
}

function parts(text: string, from: number, to: number, marked: readonly Span[]): Excerpt['parts'] {
  const found: Excerpt['parts'] = [];
  let at = from;
  const push = (end: number, mark: boolean) => {
    if (end > at) found.push({ words: text.slice(at, end), marked: mark });
    at = Math.max(at, end);
  };
  for (const [start, end] of marked.filter((range) => range[0] < to && range[1] > from)) {
    push(Math.max(start, from), false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  return found;
}
