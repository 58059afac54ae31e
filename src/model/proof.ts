import { z } from 'zod';

/** `tests/proof/search.json`: what the last proof of the search found; written by `npm run prove:search`, read by its page. */
export const SearchProof = z.strictObject({
  date: z.string().describe('the day of the proof'),
  texts: z.string().describe('SHA-256 of the titles and texts that it was made with'),
  substrings: z.int().describe('random substrings of the texts, of 1 to 30 characters'),
  negatives: z.int().describe('rows of characters that do not occur'),
  variants: z.int().describe('of the substrings, written in another way: width, case, traditional characters, spaces'),
  runs: z
    .array(z.strictObject({ browser: z.string(), engine: z.enum(['scan', 'index']), differences: z.int() }))
    .describe('differences from a literal scan of clauses.json'),
});
export type SearchProof = z.infer<typeof SearchProof>;

/** `tests/proof/search-bench.json`: what a search costs; written by `npm run bench:search`. */
export const SearchBench = z.strictObject({
  date: z.string(),
  scanLimit: z.int().describe('characters up to which the texts are read whole'),
  rows: z.array(
    z.strictObject({
      times: z.int().describe('how many times the texts'),
      engine: z.enum(['scan', 'index']),
      coldMedian: z.number().describe('kB transferred by a first search with its first ten results, Brotli'),
      coldMost: z.number(),
      warmMedian: z.number().describe('milliseconds of a later search with its first ten results'),
      warmP95: z.number(),
      wrong: z.int().describe('queries answered otherwise than by a literal scan'),
      of: z.int(),
      lengths: z
        .array(z.strictObject({ from: z.int(), to: z.int(), p95: z.number(), of: z.int() }))
        .optional()
        .describe('the same by the length of the query in characters: milliseconds that 95% do not exceed'),
    }),
  ),
});
export type SearchBench = z.infer<typeof SearchBench>;
