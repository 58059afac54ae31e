import { z } from 'zod';
import { Range } from './clause.ts';

/** One pilot (试点示范) of a box: where, in which industry, of what kind. */
export const Pilot = z
  .strictObject({
    id: z.string().describe('permanent'),
    doc: z.string().describe('id of the document'),
    box: z.string().describe('id of the box'),
    clause: z.string().describe('id of the paragraph of the box'),
    kind: z.string().describe('the title of the box without its closing 试点示范'),
    quote: z.string().describe('the words of this pilot as printed'),
    places: z.array(z.string()).describe('ids of the places named in it'),
    themes: z.array(z.string()).describe('ids of its themes as a reader gave them, else of its words, else of its box'),
    source: z.array(Range).describe('the characters of the quote in the seed'),
  })
  .describe('The pilots of the boxes, in document order.');
export type Pilot = z.infer<typeof Pilot>;
