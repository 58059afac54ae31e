import { z } from 'zod';
import { Range } from './clause.ts';
import { DateOrAnnual } from './date.ts';

export const TargetClass = z.enum([
  'target',
  'recurring',
  'qualitative-total',
  'policy-rule',
  'count-of-categories',
  'condition',
  'penalty',
  'period',
  'holiday',
]);
export type TargetClass = z.infer<typeof TargetClass>;

/** Records that are no targets: pages, counts and charts of targets leave them out. */
const OTHER: ReadonlySet<TargetClass> = new Set(['condition', 'penalty', 'period', 'holiday']);

/** True for what the pages of targets list; false for conditions, penalties, terms and holidays. */
export const isListed = ({ class: of }: { class: TargetClass }): boolean => !OTHER.has(of);

export const Comparator = z.enum(['>=', '>', '<=', '<', '~', '=']);
export type Comparator = z.infer<typeof Comparator>;

export const TargetKind = z.enum([
  'level',
  'share',
  'increase',
  'decrease',
  'annual-growth',
  'count',
  'rank',
  'elimination',
]);
export type TargetKind = z.infer<typeof TargetKind>;

export const Baseline = z
  .strictObject({
    year: z.int().nullable().describe('the base year (比2015年), or null where the text names none'),
    value: z.number().nullable().describe('the base value in the unit of the target (由37.5%提高到), or null'),
  })
  .describe('what the target is measured from');
export type Baseline = z.infer<typeof Baseline>;

/** The same for people who edit. */
export const DEADLINE = '2020、2017-10；每年都做的写 annual';

export const Deadline = DateOrAnnual.describe('2020, 2017-10, or annual for what is done every year');

export const Target = z
  .strictObject({
    id: z
      .string()
      .describe(
        'permanent: document, clause, and the value or, without one, the kind; -2, -3 … where that repeats in the clause',
      ),
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of the paragraph whose text states the target'),
    class: TargetClass.describe(
      'target; recurring 每年…; qualitative-total without a digit (全部, 清零, 国内领先); policy-rule (不低于70%); count-of-categories (六大行业); no targets at all: condition (收入低于…的), penalty (处…罚款), period (15个工作日内), holiday (放假7天)',
    ),
    indicator: z.string().min(2).describe('a name that a stranger understands without the sentence'),
    value: z
      .number()
      .nullable()
      .describe(
        'as printed: 4989 with the unit 万吨, 百分之三 as 3 with the unit %; a fraction as its quotient (三分之二: 0.6667, no unit); null for a range and for a total without a digit',
      ),
    valueText: z.string().min(1).describe('the figure with its comparator exactly as printed: 45%左右, 超过85%, 全部'),
    unit: z.string().nullable().describe('as printed, with its magnitude: %, 万吨, 亿元, 家'),
    comparator: Comparator.nullable().describe(
      '>= 以上, 不低于; > 超过; <= 以下, 以内, 控制在; ~ 左右; = a bare figure; null without a figure',
    ),
    range: z
      .strictObject({ from: z.number(), to: z.number() })
      .nullable()
      .describe('the two ends of a range in the unit of the record: 1倍以上5倍以下, 3%—5%; value is null then'),
    kind: TargetKind.describe('what the figure measures; a growth rate is never a level'),
    baseline: Baseline.nullable().describe('what it is measured from, or null where the text names nothing'),
    deadline: Deadline.nullable().describe('null where the text sets none'),
    deadlineFrom: z
      .strictObject({ clause: z.string(), quote: z.string() })
      .nullable()
      .describe('the words that set the deadline and the clause of the same document that they stand in'),
    deadlineText: z
      .string()
      .nullable()
      .describe('an open deadline in its words (五年内, 到本世纪中叶): deadline is null then; null for every other'),
    nature: z
      .enum(['预期性', '约束性'])
      .nullable()
      .describe('whether an indicator of a table is expected or binding, as printed; null where the text does not say'),
    cumulative: z.boolean().describe('true for a figure in 〔〕 or [] of a table of indicators: the sum of all years'),
    hedge: z.string().nullable().describe('力争, 争取, 原则上, 基本, 谋划 …: the word that softens the commitment'),
    theme: z.string().describe('id of a theme'),
    quote: z.string().min(1).describe("the words of the clause's text that state the target, figure included"),
    source: z.array(Range).describe('the quote in the seed'),
    figure: z.array(Range).describe('valueText in the seed'),
    origin: z.enum(['rule', 'editorial']).describe('who found it: a rule, or a person'),
    edited: z.array(z.string()).describe('the fields that a person set, seeds/<doc>/editorial/targets.yaml'),
    note: z.string().nullable().describe('why a person set them'),
  })
  .describe('Every commitment with a figure or a total, in document order.');
export type Target = z.infer<typeof Target>;

/** True for what is to be reached; false for a rule's share (不低于70%) and for the count of a list (六大行业). */
export const isAim = ({ class: of }: Pick<Target, 'class'>): boolean =>
  isListed({ class: of }) && of !== 'policy-rule' && of !== 'count-of-categories';
