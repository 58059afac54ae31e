import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import type { Engine } from '../../src/model/engine.ts';
import { looseWords, type PagefindModule } from '../../src/search/near.ts';
import { type NearPage, nearPages } from '../../src/search/written/near.ts';
import { listen, serverOf } from '../browsers/server.ts';
import { type Searchable, searchData } from './search-data.ts';
import type { Written } from './stage.ts';

/**
 * Writes everything below `<dist>/search` but the scripts, and `<dist>/pagefind`, and asks the index. `wanted` is the
 * way to search, where it is not left to the size of the texts.
 */
export async function writeSearch(dist: string, records: Searchable, wanted?: Engine): Promise<Written> {
  const { engine, files, pairs } = searchData(records, wanted);
  const pages = nearPages(records.documents, records.clauses);
  const index = await indexOf(pages);
  for (const [name, value] of files) await write(path.join(dist, 'search', name), JSON.stringify(value));
  for (const { name, bytes } of pairs) await write(path.join(dist, 'search/pairs', name), bytes);
  for (const { path: name, content } of index) await write(path.join(dist, 'pagefind', name), content);
  await askIndex(dist, pages);
  return {
    said: `${records.clauses.length} records, ${engine}; ${pages.length} sections`,
    files: [
      ...[...files.keys()].map((name) => `search/${name}`),
      ...pairs.map(({ name }) => `search/pairs/${name}`),
      ...index.map((file) => `pagefind/${file.path}`),
    ],
  };
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * The Pagefind index: its own division of words and its own ranking, a page for each section. Its bytes are taken and
 * written here: Pagefind's own `writeFiles` answers before the files are on disk, and `close` ends the process that
 * writes them.
 */
async function indexOf(pages: readonly NearPage[]): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, title, content } of pages) {
    const added = await index.addCustomRecord({ url, content, language: 'zh', meta: { title, address: url } });
    if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('\n')}`);
  }
  const made = await index.getFiles();
  await pagefind.close();
  if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
  const files = made.files.filter(({ path: name }) => !UNUSED.test(name));
  const fragments = files.filter(({ path: name }) => name.startsWith('fragment/')).length;
  if (fragments !== pages.length)
    throw new Error(`Pagefind: ${fragments} of ${pages.length} sections are in the index`);
  return files;
}

/** Pagefind's own interfaces, which nothing here loads. */
const UNUSED = /^pagefind-(component|modular)?-?ui\.|^pagefind-highlight/;

/** Asks the written index for a word as a reader's browser would. */
async function askIndex(dist: string, pages: readonly NearPage[]): Promise<void> {
  const word = pages.flatMap(({ content }) => looseWords(content.slice(0, 200))).find(({ length }) => length > 1);
  if (word === undefined) return;
  const server = serverOf(dist, '', true);
  try {
    const origin = `http://localhost:${await listen(server, 0)}`;
    const module: PagefindModule = await import(pathToFileURL(path.join(dist, 'pagefind/pagefind.js')).href);
    const { results } = await module.createInstance({ basePath: `${origin}/pagefind/` }).search(word);
    if (results.length === 0) throw new Error(`Pagefind does not find ${word}, which stands in the texts`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
