import { z } from 'zod';

/** A date as far as it is known: 2016, 2016-12 or 2016-12-30. */
const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/**
 * What a reader of the source cannot doubt, but no rule can tell: what a line is (`as`), or where a paragraph belongs
 * (`owner`). It is checked against the text at every build.
 */
export const StructureFact = z
  .strictObject({
    quote: z.string().min(2).describe('the opening words of the line, number included; they must open exactly one'),
    owner: z.string().optional().describe('id of the clause that the paragraph belongs to, or `conclusion`'),
    as: z
      .enum(['heading', 'text', 'title', 'contents', 'table', 'annex', 'work'])
      .optional()
      .describe('what the line is; `table` also names the row of a table that heads its columns'),
    rank: z
      .enum(['编', '篇', '部分', '分编', '章', '节', '条', '一、', '（一）', '1.', '（1）', '①'])
      .optional()
      .describe('the level of a heading'),
    number: z
      .int()
      .positive()
      .optional()
      .describe('the number of a heading, where the printed one is wrong or missing'),
    reason: z.string().min(4),
  })
  .refine(({ owner, as }) => (owner === undefined) !== (as === undefined), 'owner 和 as 须写其一，且只写其一')
  .refine(({ as, rank }) => as !== 'heading' || rank !== undefined, 'as: heading 须写明 rank')
  .refine(
    ({ as, rank, number }) => as === 'heading' || (rank ?? number) === undefined,
    'rank 和 number 只用于 as: heading',
  );
export type StructureFact = z.infer<typeof StructureFact>;

/** A fault of the source itself, known and left as it is. */
const AcceptedProblem = z.strictObject({
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
  aliases: z
    .array(z.string().min(2))
    .default([])
    .describe('other names that it is cited by, long or short; the title with and without issuer and years is known'),
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
    id: z.string().describe('permanent: the first step of all its addresses'),
    title: z.string().describe('as printed'),
    kind: z.string().describe('规划, 意见, 通知 …'),
    issuer: z.string().describe('who issued it'),
    signed: PartialDate.describe('the date of the signature as printed'),
    inferred: PartialDate.nullable().describe(
      'the date that the text itself suggests where the printed one cannot be right; unverified unless inferredVerified',
    ),
    seed: z.string().describe('path of the text file in the repository'),
    sha256: z.string().describe('checksum of source.txt'),
    characters: z.int().describe('length of the text file in UTF-16 code units'),
    shortTitle: z.string().describe('how pages call it where the whole title is too long'),
    aliases: z.array(z.string()).describe('other names that it is cited by'),
    titleNote: z.string().nullable().describe('what is to be said of the title, or null'),
    number: z.string().nullable().describe('the document number (文号), or null where no reliable source has it'),
    inferredReason: z.string().nullable().describe('why another date is inferred, or null'),
    inferredVerified: z
      .boolean()
      .nullable()
      .describe('whether a source confirms the inferred date; null where none is inferred'),
    url: z.string().describe('permanent address from the root of the site'),
    provenance: z
      .strictObject({ file: z.string(), note: z.string() })
      .describe('the file that the text was taken from, and what is known of it'),
  })
  .describe('The documents, earliest first.');
export type DocumentRecord = z.infer<typeof DocumentRecord>;
