import { z } from 'zod';
import { Range } from './clause.ts';
import { PartialDate } from './date.ts';

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
    .regex(/^e\d+$/)
    .describe('never given to another entry: it is cited'),
  clause: z.string(),
  quote: z.string().min(1).describe('must stand once in the clause'),
  suggestion: z.string().nullable(),
  confidence: Confidence,
  kind: Kind,
  reason: z.string().min(4),
});
export type EditorialErratum = z.infer<typeof EditorialErratum>;

/** `seeds/events.yaml`: when something became known, so that a text that speaks of it cannot be older. */
export const DatedEvent = z.strictObject({
  words: z.string().min(3).describe('the words of a text that speak of it'),
  date: PartialDate.refine((text) => text.includes('-'), { error: '至少写到月：2016-12 或 2016-12-30' }),
  what: z.string().min(4).describe('what happened then, in one sentence'),
});
export type DatedEvent = z.infer<typeof DatedEvent>;
