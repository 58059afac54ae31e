import type { Clause } from '../model/clause.ts';
import { isRuling, isSpace } from '../text/width.ts';
import { drawn } from './table.ts';

export interface CoverageFault {
  position: number;
  /** How many records own the character: 0 or more than 1. */
  owners: number;
}

/** The characters that no record, or more than one, owns; white space and the drawing of boxes and tables need none, and may have one. */
export function coverageFaults(text: string, clauses: readonly Pick<Clause, 'source'>[]): CoverageFault[] {
  const owners = new Uint8Array(text.length);
  for (const { source } of clauses) {
    for (const [start, end] of source) for (let i = start; i < end; i++) owners[i] = (owners[i] as number) + 1;
  }
  const faults: CoverageFault[] = [];
  const rulings = drawn(text);
  for (let i = 0; i < text.length; i++) {
    const free = isSpace(text[i] as string) || isRuling(text[i] as string) || rulings.has(i);
    const count = owners[i] as number;
    if (count > 1 || (count === 0 && !free)) faults.push({ position: i, owners: count });
  }
  return faults;
}
