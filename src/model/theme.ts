import { z } from 'zod';
import { described } from './described.ts';
import { ID_MOST } from './id.ts';

/** A subject under which clauses, targets, links and places of all documents meet; `seeds/themes.yaml`. */
export const Theme = z
  .strictObject({
    id: z
      .string()
      .max(ID_MOST)
      .regex(/^[a-z][a-z-]*$/)
      .describe('permanent: part of the address of its page'),
    name: z.string().min(1).describe('as pages name it'),
    kind: z.enum(['industry', 'matter']).describe('an industry, or a matter that runs across industries'),
    scope: z.string().min(1).describe('what belongs to it, in a few words'),
    keywords: z.array(z.string().min(2)).optional().describe('words that show a heading or a paragraph to be of it'),
  })
  .describe('The subjects under which the documents meet.');
export type Theme = z.infer<typeof Theme>;

/** `seeds/themes.yaml`. */
export const EditorialTheme = described(Theme, {
  id: '网址的一部分，不再改变',
  name: '网页上的名称',
  kind: 'industry 是一个行业，matter 是跨行业的事项',
  scope: '包括什么，几个字',
  keywords: '标题或段落里有这些词的，归入它',
});
