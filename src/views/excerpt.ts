/** The words around marked ones: sentences, not whole paragraphs. */
import { join, type Span } from '../text/ranges.ts';

/** Words of a clause, some of them marked, and those of the same sentence that are left out at either end. */
export interface Excerpt {
  before: string;
  after: string;
  parts: { words: string; marked: boolean }[];
}

/** A sentence longer than this is cut around the marked words. */
const LONG = 130;
const AROUND = 48;

/** Half-open ranges of a text → the sentences that hold them, neighbours joined, with the ranges marked. */
export function excerpts(text: string, ranges: readonly Span[]): Excerpt[] {
  const marked = join(ranges);
  const shown = join(marked.map((range) => around(sentence(text, range), range)));
  return shown.map(([start, end], i) => {
    const [from, to] = sentence(text, [start, end]);
    const goesOn = (shown[i + 1]?.[0] ?? to) < to;
    return {
      before: text.slice(Math.max(from, shown[i - 1]?.[1] ?? 0), start),
      after: goesOn ? '' : text.slice(end, to),
      parts: parts(text, start, end, marked),
    };
  });
}

/** The sentences that a range lies in. */
function sentence(text: string, [start, end]: Span): Span {
  const before = Math.max(...['。', '；', '！', '？'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const isWhole = /[。；！？]$/.test(text.slice(start, end));
  const behind = text.slice(end).search(/[。；！？]/);
  const after = isWhole ? end : behind < 0 ? text.length : end + behind + 1;
  return [start === 0 ? 0 : before, after];
}

/** A sentence, or what of a long one stands around the words. */
function around([from, to]: Span, [start, end]: Span): Span {
  if (to - from <= LONG) return [from, to];
  return [Math.max(from, start - AROUND), Math.min(to, end + AROUND)];
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
