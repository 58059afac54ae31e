import { type CollectionEntry, getCollection } from 'astro:content';
import { type Clause, hasPage } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { keyOf, parseKey } from '../model/ref.ts';
import { type Tree, treeOf } from '../model/tree.ts';
import { once, records } from './records.ts';

/** A document with its clauses in order and the ways through them. */
export interface Work {
  record: DocumentRecord;
  clauses: Clause[];
  tree: Tree;
  /** The numbered clauses at the top: each has a reading page. */
  parts: Clause[];
}

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

/** A published address that is gone, and the path where its words stand now. */
export interface Forward {
  doc: string;
  id: string;
  kind: Clause['kind'];
  from: string;
  to: string;
  /** Where it leads, in words. */
  place: string;
}

/** Every address that leads on: of clauses that have gone, and those under which a clause stood before. */
export async function forwards(): Promise<Forward[]> {
  const [works, { addresses }] = await Promise.all([library(), records()]);
  return addresses.flatMap(({ doc, id, kind, url, to, earlier }) => {
    const target = to ?? keyOf({ doc, id });
    const [at = '', below] = target.startsWith('/') ? [target] : target.split('/');
    const work = works.find(({ record }) => record.id === at);
    const clause = below === undefined ? undefined : work?.tree.get(below);
    const place = work ? `《${work.record.title}》${clause?.locator ?? ''}` : target;
    const there = clause?.url ?? work?.record.url ?? target;
    return [...(to === null ? [] : [url]), ...earlier].map((from) => ({ doc, id, kind, from, to: there, place }));
  });
}

/** The page on which a reader of an old address arrives: its own, or where that page forwards by now. */
export function landings(moved: readonly Forward[]): (url: string) => string {
  const pages = new Map(moved.filter(({ from }) => !from.includes('#')).map(({ from, to }) => [from, to]));
  const page = (url: string) => url.replace(/#.*/, '');
  return (url) => page(pages.get(page(url)) ?? url);
}
