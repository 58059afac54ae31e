import { z } from 'zod';
import { Day, PartialDate } from './date.ts';
import { described } from './described.ts';
import { ID_MOST } from './id.ts';

/** What a source says of a target: how it came out, or that the same figure was set before. */
export const OutcomeKind = z.enum(['outcome', 'earlier']);

/** In what a figure differs from the target's: what it is of, where, when, measured from when. */
export const Comparability = z.enum(['same', 'scope', 'year', 'base', 'indicator']);
export type Comparability = z.infer<typeof Comparability>;

export const COMPARABILITIES: Readonly<Record<Comparability, string>> = {
  same: '口径相同',
  scope: '范围不同',
  year: '年份不同',
  base: '基期不同或不明',
  indicator: '指标不同',
};

export const Verdict = z.enum(['reached', 'missed', 'not-comparable']);
export type Verdict = z.infer<typeof Verdict>;

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  reached: '达到',
  missed: '未达到',
  'not-comparable': '无可比数据',
};

/** `A` is the paper or the official site itself, `B` a copy that names it. */
export const Tier = z.enum(['A', 'B']);
export type Tier = z.infer<typeof Tier>;
export const TIERS: Readonly<Record<Tier, string>> = { A: '原发处', B: '写明原发处的转载' };

/** How the page was read: as it stands in the network, or as someone stored it, and what is known of its address. */
export const Reach = z.enum(['live', 'stored', 'mirror', 'dead']);
export type Reach = z.infer<typeof Reach>;
export const REACHES: Readonly<Record<Reach, string>> = {
  live: '网页还在',
  stored: '读的是存档，网页是否还在没有核实',
  mirror: '读的是镜像，不给链接',
  dead: '网页已经打不开',
};

/** Outside of 左右 a figure may lie this far from the target, as a share of it. */
export const TOLERANCE = 0.05;
export const EXCERPT_MOST = 60;

const Period = z.string().regex(/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/);
const Computed = z.strictObject({
  how: z.enum(['share', 'cut']).describe('share: first of second, in percent; cut: from first to second, in percent'),
  of: z.tuple([z.string(), z.string()]).describe('the two numbers as the excerpt has them'),
});

const FIELDS = {
  kind: OutcomeKind.describe('outcome; or earlier: the same figure in an earlier document or speech'),
  value: z.number().nullable().describe('in the unit; null where the source has words only'),
  unit: z.string().nullable().describe('as the source has it: 万吨, %'),
  figure: z.string().nullable().describe('the words of the excerpt that give the value: 5952万吨; null where computed'),
  computed: Computed.nullable().describe('how the value is made of two numbers of the excerpt, or null'),
  period: Period.describe('what the figure is of: 2020, 2021-12 or, from and to, 2016/2020'),
  excerpt: z.string().min(4).max(EXCERPT_MOST).describe(`the words of the source, at most ${EXCERPT_MOST} characters`),
  publisher: z.string().min(2).describe('who published it first'),
  title: z.string().min(4).describe('of the page or paper'),
  date: PartialDate.describe('when it was published'),
  link: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .nullable()
    .describe('null where only a mirror was found'),
  seen: z.strictObject({ when: Day, where: z.string().min(2), reach: Reach }).describe('when and where it was read'),
  comparable: z.array(Comparability).min(1).describe('same, or all in which it differs from the target'),
  reason: z.string().min(4).describe('why it is the same, or differs'),
  tier: Tier.describe('A: the paper or official site itself; B: a copy that names it'),
};

const WORDS = {
  kind: 'outcome 结果；earlier 更早的文件或讲话里的同一个数',
  value: '数值，按 unit；出处只有文字的写 null',
  unit: '单位，照出处：万吨、%',
  figure: '摘引里写出数值的字：5952万吨；由两个数算出的写 null',
  computed: '怎样由摘引里的两个数算出，或 null',
  period: '哪一时期的数：2020、2021-12；起止写 2016/2020',
  excerpt: `出处的原话，至多${EXCERPT_MOST}字`,
  publisher: '最先发布的单位',
  title: '网页或文献的标题',
  date: '何时发布',
  link: '网址；只找到镜像的写 null',
  seen: '何时、在哪里读到',
  comparable: 'same，或与指标不同的各个方面',
  reason: '为什么相同或不同',
  tier: 'A 是原发处；B 是写明原发处的转载',
};
const WRITTEN = described(z.strictObject(FIELDS), WORDS).shape;
const WrittenComputed = described(Computed, {
  how: 'share 前一个占后一个的百分数；cut 由前一个到后一个减少的百分数',
  of: '两个数，照摘引',
});

/** An entry of `seeds/<doc>/editorial/outcomes.yaml`: what a public source says of a target. */
export const OutcomeDecision = z.strictObject({
  id: z
    .string()
    .max(ID_MOST)
    .regex(/^o\d+$/)
    .describe('如 o1；会被引用，不再给别的'),
  target: z.string().describe('指标的 id'),
  ...WRITTEN,
  kind: WRITTEN.kind.default('outcome'),
  figure: WRITTEN.figure.default(null),
  computed: WrittenComputed.nullable().default(null).describe(WORDS.computed),
  comparable: WRITTEN.comparable.refine((all) => all.length === 1 || !all.includes('same'), 'same 只能单独写'),
  toward: z.enum(['up', 'down']).optional().describe('定数、约数的总量和比重：up 越多越好，down 越少越好'),
  note: z.string().optional(),
});
export type OutcomeDecision = z.infer<typeof OutcomeDecision>;

/** A row of outcomes.json. */
export const Outcome = z
  .strictObject({
    id: z.string().describe('permanent'),
    doc: z.string().describe('id of the document that sets the target'),
    clause: z.string().describe('id of the clause that states it'),
    target: z.string().describe('id of the target'),
    ...FIELDS,
    verdict: Verdict.nullable().describe('computed from value, target and comparable; null for what is earlier'),
    tolerance: z.number().nullable().describe('the share of the target that 左右 allows, where the verdict needed it'),
    note: z.string().nullable().describe('what an editor adds, or null'),
  })
  .describe(
    'What public sources say became of targets, and where their figures came from. It is no part of the texts; what has no row was not found, which says nothing of whether it was reached.',
  );
export type Outcome = z.infer<typeof Outcome>;
