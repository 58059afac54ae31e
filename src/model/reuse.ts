import { z } from 'zod';
import { Range } from './clause.ts';

/** A row of reuse.json: words that stand in several documents to the letter. */
export const Reuse = z
  .strictObject({
    text: z.string().describe('the words, as printed in each of the places'),
    length: z.int().describe('their number of characters'),
    places: z
      .array(
        z.strictObject({
          doc: z.string().describe('id of the document'),
          clause: z.string().describe('id of the clause'),
          start: z.int().describe('where they begin in head + text of the clause'),
          source: z.array(Range).describe('their characters in the seed'),
        }),
      )
      .min(2)
      .describe('where they stand, the earliest document first'),
  })
  .describe(
    'Runs of 12 characters or more that two documents or more share, standing formulas left out; longest first.',
  );
export type Reuse = z.infer<typeof Reuse>;
