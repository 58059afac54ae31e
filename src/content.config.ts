import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { Clause } from './model/clause.ts';
import { DocumentRecord } from './model/document.ts';
import { AddressRecord, ChangeRecord } from './model/register.ts';
import { Theme } from './model/theme.ts';

/** The key of a clause in the collection: ids are unique within a document only. */
const withKey = (text: string) =>
  (JSON.parse(text) as { doc: string; id: string }[]).map((row) => ({
    ...row,
    clause: row.id,
    id: `${row.doc}/${row.id}`,
  }));

/** Rows that have no id of their own are numbered. */
const numbered = (text: string) => (JSON.parse(text) as object[]).map((row, i) => ({ ...row, id: String(i) }));

export const collections = {
  /** One MDX file a part of a document, made by scripts/content.ts. */
  parts: defineCollection({
    loader: glob({ base: './content', pattern: ['*/*.mdx'], generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: z.strictObject({ doc: z.string(), part: z.string(), title: z.string() }),
  }),
  documents: defineCollection({ loader: file('content/data/documents.json'), schema: DocumentRecord }),
  themes: defineCollection({ loader: file('content/data/themes.json'), schema: Theme }),
  addresses: defineCollection({
    loader: file('content/data/addresses.json', { parser: withKey }),
    schema: AddressRecord.extend({ clause: z.string() }),
  }),
  changes: defineCollection({
    loader: file('content/data/changes.json', { parser: numbered }),
    schema: ChangeRecord.extend({ id: z.string() }),
  }),
  clauses: defineCollection({
    loader: file('content/data/clauses.json', { parser: withKey }),
    schema: Clause.extend({ clause: z.string() }),
  }),
};
