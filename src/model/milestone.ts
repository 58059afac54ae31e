import { z } from 'zod';
import { Range } from './clause.ts';
import { ID_MOST } from './id.ts';
import { DEADLINE, Deadline } from './target.ts';

/** A commitment with a date and without a figure; `seeds/<doc>/editorial/milestones.yaml`. */
export const MilestoneDecision = z.strictObject({
  id: z
    .string()
    .max(ID_MOST)
    .regex(/^m\d+$/)
    .describe('如 m1；会被引用，不再给别的'),
  clause: z.string().describe('条款的 id'),
  quote: z.string().min(4).describe('承诺的原话，条款里恰好一处'),
  what: z.string().min(4).describe('要做到什么，让外人也看得懂'),
  deadline: Deadline.describe(DEADLINE),
  due: z.string().min(2).describe('定期限的原话'),
  dueIn: z.string().optional().describe('这些话所在的条款，同上的不写'),
  note: z.string().optional(),
});

/** A row of milestones.json. */
export const Milestone = z
  .strictObject({
    id: z.string().describe('permanent'),
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of the clause'),
    what: z.string().describe('what is to be reached'),
    deadline: Deadline,
    deadlineFrom: z.string().nullable().describe('id of the clause that sets the deadline, where it is another'),
    due: z.string().describe('the words that set the deadline, as printed'),
    quote: z.string().describe('the commitment as printed'),
    note: z.string().nullable().describe('what an editor adds, or null'),
    source: z.array(Range).describe('the characters of the quote in the seed'),
  })
  .describe('Commitments that have a date and no figure, in document order; those with a figure are targets.');
export type Milestone = z.infer<typeof Milestone>;
