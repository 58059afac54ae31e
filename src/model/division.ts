import { z } from 'zod';

/** An administrative division of GB/T 2260, from a gazetteer that the build is given. */
export interface Division {
  /** Six digits: 130102. */
  code: string;
  name: string;
  /** A readable id, unique in the gazetteer: `zhengding`, `xinhua-130105`. */
  id: string;
}

const Code = z.string().regex(/^\d{6}$/);
const Reason = z.string().min(2);

/** `seeds/places.yaml`: what the rules for places cannot know. Every entry must bear on the texts. */
export const PlacesEditorial = z.strictObject({
  provinces: z
    .array(z.string().regex(/^\d{2}$/))
    .default([])
    .describe(
      'the first two digits of the provinces whose short names are looked for; without it those of the issuers, and their counties only where a row, a city or a full name bears them out',
    ),
  outside: z.array(Code).default([]).describe('divisions elsewhere that are looked for, too'),
  tiles: z
    .array(z.strictObject({ code: Code, column: z.int().positive(), row: z.int().positive() }))
    .default([])
    .describe('the tile map: one tile a city, roughly as they lie'),
  short: z
    .array(z.strictObject({ form: z.string().min(2), code: Code, note: z.string().optional() }))
    .default([])
    .describe('short names of districts and of places below the county: rules take a district by its full name only'),
  never: z
    .array(z.strictObject({ form: z.string().min(2), reason: Reason }))
    .default([])
    .describe('short names that are taken for something else in these texts'),
  abbreviations: z
    .array(z.strictObject({ form: z.string().min(2), codes: z.array(Code), reason: z.string().optional() }))
    .default([])
    .describe('words that name several places at once; with no codes, words that name none'),
  traps: z
    .array(z.strictObject({ form: z.string().min(2), in: z.string().min(3), reason: Reason }))
    .default([])
    .describe('words that look like a place, or name one that is not where the thing stands'),
  renamed: z
    .array(
      z.strictObject({
        code: Code,
        old: z.string().min(2),
        year: z.int(),
        form: z.string().optional().describe('the words of the texts, where they keep the old name'),
      }),
    )
    .default([])
    .describe('divisions that had another name: they keep the name of the text, with a note'),
});
export type PlacesEditorial = z.infer<typeof PlacesEditorial>;
