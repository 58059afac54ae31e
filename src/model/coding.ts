import { z } from 'zod';
import { described } from './described.ts';
import { FigureChange, Force } from './force.ts';
import { Instrument } from './instrument.ts';
import { LinkType } from './link-type.ts';

/** True where the two, or they and what stands, are not all the same. */
const differs = (read: object): boolean => {
  const { one, two, settled } = read as Partial<Record<'one' | 'two' | 'settled', unknown>>;
  return new Set([one, two, settled].map((value) => JSON.stringify(value))).size > 1;
};

/** Two readings that differ, or are the same and do not hold, the value that a third reader settled by the text, and why. */
const split = <V extends z.ZodType>(value: V) =>
  z
    .strictObject({
      one: value.describe('第一位读者的判断'),
      two: value.describe('第二位读者的判断'),
      settled: value.describe('第三位读者定下的值'),
      why: z.string().min(4).describe('怎样从原文定下，一句话'),
    })
    .refine(differs, '两位读者判断相同，又照此定下的，只写一个值。');

/** One value where both readers said the same; otherwise both, settled. */
const coded = <V extends z.ZodType>(value: V) => z.union([value, split(value)]);
const words = coded(z.string().min(1).nullable());
const force = coded(Force.nullable());

/** A line of `seeds/link-codings.yaml`. */
export const LinkCoding = z.strictObject({
  link: z.string().min(1).describe('对照的 id：后文条款/前文条款'),
  type: coded(LinkType).describe('后文怎样对待前文'),
  forceFrom: force.describe('后文动词的力度'),
  wordsFrom: words.describe('后文显示力度的词，逐字'),
  forceTo: force.describe('前文动词的力度'),
  wordsTo: words.describe('前文显示力度的词，逐字'),
  figure: coded(FigureChange).describe('数字怎样了'),
  lost: coded(z.boolean()).describe('前文涉及的有没有后文没有的'),
  gained: coded(z.boolean()).describe('后文涉及的有没有前文没有的'),
  example: z.boolean().optional().describe('说明里的例子，不计一致率'),
  before: LinkType.optional().describe('一位编者先前单独定的关系，与现在不同的'),
});
export type LinkCoding = z.infer<typeof LinkCoding>;

/** A line of `seeds/<doc>/editorial/sentences.yaml`: what two readers answered, or with `coding: once` one alone. */
export const SentenceCoding = z
  .strictObject({
    sentence: z.string().min(1).describe('句子的地址：段落.s第几句'),
    coding: z.enum(['twice', 'once']).default('twice').describe('twice 两位各读；once 只有一位读过，可以不写 twice'),
    actor: words.describe('谁去做，逐字'),
    verb: words.describe('第一个命令的动词，逐字'),
    force: force.describe('它的力度'),
    object: words.describe('动词所及，逐字'),
    instruments: coded(z.array(Instrument)).describe('全句写明的政策工具'),
    industries: coded(z.array(z.string())).describe('全句写明的产业：seeds/themes.yaml 里的 id'),
    example: z.boolean().optional().describe('说明里的例子，不计一致率'),
  })
  .refine(
    ({ coding, ...said }) => coding === 'twice' || !Object.values(said).some(isSplit),
    '只有一位读过的，每项只有一个值。',
  );
export type SentenceCoding = z.infer<typeof SentenceCoding>;

/** A value as both readers gave it and as it stands. */
export interface Settled<V> {
  one: V;
  two: V;
  settled: V;
  why: string | null;
}

type Split = z.infer<ReturnType<typeof split<z.ZodUnknown>>>;
function isSplit(value: unknown): value is Split {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'settled' in value;
}

/** One value or two of them → both, what stands, and the reason where they differ. */
export function settle<V>(value: V): Settled<Exclude<V, Split>> {
  // What is no split is the value itself, and a split holds three of them: the schemas say so.
  if (isSplit(value)) return value as Settled<Exclude<V, Split>>;
  const only = value as Exclude<V, Split>;
  return { one: only, two: only, settled: only, why: null };
}

const Value = z.union([z.string(), z.boolean(), z.array(z.string())]).nullable();

/** A row of codings.json: one value of one unit. */
export const Coding = z
  .strictObject({
    unit: z.enum(['link', 'sentence']).describe('what was coded'),
    id: z.string().describe('id of the link; of a sentence its document and address'),
    field: z.string().describe('the question'),
    one: Value.describe('what the first reader answered; null for none'),
    two: Value.describe('what the second reader answered, apart from the first'),
    settled: Value.describe('what stands'),
    why: z.string().nullable().describe('why, where a third reader had to settle it'),
    example: z.boolean().describe('true where the definitions were explained by it: left out of the agreement'),
    before: z.string().nullable().describe('the type that one editor had given alone, where it is another'),
  })
  .describe('What two readers answered about each link and sentence, each apart from the other, and what stands.');
export type Coding = z.infer<typeof Coding>;

/** A row of agreement.json. */
export const Agreement = z
  .strictObject({
    unit: z.enum(['link', 'sentence']).describe('what was coded'),
    field: z.string().describe('the question; direction is computed from the answers of each reader'),
    between: z
      .enum(['readers', 'before'])
      .describe('readers: the two; before: what one editor had given alone, and what stands'),
    n: z.int().describe('how many were compared'),
    agreed: z.int().describe('how many answers are the same'),
    observed: z.number().describe('agreed / n'),
    expected: z.number().describe('the share that would agree by chance, of how often either gave each answer'),
    kappa: z
      .number()
      .nullable()
      .describe("Cohen's kappa: (observed − expected) / (1 − expected); null where no other answer was given"),
  })
  .describe('How far two readers agree, computed from codings.json.');
export type Agreement = z.infer<typeof Agreement>;

/** How the pages call what was asked. */
export const QUESTIONS: Readonly<Record<Coding['unit'], Readonly<Record<string, string>>>> = {
  link: {
    type: '关系',
    figure: '数字',
    lost: '所减',
    gained: '所增',
    direction: '走向',
    forceFrom: '后文语气',
    wordsFrom: '后文的词',
    forceTo: '前文语气',
    wordsTo: '前文的词',
  },
  sentence: { actor: '谁', verb: '动词', force: '语气', object: '对象', instruments: '政策工具', industries: '产业' },
};

/** `seeds/coding-notes.yaml` and a row of coding-notes.json: what the definitions do not say. */
export const CodingNote = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .describe('names the note: words in kebab case'),
    kind: z
      .enum(['readers', 'line'])
      .describe('readers: who read, and how; line: where two readings are both possible'),
    title: z.string().min(1).describe('what the note is about'),
    text: z.string().min(1).describe('the note, in sentences'),
  })
  .describe('What a user of the codings must know besides the definitions.');
export type CodingNote = z.infer<typeof CodingNote>;

/** `seeds/coding-notes.yaml`. */
export const EditorialCodingNote = described(CodingNote, {
  id: '这一条的 id：小写英文词，用连字符隔开',
  kind: 'readers 谁读的、怎样读；line 两种读法都可以的分界',
  title: '说的是什么',
  text: '说明，完整的句子',
});
