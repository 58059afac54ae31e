import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { ZIP_DAY } from '../../src/emit/zip.ts';
import { dataCitation } from '../../src/model/data-citation.ts';
import { publishedDay, type Records } from '../../src/model/dataset.ts';
import { rightsText, type SiteFacts } from '../../src/model/site-facts.ts';
import type { Place } from './place.ts';

/** Every data file that stands in dist, the texts of all documents, and a word on what they are: one ZIP, its names sorted. */
export async function archiveOf(
  dist: string,
  site: SiteFacts,
  records: Records,
  { absolute }: Place,
): Promise<Uint8Array> {
  const names = await readdir(path.join(dist, 'data'), { recursive: true });
  const data = names
    .map((name) => `data/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:json|csv|xlsx)$/.test(name));
  const texts = records.documents.flatMap(({ id }) => ['txt', 'md', 'xml'].map((form) => `${id}/${id}.${form}`));
  const entries: Zippable = { 'README.txt': [strToU8(readme(site, records, absolute)), { mtime: ZIP_DAY }] };
  for (const name of [...data, ...texts].sort())
    entries[name] = [await readFile(path.join(dist, name)), { level: 9, mtime: ZIP_DAY }];
  return zipSync(entries);
}

function readme(site: SiteFacts, records: Records, absolute: Place['absolute']): string {
  const cited = dataCitation(site, publishedDay(records), absolute('/data/'));
  return `${[
    site.title,
    site.description,
    `说明、字段、判断的办法和局限：${absolute('/data/')}`,
    rightsText(site.licence),
    cited.gbt,
    cited.bibtex,
    'data/: records as JSON and CSV with their schemas (datapackage.json). <document>/: the texts as plain text, Markdown and Akoma Ntoso.',
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
