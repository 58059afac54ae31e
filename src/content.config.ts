import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { Clause } from './model/clause.ts';
import { ClauseTheme } from './model/clause-theme.ts';
import { Comparison } from './model/comparison.ts';
import { DocumentRecord } from './model/document.ts';
import { Duty } from './model/duty.ts';
import { Entity } from './model/entity.ts';
import { Erratum } from './model/erratum.ts';
import { Coverage, Link, Matter } from './model/link.ts';
import { Milestone } from './model/milestone.ts';
import { Pilot } from './model/pilot.ts';
import { keyOf } from './model/ref.ts';
import { AddressRecord, ChangeRecord } from './model/register.ts';
import { Target } from './model/target.ts';
import { Term } from './model/term.ts';
import { Theme } from './model/theme.ts';

/** Collections are sorted by key: each record keeps its place in the file. */
const ordered = (text: string) => (JSON.parse(text) as object[]).map((row, order) => ({ ...row, order }));

/** Records without an id of their own are known by their place. */
const numbered = (text: string) =>
  Object.fromEntries((JSON.parse(text) as object[]).map((row, order) => [String(order), { ...row, order }]));

/** The key of a clause in the collection: ids are unique within a document only. */
const withKey = (text: string) =>
  (JSON.parse(text) as { doc: string; id: string }[]).map((row, order) => ({
    ...row,
    order,
    clause: row.id,
    id: keyOf(row),
  }));

const order = z.int();

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
  documents: defineCollection({
    loader: file('content/data/documents.json', { parser: ordered }),
    schema: DocumentRecord.extend({ order }),
  }),
  themes: defineCollection({
    loader: file('content/data/themes.json', { parser: ordered }),
    schema: Theme.extend({ order }),
  }),
  addresses: defineCollection({
    loader: file('content/data/addresses.json', { parser: withKey }),
    schema: AddressRecord.extend({ clause: z.string(), order }),
  }),
  changes: defineCollection({
    loader: file('content/data/changes.json', { parser: numbered }),
    schema: ChangeRecord.extend({ order }),
  }),
  links: defineCollection({
    loader: file('content/data/links.json', { parser: ordered }),
    schema: Link.extend({ order }),
  }),
  coverage: defineCollection({
    loader: file('content/data/coverage.json', { parser: numbered }),
    schema: Coverage.extend({ order }),
  }),
  matters: defineCollection({
    loader: file('content/data/matters.json', { parser: numbered }),
    schema: Matter.extend({ order }),
  }),
  targets: defineCollection({
    loader: file('content/data/targets.json', { parser: ordered }),
    schema: Target.extend({ order }),
  }),
  comparisons: defineCollection({
    loader: file('content/data/comparisons.json', { parser: ordered }),
    schema: Comparison.extend({ order }),
  }),
  clauses: defineCollection({
    loader: file('content/data/clauses.json', { parser: withKey }),
    schema: Clause.extend({ clause: z.string(), order }),
  }),
  clauseThemes: defineCollection({
    loader: file('content/data/clause-themes.json', { parser: numbered }),
    schema: ClauseTheme.extend({ order }),
  }),
  entities: defineCollection({
    loader: file('content/data/entities.json', { parser: ordered }),
    schema: Entity.extend({ order }),
  }),
  duties: defineCollection({
    loader: file('content/data/duties.json', { parser: numbered }),
    schema: Duty.extend({ order }),
  }),
  terms: defineCollection({
    loader: file('content/data/terms.json', { parser: ordered }),
    schema: Term.extend({ order }),
  }),
  milestones: defineCollection({
    loader: file('content/data/milestones.json', { parser: ordered }),
    schema: Milestone.extend({ order }),
  }),
  errata: defineCollection({
    loader: file('content/data/errata.json', { parser: ordered }),
    schema: Erratum.extend({ order }),
  }),
  pilots: defineCollection({
    loader: file('content/data/pilots.json', { parser: ordered }),
    schema: Pilot.extend({ order }),
  }),
};
