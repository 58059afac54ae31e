import { z } from 'zod';
import { Judgement } from './comparison.ts';
import { described } from './described.ts';
import { Id } from './id.ts';
import { NumberRole } from './number.ts';
import { Baseline, Comparator, DEADLINE, Deadline, TargetClass, TargetKind } from './target.ts';

/** Words that point at a figure: they stand exactly once in the clause's text and hold it. */
const Pointer = {
  clause: z.string(),
  quote: z.string().min(1),
  nth: z.int().positive().optional().describe('引文里的第几个数，从 1 数；只有一个的不写'),
};

const Facts = z.strictObject({
  class: TargetClass,
  value: z.number().nullable(),
  unit: z.string().nullable(),
  comparator: Comparator.nullable(),
  kind: TargetKind,
  baseline: described(Baseline, {
    year: '基期年（比2015年）；文中没有的写 null',
    value: '基期的数，单位与指标相同（由37.5%提高到）；没有的写 null',
  })
    .describe('从什么算起')
    .nullable(),
  deadline: Deadline.describe(DEADLINE).nullable(),
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
    .describe('规则找到的指标，名称或主题要改的'),
  corrections: z
    .array(z.strictObject({ ...Pointer, set: Facts.partial(), reason: z.string().min(4) }))
    .default([])
    .describe('规则找到的指标，其他字段要改的，各写理由'),
  additions: z
    .array(
      z.strictObject({
        ...Facts.shape,
        clause: z.string(),
        quote: z.string().min(1),
        figure: z.string().min(1).describe('数值的原文（valueText），在引文里恰好一处'),
        indicator: z.string().min(2),
        theme: z.string(),
        reason: z.string().min(4),
      }),
    )
    .default([])
    .describe('规则找不到的指标'),
  removals: z
    .array(z.strictObject({ ...Pointer, role: NumberRole, reason: z.string().min(4) }))
    .default([])
    .describe('规则误认的指标，和那个数其实是什么'),
  numbers: z
    .array(
      z.strictObject({ clause: Pointer.clause, quote: Pointer.quote, role: NumberRole, reason: z.string().min(4) }),
    )
    .default([])
    .describe('没有规则说明的数字（numbers/unexplained）是什么'),
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
