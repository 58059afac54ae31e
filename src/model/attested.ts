import { z } from 'zod';
import { Range } from './clause.ts';

/** What a text may say of itself. */
export const ATTESTED_FIELDS = [
  ...(['title', 'kind', 'number', 'issuer', 'addressee', 'period', 'shortTitle'] as const),
  ...(['signed', 'passed', 'approved', 'amended', 'published', 'inForce', 'printed'] as const),
] as const;
export type AttestedField = (typeof ATTESTED_FIELDS)[number];

/** One thing that a text says of itself, with the characters that say it. */
export const Attested = z.strictObject({
  field: z
    .enum(ATTESTED_FIELDS)
    .describe(
      'title, kind (文种), number (文号), issuer (发文机关, one a record), addressee (主送机关), period (规划期), shortTitle (以下简称), signed (成文), passed (通过), approved (批准), amended (修正、修订), published (公布), inForce (施行), printed (印发日期)',
    ),
  value: z.string().describe('a date as 2016-12-30, a period as 2016/2020, anything else in the words of the text'),
  printed: z.string().describe('the characters that say it'),
  clause: z.string().describe('id of the clause that holds them, of the last of several'),
  source: z.array(Range).describe('where they stand in the seed: half-open ranges in UTF-16 code units'),
});
export type Attested = z.infer<typeof Attested>;
