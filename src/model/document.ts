import { z } from 'zod';

/** A date as far as it is known: 2016, 2016-12 or 2016-12-30. */
const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** What a reader of the source cannot doubt, but no rule can tell: where a paragraph belongs. */
export const StructureFact = z.strictObject({
  quote: z.string().min(4).describe('the opening words of the paragraph; they must open exactly one'),
  owner: z.string().describe('id of the clause that the paragraph belongs to, or `conclusion`'),
  reason: z.string().min(4),
});
export type StructureFact = z.infer<typeof StructureFact>;

/** A fault of the source itself, known and left as it is. */
export const AcceptedProblem = z.strictObject({
  rule: z.string().describe('the name of the rule that reports it'),
  quote: z.string().min(1).describe('the opening words of the line that it is reported for'),
  reason: z.string().min(4),
});
export type AcceptedProblem = z.infer<typeof AcceptedProblem>;

/** `seeds/<doc>/document.yaml`: what is known of a document beside its text. */
export const DocumentMeta = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('the address of the document; the name of its folder'),
  title: z.string().min(1),
  titleNote: z.string().optional().describe('where the title comes from, if the text does not carry it'),
  shortTitle: z.string().min(1).describe('how the pages call it in running text, e.g. 规划'),
  kind: z.string().min(1).describe('the genre: 规划, 意见, 通知 …'),
  issuer: z.string().min(1),
  number: z.string().nullable().describe('document number, or null where none is confirmed'),
  signed: PartialDate.describe('the date of the signature as printed'),
  inferred: z
    .strictObject({ date: PartialDate, verified: z.boolean(), reason: z.string().min(4) })
    .nullable()
    .describe('another date that the text itself suggests, kept apart from the signed one'),
  order: z.int().nonnegative().describe('place among the documents, earliest first'),
  provenance: z.strictObject({ file: z.string(), note: z.string() }).describe('where the text file came from'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('checksum of source.txt'),
  structure: z.array(StructureFact).default([]),
  accept: z.array(AcceptedProblem).default([]),
});
export type DocumentMeta = z.infer<typeof DocumentMeta>;

/** A row of documents.json. */
export const DocumentRecord = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    kind: z.string(),
    issuer: z.string(),
    signed: PartialDate.describe('the date of the signature as printed'),
    inferred: PartialDate.nullable().describe(
      'the date that the text itself suggests where the printed one cannot be right; unverified unless inferredVerified',
    ),
    seed: z.string().describe('path of the text file in the repository'),
    sha256: z.string(),
    characters: z.int().describe('length of the text file in UTF-16 code units'),
    shortTitle: z.string(),
    titleNote: z.string().nullable(),
    number: z.string().nullable(),
    inferredReason: z.string().nullable(),
    inferredVerified: z.boolean().nullable(),
    url: z.string(),
    provenance: z.strictObject({ file: z.string(), note: z.string() }),
  })
  .describe('The documents, earliest first.');
export type DocumentRecord = z.infer<typeof DocumentRecord>;
