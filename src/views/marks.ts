/** Where marked words of a text begin and end, so that elements can be put around them and no character moves. */

/** Half-open range `[start, end)` in UTF-16 code units of the marked text. */
export interface Mark {
  start: number;
  end: number;
  /** What the words are: `figure`, … ; the renderer knows how each kind looks. */
  kind: string;
  /** Where they lead; null where they lead nowhere. */
  href: string | null;
  /** A name for readers who do not see the context; null where the words say enough. */
  label: string | null;
}

/** Words without a mark, or a mark with what stands in it. */
export type Segment = string | { mark: Mark; inside: Segment[] };

/**
 * Text and marks → a tree whose words, read in order, are the text. Marks may nest; one that crosses the end of an
 * earlier one is divided there. Throws a RangeError for a mark that is empty or leaves the text.
 */
export function segments(text: string, marks: readonly Mark[]): Segment[] {
  for (const { start, end, kind } of marks) {
    if (start < 0 || start >= end || end > text.length) throw new RangeError(`${kind} mark ${start}–${end} of ${text}`);
  }
  return divide(text, 0, text.length, marks);
}

function divide(text: string, from: number, to: number, marks: readonly Mark[]): Segment[] {
  const [mark, ...others] = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  if (!mark) return from < to ? [text.slice(from, to)] : [];
  const inside = others.filter((other) => other.start < mark.end);
  const after = others.filter((other) => other.end > mark.end);
  const words: Segment[] = from < mark.start ? [text.slice(from, mark.start)] : [];
  const within = inside.map((other) => ({ ...other, end: Math.min(other.end, mark.end) }));
  const later = after.map((other) => ({ ...other, start: Math.max(other.start, mark.end) }));
  return [...words, { mark, inside: divide(text, mark.start, mark.end, within) }, ...divide(text, mark.end, to, later)];
}

/** The sentence around a range: from behind the last 。！？ before it to the next one, that included. */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  const before = [...text.slice(0, start).matchAll(/[。！？]/g)].at(-1);
  const after = /[。！？]/.exec(text.slice(Math.max(start, end - 1)));
  return [before ? before.index + 1 : 0, after ? Math.max(start, end - 1) + after.index + 1 : text.length];
}

/** The marks of a piece of the text, counted from its start. */
export function clip(marks: readonly Mark[], start: number, end: number): Mark[] {
  return marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
}
