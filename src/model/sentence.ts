import { z } from 'zod';
import { Range } from './clause.ts';
import { Force } from './force.ts';
import { Instrument } from './instrument.ts';

const words = (what: string) => z.string().nullable().describe(`${what}, exact words of the sentence, or null`);

/** A row of sentences.json. */
export const SentenceRecord = z
  .strictObject({
    doc: z.string().describe('id of the document'),
    clause: z.string().describe('id of the paragraph'),
    id: z.string().describe('address within the document: the paragraph and the number of the sentence, 6.1.1.p1.s2'),
    text: z.string().describe('the sentence as printed'),
    source: z.array(Range).describe('its characters in the seed'),
    actor: words('who is to act'),
    verb: words('the first verb that orders'),
    force: Force.nullable().describe('how strongly; null where nothing is ordered'),
    object: words('what the verb acts on'),
    instruments: z.array(Instrument).describe('the means that the whole sentence names'),
    places: z.array(z.string()).describe('ids of the cities, counties and new areas that it names'),
    targets: z.array(z.string()).describe('ids of the targets that it states'),
    industries: z.array(z.string()).describe('ids of the themes of the industries that it names'),
    coding: z
      .enum(['twice', 'once', 'rule'])
      .describe(
        'twice: read by two apart, and settled; once: read by one; rule: read by nobody, the words that open an order. Places and targets are always by rule',
      ),
    url: z.string().describe('permanent address of its paragraph, from the root of the site'),
  })
  .describe('Sentences as orders: who is to do what, how firmly and by what means.');
export type SentenceRecord = z.infer<typeof SentenceRecord>;
