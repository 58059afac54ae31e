import type { Derived, Records } from '../../src/model/dataset.ts';
import type { Engine } from '../../src/model/engine.ts';
import { isHeld, PAGES } from '../../src/model/pages.ts';
import { foldingOf } from '../../src/search/fold.ts';
import { doorsOf } from '../../src/search/written/doors.ts';
import { facetsOf } from '../../src/search/written/facets.ts';
import { catalogOf, searchFiles } from '../../src/search/written/packs.ts';
import { type PairFile, writePairs } from '../../src/search/written/pairs.ts';
import { wordsOf } from '../../src/search/written/words.ts';
import { packaged } from '../seeds/gazetteer.ts';
import { readRecords } from './forms.ts';

/** What is searched, and what results can be narrowed by. */
export type Searchable = Pick<Records, 'documents' | 'clauses'> & Partial<Derived>;

/** What an exact search reads: the files of `/search/` but its scripts, as JSON, and those of the index of pairs. */
export function searchData(
  records: Searchable,
  wanted?: Engine,
): { engine: Engine; files: Map<string, unknown>; pairs: PairFile[] } {
  const { documents, clauses } = records;
  const pages = PAGES.filter(({ path }) => isHeld(path, records));
  const { header, packs } = searchFiles(documents, clauses, wanted);
  const files = new Map<string, unknown>([
    ['index.json', header],
    ['addresses.json', catalogOf(documents, clauses)],
    ['doors.json', doorsOf(documents, records, packaged().gazetteer, pages)],
    ['pinyin.json', wordsOf(clauses, records)],
    ['facets.json', facetsOf(documents, clauses, header.parts, records)],
    ...packs.map((rows, i) => [`text/${i}.json`, rows] as const),
  ]);
  if (header.engine === 'scan') return { engine: 'scan', files, pairs: [] };
  const { fold } = foldingOf(header.variants);
  const { directory, files: pairs } = writePairs(
    clauses.map(({ title, text }) => ({ title: fold(title), text: fold(text) })),
  );
  return { engine: 'index', files: files.set('pairs.json', directory), pairs };
}

/** The same of content/ as it stands: what a search reads while the site is worked on. */
export const searchFilesOf = async (root: string): Promise<Map<string, unknown>> =>
  searchData(await readRecords(root)).files;
