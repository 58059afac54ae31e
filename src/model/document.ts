import { z } from 'zod';
import { Attested } from './attested.ts';
import { Conversion } from './conversion.ts';
import { PartialDate } from './date.ts';
import { ID_MOST } from './id.ts';

/**
 * What a reader of the source cannot doubt, but no rule can tell: what a line is (`as`), or where a paragraph belongs
 * (`owner`). It is checked against the text at every build.
 */
export const StructureFact = z
  .strictObject({
    quote: z.string().min(2).describe('该行开头的字，连编号；只能有一行这样开头'),
    owner: z.string().optional().describe('这一段所属条款的 id，或 conclusion'),
    as: z
      .enum(['heading', 'text', 'title', 'contents', 'table', 'annex', 'work'])
      .optional()
      .describe('这一行是什么；table 也指表格里作表头的一行'),
    rank: z
      .enum(['编', '篇', '部分', '分编', '章', '节', '条', '一、', '（一）', '1.', '（1）', '①'])
      .optional()
      .describe('标题的级别'),
    number: z.int().positive().optional().describe('标题的号码，印错或没有印时才写'),
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
export const AcceptedProblem = z.strictObject({
  rule: z.string().describe('报告它的规则的名称'),
  quote: z.string().min(1).describe('报告的那一行开头的字；在 YAML 里，那一处文字开头的字'),
  reason: z.string().min(4),
});
export type AcceptedProblem = z.infer<typeof AcceptedProblem>;

const ISSUER = '发文机关，联合发文的用顿号隔开';

/**
 * `seeds/<doc>/document.yaml`: what is known of a document beside its text. What the text says itself need not be
 * written; what is written must not contradict it. null says that nobody knows.
 */
export const DocumentMeta = z.strictObject({
  id: z
    .string()
    .max(ID_MOST)
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('文件的地址，也是文件夹的名字'),
  title: z.string().min(1).optional().describe('标题；原文印有的不用写'),
  titleNote: z.string().optional().describe('原文没有标题的，标题从哪里来'),
  shortTitle: z.string().min(1).optional().describe('网页行文里怎样称呼它，如 规划；不写的用标题'),
  aliases: z
    .array(z.string().min(2))
    .default([])
    .describe('引用它的其他名称，长短都可；标题本身及去掉机关、年份的不用写'),
  kind: z.string().min(1).optional().describe('文种：规划、意见、通知……；标题里有的不用写'),
  issuer: z.string().min(1).nullable().optional().describe(`${ISSUER}；原文印有的不用写`),
  number: z.string().nullable().optional().describe('文号；原文印有的不用写，没有可靠来源的写 null 或不写'),
  signed: PartialDate.nullable()
    .optional()
    .describe('落款的日期，照印出的写：2016、2016-12 或 2016-12-30；原文印有的不用写'),
  inferred: z
    .strictObject({ date: PartialDate, verified: z.boolean(), reason: z.string().min(4) })
    .nullable()
    .default(null)
    .describe('文本自身显示的另一日期，同落款分开'),
  order: z.int().nonnegative().optional().describe('在各文件中的次序，先发的在前；不写的排在写了的后面，按日期'),
  provenance: z
    .strictObject({ file: z.string(), note: z.string() })
    .nullable()
    .default(null)
    .describe('原文文件从哪里来'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('source.txt 的校验和；写了就与原文核对'),
  structure: z.array(StructureFact).default([]),
  accept: z.array(AcceptedProblem).default([]),
});
export type DocumentMeta = z.infer<typeof DocumentMeta>;

/** A row of documents.json. */
export const DocumentRecord = z
  .strictObject({
    id: z.string().describe('permanent: the first step of all its addresses'),
    title: z.string().describe('as printed'),
    kind: z.string().nullable().describe('规划, 意见, 通知 …; null where neither the text nor an editor says it'),
    issuer: z
      .string()
      .nullable()
      .describe('who issued it, several joined by 、; null where neither the text nor an editor says it'),
    signed: PartialDate.nullable().describe(
      'the date of the signature as printed; null where neither the text nor an editor says one',
    ),
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
      .nullable()
      .describe('the file that the text was taken from, and what is known of it; null where nothing is'),
    conversion: Conversion.nullable().describe(
      'the file that the text was converted from, and every change; null where the text is the file itself',
    ),
    addressee: z.string().nullable().describe('to whom it is addressed (主送机关), as printed; null where nobody is'),
    period: z
      .strictObject({ from: z.string(), to: z.string() })
      .nullable()
      .describe('the first and the last year of the period that it plans for, or null'),
    passed: PartialDate.nullable().describe('when it was passed (通过), as the text says; null where it does not'),
    published: PartialDate.nullable().describe(
      'when it was published (公布), as the text says; null where it does not',
    ),
    inForce: PartialDate.nullable().describe(
      'from when it is in force (施行), as the text says; null where it does not',
    ),
    attested: z.array(Attested).describe('what the text says of itself, with the characters that say it'),
  })
  .describe('The documents, earliest first.');
export type DocumentRecord = z.infer<typeof DocumentRecord>;
