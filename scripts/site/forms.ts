import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emitAnnotations } from '../../src/emit/annotations.ts';
import { clauseDocx, documentDocx } from '../../src/emit/docx/index.ts';
import { emitDts } from '../../src/emit/dts.ts';
import type { Edition } from '../../src/emit/edition.ts';
import { epubFiles } from '../../src/emit/epub.ts';
import { emitFeeds } from '../../src/emit/feeds.ts';
import type { EmittedFile } from '../../src/emit/file.ts';
import { emitForms } from '../../src/emit/forms.ts';
import { emitLlms } from '../../src/emit/llms.ts';
import { roCrate } from '../../src/emit/ro-crate.ts';
import { csvMetadata, datapackage, type Table } from '../../src/emit/tables.ts';
import { zipOf } from '../../src/emit/zip.ts';
import { DATASETS, publishedDay, type Records } from '../../src/model/dataset.ts';
import { placed, placesOf } from '../../src/model/placed.ts';
import { readingPages } from '../../src/model/reading.ts';
import { SiteFacts } from '../../src/model/site-facts.ts';
import { PROJECT } from './environment.ts';
import type { Place } from './place.ts';

/** Records of all datasets by name, as they stand in content/data. */
export async function readRecords(root: string): Promise<Records> {
  const read = async (name: string) => JSON.parse(await readFile(path.join(root, `content/data/${name}.json`), 'utf8'));
  const all = await Promise.all(DATASETS.map(async ({ name }) => [name, await read(name)] as const));
  // They are what `emit` wrote of records of this type, and the content stage has just proved it.
  return Object.fromEntries(all) as Records;
}

/** What the site calls itself, as it stands in content/. */
export const readSite = async (root: string): Promise<SiteFacts> =>
  SiteFacts.parse(JSON.parse(await readFile(path.join(root, 'content/site.json'), 'utf8')));

/** The documents as they are given away whole. */
export function editions(records: Records, { absolute }: Place): Edition[] {
  const published = publishedDay(records);
  return records.documents.map((record) => ({
    record,
    clauses: records.clauses.filter(({ doc }) => doc === record.id),
    errata: records.errata.filter(({ doc }) => doc === record.id),
    published,
    absolute,
  }));
}

/** Writes what is not HTML: every clause and document in every form, and the feeds. Returns their paths. */
export async function writeForms(dist: string, site: SiteFacts, records: Records, place: Place): Promise<string[]> {
  const all = editions(records, place);
  const { documents: _, clauses: __, addresses: ___, changes: ____, ...about } = records;
  const files: EmittedFile[] = [
    ...emitFeeds(site.title, records, place.absolute),
    ...all.flatMap((edition) => emitForms(edition, about)),
    ...emitLlms(site, all, place.absolute),
    ...all.map((edition) => emitAnnotations(edition, records, site.licence?.url)),
    ...emitDts(site.title, all, place.absolute),
  ];
  files.push(...(await tableFiles(path.join(dist, 'data'), site, records, place)));
  for (const file of files) await write(path.join(dist, file.path), file.text);
  const packed = all.flatMap(packedForms);
  for (const { path: name, bytes } of packed) await write(path.join(dist, name), bytes());
  return [...files, ...packed].map((file) => file.path);
}

/** What is packed: the document as EPUB and for Word, and for Word each part that is read at its own address. */
function packedForms(edition: Edition): { path: string; bytes: () => Uint8Array }[] {
  const { id } = edition.record;
  const parts = readingPages(edition.clauses).flatMap(({ part }) => part ?? []);
  return [
    { path: `${id}/${id}.epub`, bytes: () => epub(edition) },
    { path: `${id}/${id}.docx`, bytes: () => documentDocx(edition) },
    ...parts.map((part) => ({ path: `${id}/${part.id}.docx`, bytes: () => clauseDocx(edition, part) })),
  ];
}

/** What describes the data files as they stand in dist. */
async function tableFiles(
  folder: string,
  site: SiteFacts,
  records: Records,
  { absolute }: Place,
): Promise<EmittedFile[]> {
  const placeOf = placesOf(records.documents, records.clauses, absolute);
  const known = async (file: string) => {
    const bytes = await readFile(path.join(folder, file));
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const tables: Table[] = await Promise.all(
    DATASETS.map(async (dataset) => ({
      dataset,
      rows: placed(records[dataset.name], placeOf, absolute),
      files: { json: await known(`${dataset.name}.json`), csv: await known(`${dataset.name}.csv`) },
    })),
  );
  const { name, version } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8'));
  const crate = { site, documents: records.documents, tables, published: publishedDay(records), absolute };
  return [datapackage(name, site.title, version, tables), roCrate(crate), ...tables.map(csvMetadata)];
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** The archive of an EPUB: mimetype first and plain. */
export const epub = (edition: Edition): Uint8Array => zipOf(epubFiles(edition), ['mimetype']);
