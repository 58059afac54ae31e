import type { Entry } from './corpus.ts';
import { nearness, startsOf } from './match.ts';

/** What the order of results goes by. */
export interface Rank {
  record: number;
  /** Words that stand in the heading. */
  headings: number;
  /** Times that a word stands in heading or text. */
  count: number;
  /** The shortest stretch that has them all, in characters. */
  near: number;
}

export const byRecord = (a: Rank, b: Rank): number => a.record - b.record;

/** Hits in headings first, then how often, then how near, then document order. */
export const byRelevance = (a: Rank, b: Rank): number =>
  b.headings - a.headings || b.count - a.count || a.near - b.near || byRecord(a, b);

export function rankOf({ record, foldedTitle, foldedText }: Entry, words: readonly string[]): Rank {
  const count = (word: string) => startsOf(foldedTitle, word).length + startsOf(foldedText, word).length;
  return {
    record,
    headings: words.filter((word) => foldedTitle.includes(word)).length,
    count: words.reduce((sum, word) => sum + count(word), 0),
    near: words.length > 1 ? Math.min(nearness(foldedTitle, words), nearness(foldedText, words)) : 0,
  };
}
