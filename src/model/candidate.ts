import { z } from 'zod';

const Address = z.strictObject({ doc: z.string(), clause: z.string() });

/** A row of candidates.json: two paragraphs of which a rule says that they may have to do with one another. */
export const Candidate = z
  .strictObject({
    from: Address.describe('paragraph of the later document'),
    to: Address.describe('paragraph of the earlier document'),
    score: z.number().describe('0 … 1: how much of what is rare in both they share'),
    shared: z.array(z.string()).min(1).describe('words that stand in both, common ones left out, longest first'),
  })
  .describe('Pairs found by rule between documents that nobody has compared yet; not checked by anybody.');
export type Candidate = z.infer<typeof Candidate>;
