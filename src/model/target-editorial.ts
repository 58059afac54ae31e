import { z } from 'zod';
import { Judgement } from './comparison.ts';
import { Id } from './id.ts';
import { NumberRole } from './number.ts';
import { Baseline, Comparator, Deadline, TargetClass, TargetKind } from './target.ts';

/** Words that point at a figure: they stand exactly once in the clause's text and hold it. */
const Pointer = {
  clause: z.string(),
  quote: z.string().min(1),
  nth: z.int().positive().optional().describe('which of the figures in the quote, from 1; only where it holds several'),
};

const Facts = z.strictObject({
  class: TargetClass,
  value: z.number().nullable(),
  unit: z.string().nullable(),
  comparator: Comparator.nullable(),
  kind: TargetKind,
  baseline: Baseline.nullable(),
  deadline: Deadline.nullable(),
  deadlineFrom: z.strictObject({ clause: z.string(), quote: z.string() }).nullable(),
  hedge: z.string().nullable(),
});

/** `seeds/<doc>/editorial/targets.yaml`: what the rules cannot know. An entry that the text no longer bears out is a problem. */
export const TargetEditorial = z.strictObject({
  names: z
    .array(
      z
        .strictObject({ ...Pointer, indicator: z.string().min(2).optional(), theme: z.string().optional() })
        .refine(
          ({ indicator, theme }) => indicator !== undefined || theme !== undefined,
          'indicator 和 theme 须写其一',
        ),
    )
    .default([])
    .describe('a better name or another theme for a target that the rules find'),
  corrections: z
    .array(z.strictObject({ ...Pointer, set: Facts.partial(), reason: z.string().min(4) }))
    .default([])
    .describe('other fields of a target that the rules find, each with its reason'),
  additions: z
    .array(
      z.strictObject({
        ...Facts.shape,
        clause: z.string(),
        quote: z.string().min(1),
        figure: z.string().min(1).describe('valueText, as it stands in the quote exactly once'),
        indicator: z.string().min(2),
        theme: z.string(),
        reason: z.string().min(4),
      }),
    )
    .default([])
    .describe('targets that the rules do not find'),
  removals: z
    .array(z.strictObject({ ...Pointer, role: NumberRole, reason: z.string().min(4) }))
    .default([])
    .describe('what the rules take for a target, and what its number is instead'),
  numbers: z
    .array(
      z.strictObject({ clause: Pointer.clause, quote: Pointer.quote, role: NumberRole, reason: z.string().min(4) }),
    )
    .default([])
    .describe('what the numbers in these words are, where no rule tells (numbers/unexplained)'),
});
export type TargetEditorial = z.infer<typeof TargetEditorial>;

const Side = z.strictObject({ doc: z.string(), ...Pointer });

/** An entry of `seeds/comparisons.yaml`. */
export const ComparisonDecision = z
  .strictObject({
    id: Id.describe('对照的 id，作为网址的一部分，不再改变'),
    title: z.string().min(2),
    judgement: Judgement,
    reason: z.string().min(4),
    earlier: z.array(Side).min(1),
    later: z.array(Side).default([]),
  })
  .refine(
    ({ judgement, later }) => (judgement === 'no-longer-mentioned') === (later.length === 0),
    'judgement 写 no-longer-mentioned 的不写 later，其余的须写',
  );
export type ComparisonDecision = z.infer<typeof ComparisonDecision>;
