import { z } from 'zod';
import { Range } from './clause.ts';

export const NumberRole = z.enum([
  'target',
  'baseline',
  'threshold',
  'year',
  'date',
  'name',
  'spec',
  'enumeration',
  'heading',
  'rule',
  'condition',
  'penalty',
  'period',
  'holiday',
  'ordinal',
]);
export type NumberRole = z.infer<typeof NumberRole>;

export const NumberRecord = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of the clause that owns the digits'),
    digits: z
      .string()
      .regex(/^(?:[0-9０-９]+|[\p{Script=Han}〇至到—－–―~～-]+)$/u)
      .describe(
        'one maximal run of Arabic digits; a decimal such as 9.8 is two runs and has two rows. A figure in characters is one run: 百分之三',
      ),
    number: z.string().describe('the whole number that the run belongs to, as printed: 9.8'),
    phrase: z.string().describe('the words that decide its role, as printed: 450立方米及以下'),
    role: NumberRole.describe(
      'target the figure of a target; baseline what it is measured from; threshold 及以上; year 到2020年; date 12月30日; name 500强; spec 时速250公里; enumeration the number of a heading or box; heading inside a title; rule the figure of a policy rule; condition, penalty, period, holiday the figure of a record of that class; ordinal 第6个',
    ),
    target: z
      .string()
      .nullable()
      .describe('id of the target that it states, limits or is the baseline of; the first one where it serves several'),
    targets: z.array(z.string()).describe('the ids of all of them'),
    source: z.array(Range).describe('the digits in the seed'),
  })
  .describe('Every run of Arabic digits of the texts exactly once, and every figure in characters, in document order.');
export type NumberRecord = z.infer<typeof NumberRecord>;
