import type { Span } from '../text/ranges.ts';
import type { Folding } from './fold.ts';

/** Where the folded word stands in a text, first to last, not overlapping. */
export function spansOf(text: string, word: string, { foldWithOffsets }: Folding): Span[] {
  const { folded, offsets } = foldWithOffsets(text);
  return startsOf(folded, word).map((at) => [offsets[at] as number, (offsets[at + word.length - 1] as number) + 1]);
}

/** Starts of a word in a folded text, not overlapping. */
export function startsOf(folded: string, word: string): number[] {
  const starts: number[] = [];
  if (word === '') return starts;
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) starts.push(at);
  return starts;
}

/** The length of the shortest stretch of a folded text that has every word; infinite where one is missing. */
export function nearness(folded: string, words: readonly string[]): number {
  const events = words
    .flatMap((word, which) => startsOf(folded, word).map((at) => ({ at, end: at + word.length, which })))
    .sort((a, b) => a.at - b.at);
  const last = new Map<number, { at: number; end: number }>();
  let best = Number.POSITIVE_INFINITY;
  for (const event of events) {
    last.set(event.which, event);
    if (last.size < words.length) continue;
    const from = Math.min(...[...last.values()].map(({ at }) => at));
    const to = Math.max(...[...last.values()].map(({ end }) => end));
    best = Math.min(best, to - from);
  }
  return best;
}
