import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Engine } from '../../src/model/engine.ts';
import { writeSearch } from '../site/search.ts';
import type { Searchable } from '../site/search-data.ts';

/** A folder that is a site with the search and nothing else, searched in the wanted way; its scripts are those of `dist`. */
export async function searchSite(dist: string, records: Searchable, wanted?: Engine): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'search-'));
  await mkdir(path.join(folder, 'search'));
  for (const name of (await readdir(path.join(dist, 'search'))).filter((n) => n.endsWith('.js')))
    await cp(path.join(dist, 'search', name), path.join(folder, 'search', name));
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>-</title>',
  );
  await writeSearch(folder, records, wanted);
  return folder;
}
