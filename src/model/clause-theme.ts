import { z } from 'zod';

/** A reader's decision in `seeds/<doc>/editorial/clause-themes.yaml`: it replaces what rules find, and may be empty. */
export const ThemeDecision = z
  .strictObject({
    clause: z.string().optional().describe('id of a paragraph, or of a piece of front matter'),
    pilot: z.string().optional().describe('id of a pilot without its document'),
    themes: z
      .record(z.string(), z.string().min(2))
      .describe('id of a theme, and the words of the clause or of a heading above it that are of it; strongest first'),
  })
  .refine(({ clause, pilot }) => (clause === undefined) !== (pilot === undefined), 'Give either clause or pilot');
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
