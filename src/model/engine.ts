/** Two ways to search exactly; the answers are the same, the costs are not. */
import type { Clause } from './clause.ts';

/** `scan`: the texts are read whole. `index`: an index of pairs of characters says which. */
export type Engine = 'scan' | 'index';

/** Texts up to this many characters are read whole: below it an index costs more than what it saves. */
export const SCAN_LIMIT = 150_000;

/** The way that suits the size of the texts. */
export function engineOf(clauses: readonly Pick<Clause, 'title' | 'text'>[]): Engine {
  const characters = clauses.reduce((sum, { title, text }) => sum + title.length + text.length, 0);
  return characters <= SCAN_LIMIT ? 'scan' : 'index';
}
