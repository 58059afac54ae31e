import { type CollectionEntry, getCollection } from 'astro:content';
import { type Clause, hasPage } from '../model/clause.ts';
import { publishedDay } from '../model/dataset.ts';
import type { DocumentRecord } from '../model/document.ts';
import { parseKey } from '../model/ref.ts';
import { statusOf } from '../model/status.ts';
import { type Tree, treeOf } from '../model/tree.ts';
import { type Forward, forwardsOf } from './forwards.ts';
import { once, records } from './records.ts';

/** A document with its clauses in order and the ways through them. */
export interface Work {
  record: DocumentRecord;
  clauses: Clause[];
  tree: Tree;
  /** The numbered clauses at the top: each has a reading page. */
  parts: Clause[];
}

/** The pieces of the line that says of a document what a reader has to know before relying on it. */
export const statusLine = async ({ record }: Work): Promise<string[]> =>
  statusOf(record, publishedDay(await records()));

/** All documents, earliest first. */
export const library = once(async (): Promise<Work[]> => {
  const { documents, clauses } = await records();
  return documents.map((record) => {
    const own = clauses.filter(({ doc }) => doc === record.id);
    return {
      record,
      clauses: own,
      tree: treeOf(own),
      parts: own.filter((clause) => clause.parent === null && hasPage(clause)),
    };
  });
});

/** The work and clause at an address such as `plan-2016/2.2.1`. Throws where there is none. */
export async function clauseAt(at: string): Promise<{ work: Work; clause: Clause }> {
  const ref = parseKey(at);
  const work = (await library()).find(({ record }) => record.id === ref?.doc);
  const clause = ref && work?.tree.get(ref.clause);
  if (!work || !clause) throw new Error(`no clause ${at}`);
  return { work, clause };
}

/** The MDX of a part. Throws where content/ has none. */
export async function partEntry(doc: string, part: string): Promise<CollectionEntry<'parts'>> {
  const entry = (await getCollection('parts', ({ data }) => data.doc === doc && data.part === part))[0];
  if (!entry) throw new Error(`no part ${doc}/${part}`);
  return entry;
}

/** Every address that leads on. */
export const forwards = once(async (): Promise<Forward[]> => {
  const { documents, clauses, addresses } = await records();
  return forwardsOf(documents, clauses, addresses);
});
