import { z } from 'zod';
import { Day } from './date.ts';

/** Who words are from: an official publication in English, or a language model that wrote for this site. */
export const EnglishOrigin = z.enum(['official', 'model']);

/** Said of every row, wherever it goes. */
export const GLOSS = 'gloss, not a translation';

/** What two glosses of one record differ in. */
export const Differs = z.enum(['wording', 'meaning']);

const En = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[^\p{Script=Han}]*(?:\{[^{}]+\}[^\p{Script=Han}{}]*)*$/u);
const Slots = '数字写成 {原文的字}，英文由它生成';

const Rendering = z.strictObject({
  publisher: z.string().min(2).describe('英文由谁发布'),
  title: z.string().min(4).describe('网页的标题'),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .describe('何时发布'),
  link: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .describe('网页的地址'),
  seen: Day.describe('何时读的存档'),
  words: z.string().min(2).describe('网页上的原话'),
});
export type Rendering = z.infer<typeof Rendering>;

/** What a word of the glossary is for: a unit and a hedge are put to figures, a term is looked for in every gloss. */
export const WordKind = z.enum(['term', 'unit', 'figure', 'hedge']);

const Word = z.strictObject({
  zh: z.string().min(1).describe('词，照原文'),
  en: En.describe('唯一的英文'),
  forms: z.array(En).default([]).describe('同一英文词的其他词形：复数、形容词'),
  kind: WordKind.default('term'),
  official: Rendering.optional().describe('官方英文的出处；没有核实的不写'),
});

/** `seeds/english.yaml`: the glossary, and the terms in English. */
export const SharedEnglish = z.strictObject({
  written: Day.describe('写成的日期'),
  glossary: z.array(Word),
  terms: z.array(z.strictObject({ id: z.string().describe('名词的 id'), en: En.describe(Slots) })).default([]),
});
export type SharedEnglish = z.infer<typeof SharedEnglish>;

const TargetGloss = z.strictObject({
  id: z.string().describe('指标的 id'),
  one: En.describe(`第一位读者的。${Slots}`),
  two: En.describe('第二位读者的，没有看过第一位的'),
  en: En.optional().describe('两者都不取时，定下的'),
  taken: z.enum(['one', 'two']).optional().describe('两者不同时取哪一个'),
  differs: Differs.optional().describe('两者不同在字面还是意思'),
  why: z.string().min(4).optional().describe('为什么'),
});

const Back = z.strictObject({
  id: z.string().describe('指标的 id'),
  zh: z.string().min(2).describe('只看英文的人译回的中文'),
  kept: z.boolean().describe('与原文相比，意思保住没有'),
  why: z.string().min(2).optional().describe('没有保住的是什么'),
});

/** `seeds/<doc>/editorial/english.yaml`: the headings and targets of a document in English. */
export const DocumentEnglish = z.strictObject({
  title: En.describe('标题'),
  headings: z.array(z.strictObject({ clause: z.string().describe('条款的 id'), en: En.describe(Slots) })).default([]),
  targets: z.array(TargetGloss).default([]),
  back: z.array(Back).default([]).describe('抽出的指标译回中文'),
});
export type DocumentEnglish = z.infer<typeof DocumentEnglish>;

/** A row of english.json. */
export const English = z
  .strictObject({
    kind: z
      .enum(['title', 'heading', 'target', 'term', 'glossary', 'unit', 'figure', 'hedge'])
      .describe('what the words are of; unit, figure and hedge are the words that figures are made of'),
    doc: z.string().nullable().describe('id of the document; null for terms and the glossary'),
    clause: z.string().nullable().describe('id of the clause, or null'),
    ref: z.string().nullable().describe('id of the target or term, or null'),
    zh: z.string().describe('the Chinese words; of a target its indicator'),
    en: z.string().describe('the English words, with the numbers that the Chinese words have'),
    figure: z.string().nullable().describe('of a target: its figure in English, generated from the record'),
    hedge: z.string().nullable().describe('of a target: the word that softens the commitment, generated'),
    due: z.string().nullable().describe('of a target: its deadline, generated'),
    baseline: z.string().nullable().describe('of a target: what it is measured from, generated'),
    status: z.literal(GLOSS).describe('holds of every row'),
    origin: EnglishOrigin.describe('official: as the source has it; model: a language model wrote it, no translator'),
    source: Rendering.nullable().describe('where the official words stand, or null'),
    written: Day.describe('when the words were written or taken over'),
    one: z.string().nullable().describe('of a target: the first of two independent glosses'),
    two: z.string().nullable().describe('of a target: the second'),
    differs: Differs.nullable().describe('in what the two differ; null where they are the same'),
    why: z.string().nullable().describe('why which was taken, where they differ'),
    back: z.string().nullable().describe('of a target that was drawn: its English put back into Chinese, unseen'),
    kept: z.boolean().nullable().describe('whether that has the meaning of the text; null where it was not drawn'),
    lost: z.string().nullable().describe('what was lost on the way back, or null'),
  })
  .describe('English words for readers abroad: of headings, targets, terms. Glosses, no translation.');
export type English = z.infer<typeof English>;
