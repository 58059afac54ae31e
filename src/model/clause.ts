import { z } from 'zod';

/** Half-open range `[start, end)` in UTF-16 code units of the seed file. */
export const Range = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Range = z.infer<typeof Range>;

export const ClauseKind = z.enum([
  ...(['part', 'section', 'article', 'item', 'subitem', 'box', 'table', 'row'] as const),
  ...(['paragraph', 'front', 'annex', 'work'] as const),
]);
export type ClauseKind = z.infer<typeof ClauseKind>;

/** One addressable piece of a document: a numbered heading, a box, a paragraph or a piece of what stands around them. */
export const Clause = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    id: z.string().describe('address within the document, e.g. 2.2.1.p4'),
    kind: ClauseKind.describe(
      'part 一、, section （一）, article 第一条, item 1., subitem （1） or 项, box 专栏, table and its rows, paragraph, front (what stands around the numbered parts), annex 附件1, work (one of several that a notice encloses)',
    ),
    label: z.string().describe('the number as printed: 二, （二）, 1, 专栏4; empty where there is none'),
    title: z.string().describe('the heading without its number and its closing 。 or ：; empty where there is none'),
    text: z
      .string()
      .describe(
        'the own words of a paragraph exactly as printed (ruled lines re-joined), without its title; the cells of a row, joined by tabs; empty for headings',
      ),
    parent: z.string().nullable().describe('id of the clause that this one stands under; null at the top'),
    url: z.string().describe('permanent address from the root of the site'),
    source: z
      .array(Range)
      .describe(
        'the characters of the seed that the record owns: half-open ranges in UTF-16 code units; of a row, its cells and one separator (tab or pipe) between two of them',
      ),
    head: z
      .string()
      .describe(
        'number, title and closing mark exactly as printed; head + text are the characters of source, a tab for each separator of cells',
      ),
    hash: z
      .string()
      .regex(/^[0-9a-f]{8}$/)
      .describe(
        'the first 8 hex digits of the SHA-256 of head + text of the record and of all records below it, in order, as UTF-8: tells whether a citation still means the same words',
      ),
    cells: z
      .array(z.string())
      .optional()
      .describe('the cells of a row in order, empty ones among them; for rows alone'),
    header: z.literal(true).optional().describe('true for the row of a table that names its columns'),
    locator: z.string().describe('the place in words, as an official document cites it: 第二部分（二）1第四段'),
  })
  .describe('One addressable piece of a document, in document order.');
export type Clause = z.infer<typeof Clause>;

/** True for the clauses that have a permanent page of their own. */
export const hasPage = ({ kind }: Pick<Clause, 'kind'>): boolean => kind !== 'front' && !isText({ kind });

/** True for the clauses that hold running text and stand on the page of the clause above: paragraphs and rows. */
export const isText = ({ kind }: Pick<Clause, 'kind'>): boolean => kind === 'paragraph' || kind === 'row';

/** What a clause is called in lists: its heading without the mark that closes it; its place, where it has no heading. */
export const nameOf = ({ head, locator }: Pick<Clause, 'head' | 'locator'>): string =>
  head.replace(/[。：:]$/, '') || locator;
