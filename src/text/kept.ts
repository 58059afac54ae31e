import { occurrences } from './occurrences.ts';
import type { Span } from './ranges.ts';
import { wordEdges } from './words.ts';

const MARKS = /[\p{P}\p{Z}\p{S}\s]/u;

/** True for what is neither a letter nor of a number: a run of words does not begin or end with it. */
export const isMark = (character: string): boolean => MARKS.test(character) && !/[%％]/.test(character);

/**
 * The runs of a text that stand in one of the others to the letter, as half-open ranges: whole words, `least` characters or
 * more, marks at either end left out; at each place the longest.
 */
export function keptIn(text: string, others: readonly string[], least: number): Span[] {
  const edges = [...new Set([0, ...wordEdges(text)])].sort((a, b) => a - b);
  const found: Span[] = [];
  for (const start of edges) {
    if (start < (found.at(-1)?.[1] ?? 0)) continue;
    const reached = Math.max(start, ...others.map((other) => reach(text, start, other)));
    const [from, to] = whole(text, bare(text, start, edges.findLast((edge) => edge <= reached) ?? start), others);
    if (to - from >= least) found.push([from, to]);
  }
  return found;
}

/** How far the text goes on from here as some place of the other does. */
function reach(text: string, start: number, other: string): number {
  let end = start;
  while (end < text.length && other.includes(text.slice(start, end + 1))) end++;
  return end;
}

function bare(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isMark(text.charAt(from))) from++;
  while (to > from && isMark(text.charAt(to - 1))) to--;
  return [from, to];
}

/** Characters of a number or of a Latin word: no part of one is kept without the rest. */
const JOINED = /[\dA-Za-z.%％]/;

/** The run without a number or Latin word at either end that goes on in every other text which has the run. */
function whole(text: string, [start, end]: Span, others: readonly string[]): Span {
  if (start === end) return [start, end];
  const run = text.slice(start, end);
  const isJoined = (one: string, two: string) => JOINED.test(one) && JOINED.test(two);
  const ends = others.flatMap((other) =>
    occurrences(other, run).map(([from, to]) => ({
      head: isJoined(other.charAt(from - 1), run.charAt(0)),
      tail: isJoined(other.charAt(to), run.charAt(run.length - 1)),
    })),
  );
  if (ends.some(({ head, tail }) => !head && !tail)) return [start, end];
  let [from, to] = [start, end];
  if (ends.every(({ head }) => head)) while (from < to && JOINED.test(text.charAt(from))) from++;
  else while (to > from && JOINED.test(text.charAt(to - 1))) to--;
  return bare(text, from, to);
}
