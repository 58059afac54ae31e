/** The texts that a notice is checked against: in the browser as the search has them, in a command from memory. */
import type { Clause } from '../../model/clause.ts';
import type { Catalog } from '../cite/catalog.ts';
import { type Folding, foldingOf } from '../fold.ts';

/** The words of a clause as printed: number, heading, text. */
export interface Words {
  /** Its place among all clauses. */
  record: number;
  doc: string;
  id: string;
  locator: string;
  url: string;
  words: string;
}

export interface Texts {
  catalog: Catalog;
  folding: Folding;
  /** How many clauses there are; the documents one after another, each in its order. */
  size: number;
  read(records: readonly number[]): Promise<Words[]>;
  /** The records that have some folded characters in a row, at most three. */
  having(gram: string): Promise<Iterable<number>>;
}

export const GRAM = 3;

/** Rows of three characters and the records that have them. */
export function gramsOf(texts: readonly string[]): Map<string, number[]> {
  const grams = new Map<string, number[]>();
  texts.forEach((text, record) => {
    for (const gram of new Set(
      Array.from({ length: Math.max(0, text.length - GRAM + 1) }, (_, i) => text.slice(i, i + GRAM)),
    )) {
      const records = grams.get(gram);
      if (records) records.push(record);
      else grams.set(gram, [record]);
    }
  });
  return grams;
}

/** The records that have a row; rows too short for the grams are looked for in the texts. */
export const havingIn = (
  grams: ReadonlyMap<string, number[]>,
  folded: readonly string[],
  row: string,
): Iterable<number> =>
  row.length >= GRAM ? (grams.get(row) ?? []) : folded.flatMap((text, record) => (text.includes(row) ? [record] : []));

/** The clauses of a collection, held in memory. */
export function textsInMemory(catalog: Catalog, clauses: readonly Clause[], variants: string): Texts {
  const folding = foldingOf(variants);
  const all = clauses.map(
    ({ doc, id, locator, url, head, text }, record): Words => ({ record, doc, id, locator, url, words: head + text }),
  );
  const folded = all.map(({ words }) => folding.fold(words));
  const grams = gramsOf(folded);
  return {
    catalog,
    folding,
    size: all.length,
    read: async (records) => records.map((record) => all[record] as Words),
    having: async (gram) => havingIn(grams, folded, gram),
  };
}
