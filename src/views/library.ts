import { type CollectionEntry, getCollection } from 'astro:content';
import { type Clause, hasPage } from '../model/clause.ts';
import { publishedDay } from '../model/dataset.ts';
import type { DocumentRecord } from '../model/document.ts';
import { type ReadingPage, readingPages } from '../model/reading.ts';
import { parseKey } from '../model/ref.ts';
import { standingOf, statusOf } from '../model/status.ts';
import { type Tree, treeOf } from '../model/tree.ts';
import { type Forward, forwardsOf } from './forwards.ts';
import { once, records } from './records.ts';

/** A document with its clauses in order and the ways through them. */
export interface Work {
  record: DocumentRecord;
  clauses: Clause[];
  tree: Tree;
  /** The numbered clauses at the top. */
  parts: Clause[];
  /** The pages on which it is read, in order. */
  pages: ReadingPage[];
  /** By the id of a clause: the one on which it is read. */
  readOn: ReadonlyMap<string, ReadingPage>;
}

/** The line that says of a document what a reader has to know before relying on it: issuer, date, whether it counts. */
export const statusLine = async ({ record }: Work): Promise<string> =>
  statusOf(record, publishedDay(await records())).join(' · ');

/** The end of that line: whether the document still counts, as far as anybody here knows. */
export const standingLine = async ({ record }: Work): Promise<string> =>
  standingOf(record, publishedDay(await records())).join(' · ');

/** All documents, earliest first. */
export const library = once(async (): Promise<Work[]> => {
  const { documents, clauses } = await records();
  const byDoc = Map.groupBy(clauses, ({ doc }) => doc);
  return documents.map((record) => {
    const own = byDoc.get(record.id) ?? [];
    const pages = readingPages(own);
    return {
      record,
      clauses: own,
      tree: treeOf(own),
      parts: own.filter((clause) => clause.parent === null && hasPage(clause)),
      pages,
      readOn: new Map(pages.flatMap((page) => page.clauses.map(({ id }) => [id, page] as const))),
    };
  });
});

const byId = once(async () => new Map((await library()).map((work) => [work.record.id, work])));

/** The work and clause at an address such as `plan-2016/2.2.1`. Throws where there is none. */
export async function clauseAt(at: string): Promise<{ work: Work; clause: Clause }> {
  const ref = parseKey(at);
  const work = ref ? (await byId()).get(ref.doc) : undefined;
  const clause = ref && work?.tree.get(ref.clause);
  if (!work || !clause) throw new Error(`no clause ${at}`);
  return { work, clause };
}

const parts = once(
  async () => new Map((await getCollection('parts')).map((entry) => [`${entry.data.doc}/${entry.data.part}`, entry])),
);

/** The MDX of a reading page, or of the front matter. Throws where content/ has none. */
export async function partEntry(doc: string, part: string): Promise<CollectionEntry<'parts'>> {
  const entry = (await parts()).get(`${doc}/${part}`);
  if (!entry) throw new Error(`no part ${doc}/${part}`);
  return entry;
}

/** Every address that leads on. */
export const forwards = once(async (): Promise<Forward[]> => {
  const { documents, clauses, addresses } = await records();
  return forwardsOf(documents, clauses, addresses);
});
