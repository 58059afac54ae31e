import { z } from 'zod';
import { Range } from './clause.ts';
import { Deadline } from './target.ts';

/** A commitment with a date and without a figure; `seeds/<doc>/editorial/milestones.yaml`. */
export const MilestoneDecision = z.strictObject({
  id: z
    .string()
    .regex(/^m\d+$/)
    .describe('never given to another entry: it is cited'),
  clause: z.string().describe('id of the clause'),
  quote: z.string().min(4).describe('the commitment as printed; must stand once in the clause'),
  what: z.string().min(4).describe('what is to be reached, so that a stranger understands it'),
  deadline: Deadline,
  due: z.string().min(2).describe('the words that set the deadline, as printed'),
  dueIn: z.string().optional().describe('the clause of these words, where it is another'),
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
