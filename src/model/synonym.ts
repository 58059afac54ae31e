import { z } from 'zod';
import { described } from './described.ts';

/** What people ask for and what the texts say instead; `seeds/synonyms.yaml`, and a row of synonyms.json. */
export const Synonym = z
  .strictObject({
    asked: z.array(z.string().min(2)).min(1).describe('words that people use: everyday, short, former or later names'),
    texts: z.array(z.string().min(2)).min(1).describe('words of the texts, exact, or names of entities, nearest first'),
    why: z.string().min(4).describe('why the one leads to the other, in words'),
  })
  .describe(
    'What people ask for, in words that the texts do not use or use beside others, and the words of the texts that lead on.',
  );
export type Synonym = z.infer<typeof Synonym>;

/** `seeds/synonyms.yaml`. */
export const EditorialSynonym = described(Synonym, {
  asked: '人们的说法：口语、简称、旧名或后来的名称',
  texts: '文中的词，逐字照录，或园区、企业等的名称；最近的在前',
  why: '为什么由前者可以找到后者',
});
