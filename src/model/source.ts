import type { Clause, Range } from './clause.ts';
import { onceFor } from './once.ts';

/**
 * A half-open range of a clause's head + text → the ranges of the seed that hold these characters.
 * A ruled paragraph may need several.
 */
export function sourceRanges(clause: Pick<Clause, 'source'>, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const [from, to] of clause.source) {
    const length = to - from;
    const a = Math.max(start, at);
    const b = Math.min(end, at + length);
    if (a < b) ranges.push([from + a - at, from + b - at]);
    at += length;
  }
  return ranges;
}

/** All characters that a clause owns, as printed. */
export const printed = onceFor((clause: Pick<Clause, 'head' | 'text'>): string => clause.head + clause.text);
