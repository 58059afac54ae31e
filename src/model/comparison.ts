import { z } from 'zod';

export const Judgement = z.enum(['comparable', 'scope-differs', 'unit-differs', 'superseded', 'no-longer-mentioned']);
export type Judgement = z.infer<typeof Judgement>;

export const Comparison = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe('permanent'),
    title: z.string().min(2).describe('the matter that both sides speak of'),
    judgement: Judgement.describe('how far the two sides can be compared'),
    reason: z.string().min(4).describe('why, in a sentence'),
    earlier: z.array(z.string()).min(1).describe('ids of the targets of the earlier document'),
    later: z.array(z.string()).describe('ids of the targets of the later document; empty where it is silent'),
  })
  .describe('Indicators of two documents on the same matter, and how far they can be compared.');
export type Comparison = z.infer<typeof Comparison>;
