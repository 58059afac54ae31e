import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { Clause } from './model/clause.ts';
import { DocumentRecord } from './model/document.ts';
import { Theme } from './model/theme.ts';

/** The key of a clause in the collection: ids are unique within a document only. */
const withKey = (text: string) =>
  (JSON.parse(text) as { doc: string; id: string }[]).map((row) => ({
    ...row,
    clause: row.id,
    id: `${row.doc}/${row.id}`,
  }));

export const collections = {
  /** One MDX file a part of a document, made by scripts/content.ts. */
  parts: defineCollection({
    loader: glob({
      base: './content',
      pattern: ['*/*.mdx', '!targets/*.mdx'],
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.strictObject({ doc: z.string(), part: z.string(), title: z.string() }),
  }),
  /** One MDX table a theme, made by scripts/content.ts. */
  targetTables: defineCollection({
    loader: glob({ base: './content/targets', pattern: ['*.mdx'] }),
    schema: z.strictObject({ theme: z.string(), title: z.string() }),
  }),
  documents: defineCollection({ loader: file('content/data/documents.json'), schema: DocumentRecord }),
  themes: defineCollection({ loader: file('content/data/themes.json'), schema: Theme }),
  clauses: defineCollection({
    loader: file('content/data/clauses.json', { parser: withKey }),
    schema: Clause.extend({ clause: z.string() }),
  }),
};
