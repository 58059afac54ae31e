import { z } from 'zod';
import { ThemeDecision } from './clause-theme.ts';
import { EditorialCodingNote, LinkCoding, SentenceCoding } from './coding.ts';
import { Conversion } from './conversion.ts';
import { PlacesEditorial } from './division.ts';
import { DocumentMeta } from './document.ts';
import { EditorialBody } from './duty.ts';
import { DocumentEnglish, SharedEnglish } from './english.ts';
import { EditorialEntity } from './entity.ts';
import { DatedEvent, EditorialErratum } from './erratum.ts';
import { CoverageDecision, EditorialMatter, LinkDecision } from './link.ts';
import { MilestoneDecision } from './milestone.ts';
import { OutcomeDecision } from './outcome.ts';
import { AddressRegister, PublishedState } from './register.ts';
import { SiteFacts } from './site-facts.ts';
import { EditorialSynonym } from './synonym.ts';
import { ComparisonDecision, TargetEditorial } from './target-editorial.ts';
import { EditorialTerm } from './term.ts';
import { EditorialTheme } from './theme.ts';

/**
 * What a person decided, by the name of its file: `seeds/<doc>/editorial/<name>.yaml`.
 * Every file is optional; one with another name is a problem.
 */
export const DOCUMENT_EDITORIAL = {
  'clause-themes': z.array(ThemeDecision),
  english: DocumentEnglish,
  entities: z.array(EditorialEntity),
  errata: z.array(EditorialErratum),
  milestones: z.array(MilestoneDecision),
  outcomes: z.array(OutcomeDecision),
  sentences: z.array(SentenceCoding),
  targets: TargetEditorial,
} as const satisfies Record<string, z.ZodType>;

/** What a person decided across documents: `seeds/<name>.yaml`. */
export const SHARED_EDITORIAL = {
  site: SiteFacts,
  themes: z.array(EditorialTheme),
  addresses: AddressRegister,
  changes: z.array(PublishedState),
  places: PlacesEditorial,
  bodies: z.array(EditorialBody),
  terms: z.array(EditorialTerm),
  english: SharedEnglish,
  synonyms: z.array(EditorialSynonym),
  events: z.array(DatedEvent),
  links: z.array(LinkDecision),
  'link-codings': z.array(LinkCoding),
  'coding-notes': z.array(EditorialCodingNote),
  coverage: z.array(CoverageDecision),
  matters: z.array(EditorialMatter),
  comparisons: z.array(ComparisonDecision),
} as const satisfies Record<string, z.ZodType>;

type Files<F extends Record<string, z.ZodType>> = { [K in keyof F]?: z.infer<F[K]> };
export type DocumentEditorial = Files<typeof DOCUMENT_EDITORIAL>;
export type SharedEditorial = Files<typeof SHARED_EDITORIAL>;

/** The schema of every file that a person edits, by its path below `content/schema/`. */
export const EDITORIAL_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  // The folder says the id.
  'document.json': DocumentMeta.partial({ id: true }),
  'conversion.json': Conversion,
  ...Object.fromEntries(Object.entries(SHARED_EDITORIAL).map(([name, schema]) => [`${name}.json`, schema])),
  ...Object.fromEntries(Object.entries(DOCUMENT_EDITORIAL).map(([name, schema]) => [`editorial/${name}.json`, schema])),
};

/**
 * The comment by which editors find the schema of a file and check it while it is written; `file` is its path from the
 * top of the collection: `seeds/plan/editorial/targets.yaml`.
 */
export function schemaComment(file: string): string {
  const steps = file.split('/');
  const name = steps.at(-1)?.replace(/\.yaml$/, '.json') ?? '';
  const folder = steps.at(-2) === 'editorial' ? 'editorial/' : '';
  return ` yaml-language-server: $schema=${'../'.repeat(steps.length - 1)}content/schema/${folder}${name}`;
}
