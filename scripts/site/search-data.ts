import type { Derived, Records } from '../../src/model/dataset.ts';
import { type Folding, foldingOf } from '../../src/search/fold.ts';
import { facetsOf } from '../../src/search/written/facets.ts';
import { catalogOf, searchFiles } from '../../src/search/written/packs.ts';
import { wordsOf } from '../../src/search/written/words.ts';
import { readRecords } from './forms.ts';

/** What is searched, and what results can be narrowed by. */
export type Searchable = Pick<Records, 'documents' | 'clauses'> & Partial<Derived>;

/** What a search of the whole text reads: the files of `/search/` but its scripts and what Pagefind's index needs. */
export function searchData(records: Searchable): {
  folding: Folding;
  engine: string;
  files: Map<string, unknown>;
} {
  const { documents, clauses } = records;
  const { header, packs } = searchFiles(documents, clauses);
  const files = new Map<string, unknown>([
    ['index.json', header],
    ['addresses.json', catalogOf(documents, clauses)],
    ['pinyin.json', wordsOf(clauses, records)],
    ['facets.json', facetsOf(documents, clauses, header.parts, records)],
    ...packs.map((rows, i) => [`text/${i}.json`, rows] as const),
  ]);
  return { folding: foldingOf(header.variants), engine: header.engine, files };
}

/** The same of content/ as it stands: what a search reads while the site is worked on. */
export const searchFilesOf = async (root: string): Promise<Map<string, unknown>> =>
  searchData(await readRecords(root)).files;
