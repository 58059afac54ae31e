import { z } from 'zod';
import { Range } from './clause.ts';
import { MonthOrDay } from './date.ts';
import { ID_MOST } from './id.ts';

const Confidence = z
  .enum(['certain', 'likely', 'possible'])
  .describe('how sure it is that the print is wrong; the suggestion is never more than that');
const Kind = z
  .enum(['character', 'missing', 'extra', 'name', 'punctuation', 'entity', 'cut', 'date', 'numbering'])
  .describe(
    'what kind of fault: a wrong character, missing or extra words, a name, a broken character reference, a cut sentence …',
  );

/** What looks wrong in a source, beside the untouched text. */
export const Erratum = z
  .strictObject({
    id: z.string().describe('permanent'),
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of the clause'),
    quote: z.string().describe('the words as printed'),
    suggestion: z.string().nullable().describe('what they should read; null where nobody can tell'),
    confidence: Confidence,
    reason: z.string().describe('why it looks wrong'),
    kind: Kind,
    source: z.array(Range).describe('the characters of the quote in the seed'),
    start: z.int().nonnegative().describe('where the quote begins in head + text of the clause'),
    end: z.int().positive().describe('where the quote ends'),
    origin: z.enum(['rule', 'editorial']).describe('who found it: a rule, or a person'),
  })
  .describe('Corrections in document order. The text itself is never altered.');
export type Erratum = z.infer<typeof Erratum>;

/** `seeds/<doc>/editorial/errata.yaml`. */
export const EditorialErratum = z.strictObject({
  id: z
    .string()
    .max(ID_MOST)
    .regex(/^e\d+$/)
    .describe('勘误号，如 e1；会被引用，不再给别的'),
  clause: z.string(),
  quote: z.string().min(1).describe('条款里恰好一处的原话'),
  suggestion: z.string().nullable(),
  confidence: Confidence.describe('有多大把握是印错：certain 一定，likely 很可能，possible 可能'),
  kind: Kind.describe(
    '哪一种：character 错字，missing 脱字，extra 衍字，name 名称，punctuation 标点，entity 坏了的字符引用，cut 句子不全，date 日期，numbering 编号',
  ),
  reason: z.string().min(4),
});
export type EditorialErratum = z.infer<typeof EditorialErratum>;

/** `seeds/events.yaml`: when something became known, so that a text that speaks of it cannot be older. */
export const DatedEvent = z.strictObject({
  words: z.string().min(3).describe('文本里说到它的话'),
  date: MonthOrDay.describe('何时为人所知：2016-12 或 2016-12-30'),
  what: z.string().min(4).describe('那时发生了什么，一句话'),
});
export type DatedEvent = z.infer<typeof DatedEvent>;
