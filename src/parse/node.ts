import type { Clause, Range } from '../model/clause.ts';

/** A clause as the parser makes it; address and locator are added when the tree is whole. */
export type Node = Omit<Clause, 'doc' | 'url' | 'locator' | 'hash'> & {
  /** A heading closes every open one of the same or a higher rank. */
  rank: number;
};

/** The characters of several ranges, one after the other. */
export const wordsOf = (text: string, ranges: readonly Range[]): string =>
  ranges.map((range) => text.slice(...range)).join('');
