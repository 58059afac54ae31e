import { z } from 'zod';

/** A reader's decision in `seeds/<doc>/editorial/clause-themes.yaml`: it replaces what rules find, and may be empty. */
export const ThemeDecision = z
  .strictObject({
    clause: z.string().optional().describe('段落的 id，或文前一段的 id'),
    pilot: z.string().optional().describe('试点的 id，不带文件'),
    themes: z.record(z.string(), z.string().min(2)).describe('主题的 id，和条款或上级标题里显示它的话；最相关的在前'),
  })
  .refine(
    ({ clause, pilot }) => (clause === undefined) !== (pilot === undefined),
    'clause 和 pilot 须写其一，且只写其一',
  );
export type ThemeDecision = z.infer<typeof ThemeDecision>;

/** The subjects of a paragraph: as a reader gave them, else found by rule (seeds/themes.yaml). */
export const ClauseTheme = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of a paragraph, or of a piece of front matter'),
    themes: z.array(z.string()).describe('ids of themes, the strongest first'),
    why: z
      .array(
        z.strictObject({
          theme: z.string(),
          by: z
            .enum(['reader', 'heading', 'words'])
            .describe('a reader; by rule: a heading above it or its own, or keywords in its text'),
          words: z.array(z.string()).describe('the words that the reader gives, or the keywords that were found'),
        }),
      )
      .describe('one entry a theme, in the same order'),
  })
  .describe('One row a paragraph that has a theme, in document order.');
export type ClauseTheme = z.infer<typeof ClauseTheme>;
