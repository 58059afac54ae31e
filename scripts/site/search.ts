import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Clause } from '../../src/model/clause.ts';
import type { Derived, Records } from '../../src/model/dataset.ts';
import type { Pages } from '../../src/search/files.ts';
import { type Folding, foldingOf } from '../../src/search/fold.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { facetsOf } from '../../src/search/written/facets.ts';
import { catalogOf, searchFiles } from '../../src/search/written/packs.ts';
import { wordsOf } from '../../src/search/written/words.ts';

/** Words of a file of the index; Pagefind's own 20,000 make a first search three times as heavy (npm run bench:search). */
const CHUNK_WORDS = 2_000;

/** Writes everything below `<dist>/search` but the scripts, and `<dist>/pagefind`. Returns what was made, in words. */
export async function writeSearch(
  dist: string,
  records: Pick<Records, 'documents' | 'clauses'> & Partial<Derived>,
): Promise<string> {
  const { documents, clauses } = records;
  const { header, packs } = searchFiles(documents, clauses);
  const folding = foldingOf(header.variants);
  const folder = path.join(dist, 'search');
  await mkdir(path.join(folder, 'text'), { recursive: true });
  const save = (name: string, value: unknown) => writeFile(path.join(folder, name), JSON.stringify(value));
  await save('index.json', header);
  await save('addresses.json', catalogOf(documents, clauses));
  await save('pinyin.json', wordsOf(clauses, records));
  await save('facets.json', facetsOf(documents, clauses, header.parts, records));
  for (const [i, rows] of packs.entries()) await save(`text/${i}.json`, rows);
  await save('pages.json', await writeIndex(path.join(dist, 'pagefind'), clauses, folding));
  return `${clauses.length} records, ${header.engine}`;
}

/** The Pagefind index: one record for each clause, its title and its text apart. */
async function writeIndex(outputPath: string, clauses: readonly Clause[], folding: Folding): Promise<Pages> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= `${CHUNK_WORDS}`;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(errors.join('\n'));
  const tokens = clauses.map(({ title, text }) => tokensOf(folding.fold(title), folding.fold(text)));
  for (const [record, { content }] of tokens.entries()) {
    if (content === '') continue;
    const added = await index.addCustomRecord({ url: `/?${record}`, content, language: 'und' });
    if (added.errors.length > 0) throw new Error(`record ${record}: ${added.errors.join('\n')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await pagefind.close();
  await dropUnused(outputPath);
  return {
    hashes: await hashesOf(path.join(outputPath, 'fragment'), clauses.length),
    titles: tokens.map(({ title }) => title),
  };
}

/** Pagefind's name of every record: the file of it whose address holds the record's number. */
async function hashesOf(folder: string, records: number): Promise<string[]> {
  const hashes = new Array<string>(records).fill('');
  for (const name of await readdir(folder)) {
    const text = gunzipSync(await readFile(path.join(folder, name))).toString('utf8');
    const record = Number(/"url":"\/\?(\d+)"/.exec(text)?.[1]);
    hashes[record] = name.replace(/^und_|\.pf_fragment$/g, '');
  }
  return hashes;
}

/** Pagefind's own interfaces, which nothing here loads. */
async function dropUnused(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) =>
    /^pagefind-(component|modular)?-?ui\.|^pagefind-highlight/.test(name),
  );
  await Promise.all(names.map((name) => rm(path.join(folder, name))));
}
