import { z } from 'zod';
import { Range } from './clause.ts';

/** Where something is named: the words in the clause, and the same characters in the seed. */
export const Mention = z.strictObject({
  doc: z.string().describe('id of the document'),
  clause: z.string().describe('id of the clause'),
  source: z.array(Range).describe('exactly the characters of the mention in the seed: half-open, UTF-16 code units'),
  start: z.int().nonnegative().describe('where the words begin in head + text of the clause, in UTF-16 code units'),
  end: z.int().positive().describe('where they end'),
  shared: z
    .boolean()
    .describe('true where the same words name several at once: 唐山、邢台、邯郸、沧州煤化工园区, 京津'),
});
export type Mention = z.infer<typeof Mention>;

/** An editor's mention: the quote must stand in the clause, character by character. */
export const QuotedMention = z.strictObject({
  clause: z.string().describe('条款的 id'),
  quote: z.string().min(1).describe('原话，逐字照录'),
  shared: z.boolean().optional().describe('这些字一次指几个的写 true'),
  nth: z.int().positive().optional().describe('原话在条款里出现几处时，是第几处，从 1 数；不写的是每一处'),
});
export type QuotedMention = z.infer<typeof QuotedMention>;
