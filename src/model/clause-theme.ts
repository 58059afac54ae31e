import { z } from 'zod';

/** The subjects of a paragraph, found by rule from headings and keywords (seeds/themes.yaml). */
export const ClauseTheme = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of a paragraph, or of a piece of front matter'),
    themes: z.array(z.string()).describe('ids of themes, the strongest first'),
    why: z
      .array(
        z.strictObject({
          theme: z.string(),
          by: z.enum(['heading', 'words']).describe('a heading above it or its own, or keywords in its text'),
          words: z.array(z.string()).describe('the keywords that were found'),
        }),
      )
      .describe('one entry a theme, in the same order'),
  })
  .describe('One row a paragraph that has a theme, in document order.');
export type ClauseTheme = z.infer<typeof ClauseTheme>;
