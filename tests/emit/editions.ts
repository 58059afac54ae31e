import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Edition } from '../../src/emit/edition.ts';
import type { DocumentMeta } from '../../src/model/document.ts';
import { documentRecord } from '../../src/model/record.ts';
import { checksum, parse } from '../../src/parse/index.ts';
import { FILES, metaOf } from '../parse/invariants.ts';

/** A text as it would be given away, as far as its words tell. */
export function editionOf(text: string, meta: DocumentMeta = metaOf({})): Edition {
  const { clauses, attested } = parse(text, meta, FILES);
  return {
    record: documentRecord({ meta, text, files: FILES }, attested, checksum(text)),
    clauses,
    errata: [],
    published: '2026-01-02',
    absolute: (address) => `https://example.org${address}`,
  };
}

/** The made-up documents of tests/genre, by name: every kind of clause is in them. */
export function genreEditions(): [string, Edition][] {
  const root = path.join(import.meta.dirname, '../genre/cases');
  return readdirSync(root).map((name) => {
    const folder = path.join(root, name);
    return [name, editionOf(readFileSync(path.join(folder, 'source.txt'), 'utf8'), metaIn(folder))];
  });
}

/** The folders of all texts that are there: the made-up documents and the seeds. */
export const textFolders = (): string[] =>
  ['tests/genre/cases', 'seeds'].flatMap((root) =>
    readdirSync(root)
      .map((name) => path.join(root, name))
      .filter((folder) => existsSync(path.join(folder, 'source.txt'))),
  );

/** What an editor said of the text in a folder. */
export function metaIn(folder: string): DocumentMeta {
  const facts = path.join(folder, 'document.yaml');
  return metaOf(existsSync(facts) ? (parseYaml(readFileSync(facts, 'utf8')) ?? {}) : {});
}
