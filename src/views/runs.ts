import { isMany } from '../model/count.ts';
import type { Work } from './library.ts';

/** Of many documents so many passages stand on one page: under 200 kB. */
const PASSAGES = 110;

/** The documents whose passages stand on one page of an entry of a register: all of them, or a stretch. */
export interface Run {
  /** From 1. */
  number: number;
  works: readonly Work[];
  /** The stretches of all pages of the entry. */
  all: readonly (readonly Work[])[];
}

/**
 * The pages of an entry: one where few documents or passages are to be shown, else a stretch of documents on each; a
 * document is never divided. `countOf` counts its passages.
 */
export function runsOf(works: readonly Work[], countOf: (work: Work) => number): Run[] {
  const all: Work[][] = [[]];
  let passages = 0;
  for (const work of works) {
    const count = countOf(work);
    if (isMany(works.length) && count > 0 && passages > 0 && passages + count > PASSAGES) {
      all.push([]);
      passages = 0;
    }
    all.at(-1)?.push(work);
    passages += count;
  }
  return all.map((own, i) => ({ number: i + 1, works: own, all }));
}

/** The last steps of the address of a page: `tangshan`, `tangshan/page-2`. */
export const stepOf = (id: string, number: number): string => (number === 1 ? id : `${id}/page-${number}`);

/** The rows that are of the documents on the page; all of them where there is one page. */
export function onPage<T extends { doc: string }>({ works, all }: Run, rows: readonly T[]): readonly T[] {
  if (all.length === 1) return rows;
  const docs = new Set(works.map(({ record }) => record.id));
  return rows.filter(({ doc }) => docs.has(doc));
}
