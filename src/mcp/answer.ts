import { z } from 'zod';
import { citation } from '../model/citation.ts';
import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { cautionsOf } from './cautions.ts';
import type { Holdings } from './holdings.ts';

/** How far an answer goes. */
export const Status = z
  .enum(['found', 'ask', 'wrong', 'absent', 'unchecked'])
  .describe(
    'found: held and shown; ask: say which one is meant; wrong: something does not hold; absent: the document is held and has no such place or words; unchecked: 未核, not held or not to be told, which says nothing of whether it exists',
  );
export type Status = z.infer<typeof Status>;

/** A place with what a citation of it needs. */
export const Passage = z.object({
  document: z.string().describe('id of the document'),
  clause: z.string().describe('id of the clause; empty for the whole document'),
  title: z.string().describe('title of the document'),
  locator: z.string().describe('the place in words, as official documents cite it'),
  heading: z.string().describe('heading of the clause, or empty'),
  citation: z.string().describe('title and place, to be cited as it stands'),
  address: z.string().describe('permanent address'),
  check: z
    .string()
    .describe('text check (文本校验): 8 hex digits that change with the words; empty for a whole document'),
  text: z.string().optional().describe('the words exactly as printed'),
  note: z.string().optional().describe('what is said of this place in this answer'),
});
export type Passage = z.infer<typeof Passage>;

/** What every tool answers; a tool adds fields of its own. */
export const Answer = z.object({
  mind: z.array(z.string()).describe('what must not be overlooked: say it before anything else'),
  status: Status,
  says: z.string().describe('the answer in a sentence or two'),
  passages: z.array(Passage).describe('the places, in order'),
});
export type Answer = z.infer<typeof Answer>;

/** A clause as a passage. `sentence` is the address of a sentence in it. */
export function passageOf(holdings: Holdings, clause: Clause, more: Partial<Passage> & { url?: string } = {}): Passage {
  const record = holdings.document(clause.doc);
  const { url = clause.url, ...fields } = more;
  return {
    document: record.id,
    clause: clause.id,
    title: record.title,
    locator: clause.locator,
    heading: clause.title,
    citation: citation(record, clause),
    address: holdings.held.absolute(url),
    check: clause.hash,
    ...fields,
  };
}

/** A whole document as a passage. */
export const documentPassage = (holdings: Holdings, record: DocumentRecord, note?: string): Passage => ({
  document: record.id,
  clause: '',
  title: record.title,
  locator: '全文',
  heading: '',
  citation: `《${record.title}》`,
  address: holdings.held.absolute(record.url),
  check: '',
  ...(note ? { note } : {}),
});

/** Before anything else: of every document that the passages are of, once. */
export function mindOf(holdings: Holdings, docs: Iterable<string>): string[] {
  const today = holdings.held.today();
  return [...new Set(docs)].flatMap((doc) => cautionsOf(holdings.document(doc), today));
}

/** An answer as text: what must not be overlooked, what is said, then each place with locator, check and address. */
export function inWords({ mind, says, passages }: Answer, more: readonly string[] = []): string {
  const places = passages.map((passage, i) => {
    const check = passage.check ? `（文本校验 ${passage.check}）` : '';
    const heading = passage.heading ? ` ${passage.heading}` : '';
    return [`${i + 1}. ${passage.citation}${heading}${check}`, passage.address, passage.note, passage.text]
      .filter(Boolean)
      .join('\n');
  });
  return [...mind.map((line) => `【注意】${line}`), says, ...places, ...more].filter(Boolean).join('\n\n');
}
