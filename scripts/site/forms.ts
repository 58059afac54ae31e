import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emitAnnotations, notesByDocument } from '../../src/emit/annotations.ts';
import { clauseDocx, documentDocx } from '../../src/emit/docx/index.ts';
import { emitDts } from '../../src/emit/dts.ts';
import type { Edition } from '../../src/emit/edition.ts';
import { epubFiles } from '../../src/emit/epub.ts';
import { emitFeeds } from '../../src/emit/feeds.ts';
import type { EmittedFile } from '../../src/emit/file.ts';
import { emitForms } from '../../src/emit/forms.ts';
import { Knowledge } from '../../src/emit/known.ts';
import { emitLlms } from '../../src/emit/llms.ts';
import { roCrate } from '../../src/emit/ro-crate.ts';
import { csvMetadata, datapackage, type Table } from '../../src/emit/tables.ts';
import { zipOf } from '../../src/emit/zip.ts';
import { ARCHIVE, DATASETS, publishedDay, type Records } from '../../src/model/dataset.ts';
import { placed, placesOf } from '../../src/model/placed.ts';
import { readingPages } from '../../src/model/reading.ts';
import { keyOf } from '../../src/model/ref.ts';
import { SiteFacts } from '../../src/model/site-facts.ts';
import { archiveOf } from './data-archive.ts';
import { PROJECT } from './environment.ts';
import type { Kept } from './kept.ts';
import type { Place } from './place.ts';
import { sha256 } from './published.ts';

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
export function editions(records: Records, { absolute }: Place, licence: SiteFacts['licence']): Edition[] {
  const published = publishedDay(records);
  const clauses = Map.groupBy(records.clauses, ({ doc }) => doc);
  const errata = Map.groupBy(records.errata, ({ doc }) => doc);
  return records.documents.map((record) => ({
    record,
    clauses: clauses.get(record.id) ?? [],
    errata: errata.get(record.id) ?? [],
    published,
    absolute,
    licence,
  }));
}

/** Writes what is not HTML: every clause and document in every form, which are `kept`, and the feeds. Returns their paths. */
export async function writeForms(
  dist: string,
  site: SiteFacts,
  records: Records,
  place: Place,
  kept: Kept,
): Promise<string[]> {
  const all = editions(records, place, site.licence);
  const { documents: _, clauses: __, addresses: ___, changes: ____, ...about } = records;
  const knowledge = new Knowledge(about);
  const notesOf = notesByDocument(records);
  const written: string[] = [];
  const folders = new Set<string>();
  const write = async (files: readonly { path: string; text: string | Uint8Array }[]) => {
    for (const file of files) {
      const to = path.join(dist, file.path);
      const folder = path.dirname(to);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      await writeFile(to, file.text);
      written.push(file.path);
    }
  };
  // A document at a time: what is made of all of them together would fill the memory.
  for (const edition of all) {
    const { record, clauses } = edition;
    const notes = notesOf(record.id);
    const known = knowledge.of(record.id, new Set(clauses.map(keyOf)));
    const files = await kept.of([edition, place.absolute('/'), known, notes], () => [
      ...emitForms(edition, knowledge),
      emitAnnotations(edition, notes, site.licence?.url),
      ...packedForms(edition),
    ]);
    await write(files);
  }
  await write(emitFeeds(site.title, records, place.absolute));
  await write(emitLlms(site, all, place.absolute));
  await write(emitDts(site.title, all, place.absolute));
  await write(await tableFiles(path.join(dist, 'data'), site, records, place));
  await write([{ path: ARCHIVE, text: await archiveOf(dist, site, records, place) }]);
  return written;
}

/** What is packed: the document as EPUB and for Word, and for Word each part that is read at its own address. */
function packedForms(edition: Edition): { path: string; text: Uint8Array }[] {
  const { id } = edition.record;
  const parts = readingPages(edition.clauses).flatMap(({ part }) => part ?? []);
  return [
    { path: `${id}/${id}.epub`, text: epub(edition) },
    { path: `${id}/${id}.docx`, text: documentDocx(edition) },
    ...parts.map((part) => ({ path: `${id}/${part.id}.docx`, text: clauseDocx(edition, part) })),
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
    return { bytes: bytes.length, sha256: sha256(bytes) };
  };
  const tables: Table[] = await Promise.all(
    DATASETS.map(async (dataset) => ({
      dataset,
      rows: placed(records[dataset.name], placeOf, absolute),
      files: { json: await known(`${dataset.name}.json`), csv: await known(`${dataset.name}.csv`) },
    })),
  );
  const { name, version } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8'));
  /** What both descriptions of the data say of it. */
  const crate = { site, documents: records.documents, tables, published: publishedDay(records), absolute };
  return [datapackage(name, site.title, version, tables, crate), roCrate(crate), csvMetadata(tables)];
}

/** The archive of an EPUB: mimetype first and plain. */
export const epub = (edition: Edition): Uint8Array => zipOf(epubFiles(edition), ['mimetype']);
