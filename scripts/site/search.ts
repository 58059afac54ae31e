import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Clause } from '../../src/model/clause.ts';
import type { Pages } from '../../src/search/files.ts';
import type { Folding } from '../../src/search/fold.ts';
import type { PagefindModule } from '../../src/search/pagefind.ts';
import { pagefindQuery, tokensOf } from '../../src/search/tokens.ts';
import { listen, serverOf } from '../browsers/server.ts';
import { type Searchable, searchData } from './search-data.ts';
import type { Written } from './stage.ts';

/** Words of a file of the index; Pagefind's own 20,000 make a first search three times as heavy (npm run bench:search). */
const CHUNK_WORDS = 2_000;

/** Writes everything below `<dist>/search` but the scripts, and `<dist>/pagefind`, and asks the index. */
export async function writeSearch(dist: string, records: Searchable): Promise<Written> {
  const { clauses } = records;
  const { folding, engine, files } = searchData(records);
  const index = await indexOf(clauses, folding);
  for (const [name, value] of files.set('pages.json', index.pages)) {
    await write(path.join(dist, 'search', name), JSON.stringify(value));
  }
  for (const { path: name, content } of index.files) await write(path.join(dist, 'pagefind', name), content);
  await askIndex(dist, clauses, folding);
  return {
    said: `${clauses.length} records, ${engine}`,
    files: [
      ...[...files.keys()].map((name) => `search/${name}`),
      ...index.files.map((file) => `pagefind/${file.path}`),
    ],
  };
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/**
 * The Pagefind index: one record for each clause, its title and its text apart. Its bytes are taken and written here:
 * Pagefind's own `writeFiles` answers before the files are on disk, and `close` ends the process that writes them.
 */
async function indexOf(clauses: readonly Clause[], folding: Folding): Promise<{ pages: Pages; files: IndexFile[] }> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= `${CHUNK_WORDS}`;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(errors.join('\n'));
  const tokens = clauses.map(({ title, text }) => tokensOf(folding.fold(title), folding.fold(text)));
  for (const [record, { content }] of tokens.entries()) {
    if (content === '') continue;
    const added = await index.addCustomRecord({ url: `/?${record}`, content, language: 'und' });
    if (added.errors.length > 0) throw new Error(`record ${record}: ${added.errors.join('\n')}`);
  }
  const made = await index.getFiles();
  await pagefind.close();
  if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
  const files = made.files.filter(({ path: name }) => !UNUSED.test(name));
  const hashes = hashesOf(files, clauses.length);
  const lost = tokens.findIndex(({ content }, record) => content !== '' && hashes[record] === '');
  if (lost >= 0) throw new Error(`Pagefind: record ${lost} is not in the index`);
  return { pages: { hashes, titles: tokens.map(({ title }) => title) }, files };
}

/** Pagefind's own interfaces, which nothing here loads. */
const UNUSED = /^pagefind-(component|modular)?-?ui\.|^pagefind-highlight/;

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind's name of every record: the file of it whose address holds the record's number. */
function hashesOf(files: readonly IndexFile[], records: number): string[] {
  const hashes = new Array<string>(records).fill('');
  for (const { path: name, content } of files.filter((file) => file.path.startsWith('fragment/'))) {
    const record = Number(/"url":"\/\?(\d+)"/.exec(gunzipSync(content).toString('utf8'))?.[1]);
    hashes[record] = path.basename(name).replace(/^und_|\.pf_fragment$/g, '');
  }
  return hashes;
}

/** Asks the written index for a few characters as a reader's browser would, and counts the answers by the text itself. */
async function askIndex(dist: string, clauses: readonly Clause[], { fold }: Folding): Promise<void> {
  const texts = clauses.map(({ title, text }) => [fold(title), fold(text)] as const);
  const word = texts.map(([, text]) => text.slice(0, 2)).find((two) => two.length === 2);
  if (word === undefined) return;
  const server = serverOf(dist, '', true);
  try {
    const origin = `http://localhost:${await listen(server, 0)}`;
    const module: PagefindModule = await import(pathToFileURL(path.join(dist, 'pagefind/pagefind.js')).href);
    const options = { basePath: `${origin}/pagefind/`, ranking: { termFrequency: 0, pageLength: 0 } };
    const { results } = await module.createInstance(options).search(pagefindQuery(word));
    const expected = texts.filter((fields) => fields.some((text) => text.includes(word))).length;
    if (results.length !== expected) {
      throw new Error(`Pagefind finds ${word} in ${results.length} records, it stands in ${expected}`);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
