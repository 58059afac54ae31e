import { z } from 'zod';
import { isSitePath } from './address.ts';
import { ClauseKind } from './clause.ts';
import { Day } from './date.ts';

/** An address within the site: `plan`, `plan/2.2.1.p4`, or a page such as `/about/`. */
const Address = z
  .string()
  .refine((text) => isSitePath(text) || /^[a-z][a-z0-9-]*(\/[a-z0-9][a-z0-9.-]*)?$/.test(text), {
    error: '地址写作 plan、plan/2.2.1.p4，或以斜线开头和结尾的网页路径，如 /about/',
  });

/** A published address of a clause; see src/register/README.md. */
const Row = z
  .tuple([z.string(), ClauseKind, z.string().regex(/^[0-9a-f]{16}$/), z.string()], z.string())
  .describe(
    'id, kind, fingerprint of the words, first words; then the fingerprint of every character, the place, and pages on which it stood beside that of its id',
  );

/** `seeds/addresses.yaml`: every address that was ever published, and where those stand that moved. */
export const AddressRegister = z.strictObject({
  moved: z
    .array(
      z.strictObject({
        from: Address.describe('the address that was published'),
        to: Address.describe('the address that it forwards to'),
        reason: z.string().min(4),
      }),
    )
    .default([])
    .describe('written by hand: addresses that have gone, and where their words stand now'),
  kept: z
    .array(
      z.strictObject({
        address: Address.describe('the address that was published'),
        quote: z.string().min(4).describe('the opening words, number included, of the clause that keeps it'),
        reason: z.string().min(4),
      }),
    )
    .default([])
    .describe('written by hand: clauses that keep an address where their words cannot tell'),
  pages: z.array(Address).default([]).describe('pages that are no clauses; written by npm run register'),
  published: z
    .record(z.string(), z.array(Row))
    .default({})
    .describe('by document, a row an address; written by npm run register'),
});
export type AddressRegister = z.infer<typeof AddressRegister>;

/** What happened to one address between two published states. */
export const Change = z.strictObject({
  address: Address.describe('the address that it happened to'),
  change: z
    .enum(['published', 'added', 'changed', 'moved', 'relocated', 'respaced'])
    .describe(
      'published: a whole document; added: a clause; changed: its words; moved: it forwards; relocated: the same words under another number, parent or in another order; respaced: only white space or the marks of a number',
    ),
  to: Address.nullable().default(null).describe('where a moved address forwards'),
  before: z.string().nullable().default(null).describe('the words as published before, where they are known'),
  after: z.string().nullable().default(null).describe('the words as published now'),
  clauses: z.int().nullable().default(null).describe('how many clauses a published document has'),
});
export type Change = z.infer<typeof Change>;

/** `seeds/changes.yaml`: the published states, earliest first. */
export const PublishedState = z.strictObject({
  date: Day,
  note: z.string().min(1),
  manifests: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .optional()
    .describe('SHA-256 of each manifest.json under which this state was published; written by npm run register'),
  changes: z.array(Change),
});
export type PublishedState = z.infer<typeof PublishedState>;

/** A row of addresses.json. */
export const AddressRecord = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    id: z.string().describe('id of the clause within its document'),
    kind: ClauseKind.describe('what kind of clause it is'),
    url: z.string().describe('the address from the root of the site'),
    to: z.string().nullable().describe('where it forwards; null where it stands'),
    fingerprint: z.string().describe('FNV-1a (64 bits) of the kind, a line feed and the words without white space'),
    earlier: z
      .array(z.string())
      .default([])
      .describe('addresses from the root of the site under which it was published before; each leads here'),
    registered: z.boolean().describe('false until npm run register has written it down'),
  })
  .describe('Every published address of a clause.');
export type AddressRecord = z.infer<typeof AddressRecord>;

/** A row of changes.json. */
export const ChangeRecord = Change.extend({
  date: Day.describe('day of the published state'),
  note: z.string().describe('what the state is about'),
  url: z.string().describe('where the address leads now'),
  title: z.string().describe('the place in words'),
}).describe('What changed between published states, earliest first.');
export type ChangeRecord = z.infer<typeof ChangeRecord>;
