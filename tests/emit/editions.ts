import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Edition } from '../../src/emit/edition.ts';
import type { DocumentMeta } from '../../src/model/document.ts';
import { parse } from '../../src/parse/index.ts';
import { FILES, metaOf } from '../parse/invariants.ts';
import { committedEditions } from './markup.ts';

/** A text as it would be given away, as far as its words tell. */
export function editionOf(text: string, meta: DocumentMeta = metaOf({})): Edition {
  const [{ record }] = committedEditions() as [Edition];
  const { clauses } = parse(text, meta, FILES);
  return {
    record: { ...record, id: meta.id, title: meta.title },
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
    const facts = path.join(root, name, 'document.yaml');
    const meta = metaOf(existsSync(facts) ? (parseYaml(readFileSync(facts, 'utf8')) ?? {}) : {});
    return [name, editionOf(readFileSync(path.join(root, name, 'source.txt'), 'utf8'), meta)];
  });
}
