import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { Candidate } from './model/candidate.ts';
import { Clause } from './model/clause.ts';
import { ClauseTheme } from './model/clause-theme.ts';
import { Agreement, Coding, CodingNote } from './model/coding.ts';
import { Comparison } from './model/comparison.ts';
import type { Records } from './model/dataset.ts';
import { DocumentRecord } from './model/document.ts';
import { Duty } from './model/duty.ts';
import { English } from './model/english.ts';
import { Entity } from './model/entity.ts';
import { Erratum } from './model/erratum.ts';
import { Coverage, Link, Matter, Reference } from './model/link.ts';
import { Milestone } from './model/milestone.ts';
import { Outcome } from './model/outcome.ts';
import { Pilot } from './model/pilot.ts';
import { AddressRecord, ChangeRecord } from './model/register.ts';
import { Reuse } from './model/reuse.ts';
import { SentenceRecord } from './model/sentence.ts';
import { Synonym } from './model/synonym.ts';
import { Target } from './model/target.ts';
import { Term } from './model/term.ts';
import { Theme } from './model/theme.ts';
import { CONTENT } from './site.ts';

/** Records are known by their place in the file: an id may be unique within a document only, or there is none. */
const numbered = (text: string) =>
  Object.fromEntries((JSON.parse(text) as object[]).map((row, place) => [String(place), { ...row }]));

/** `content/data/<name>.json`, held to the schema that is published with it. */
const dataset = <S extends z.ZodType>(name: keyof Records, schema: S) =>
  defineCollection({ loader: file(`${CONTENT}data/${name}.json`, { parser: numbered }), schema });

export const collections = {
  /** One MDX file a part of a document, made by scripts/content.ts. */
  parts: defineCollection({
    loader: glob({
      base: CONTENT,
      pattern: ['*/*.mdx', '!targets/*.mdx'],
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.strictObject({ doc: z.string(), part: z.string(), title: z.string() }),
  }),
  /** One MDX table a theme, made by scripts/content.ts. */
  targetTables: defineCollection({
    loader: glob({ base: `${CONTENT}targets`, pattern: ['*.mdx'] }),
    schema: z.strictObject({ theme: z.string(), title: z.string() }),
  }),
  documents: dataset('documents', DocumentRecord),
  themes: dataset('themes', Theme),
  addresses: dataset('addresses', AddressRecord),
  changes: dataset('changes', ChangeRecord),
  links: dataset('links', Link),
  agreement: dataset('agreement', Agreement),
  codings: dataset('codings', Coding),
  codingNotes: dataset('coding-notes', CodingNote),
  coverage: dataset('coverage', Coverage),
  matters: dataset('matters', Matter),
  targets: dataset('targets', Target),
  comparisons: dataset('comparisons', Comparison),
  candidates: dataset('candidates', Candidate),
  reuse: dataset('reuse', Reuse),
  clauses: dataset('clauses', Clause),
  clauseThemes: dataset('clause-themes', ClauseTheme),
  english: dataset('english', English),
  entities: dataset('entities', Entity),
  duties: dataset('duties', Duty),
  synonyms: dataset('synonyms', Synonym),
  terms: dataset('terms', Term),
  milestones: dataset('milestones', Milestone),
  outcomes: dataset('outcomes', Outcome),
  references: dataset('references', Reference),
  sentences: dataset('sentences', SentenceRecord),
  errata: dataset('errata', Erratum),
  pilots: dataset('pilots', Pilot),
};
