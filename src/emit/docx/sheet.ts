import { CITATION_FORMS, type Cited, citation, doubtOf } from '../../model/citation.ts';
import type { Clause } from '../../model/clause.ts';
import { treeOf } from '../../model/tree.ts';
import type { Edition } from '../edition.ts';

/** What stands above a clause, as far as its level tells. */
export type Above = Pick<Clause, 'id' | 'kind'>;

/** What a Word file is made of. */
export interface Sheet {
  /** What the file calls itself. */
  name: string;
  issuer: string | null;
  /** Where the text has no title of its own: the one that it goes by, and what is to be said of it. They stand in the head of the first page. */
  title: readonly string[];
  /** In document order. */
  clauses: readonly Clause[];
  /** From the top of the document down to the clause itself. */
  lineOf: (clause: Clause) => readonly Above[];
  /** Below every page, a line each: where it comes from, and the text check. */
  foot: readonly string[];
}

/** A whole document. What says whether it is the same is the checksum of its source. */
export function documentSheet({ record, clauses, absolute }: Edition): Sheet {
  const tree = treeOf(clauses);
  const isTitled = clauses.some(({ kind, id }) => kind === 'front' && /^title(?:-|$)/.test(id));
  const [doubt] = doubtOf(record);
  return {
    name: record.title,
    issuer: record.issuer,
    title: isTitled ? [] : [record.title, ...(record.titleNote === null ? [] : [record.titleNote])],
    clauses,
    lineOf: (clause) => tree.lineage(clause),
    foot: [
      `${citation(record, { locator: '' })}${doubt ? `（${doubt}）` : ''}`,
      `原文校验 SHA-256 ${record.sha256}`,
      absolute(record.url),
    ],
  };
}

/** A clause and all below it. */
export function clauseSheet({ record, clauses, absolute }: Edition, clause: Clause): Sheet {
  const tree = treeOf(clauses);
  return {
    name: citation(record, clause),
    issuer: record.issuer,
    title: [],
    clauses: tree.subtree(clause),
    lineOf: (own) => tree.lineage(own),
    foot: footOf({ document: record, clause, url: absolute(clause.url) }),
  };
}

/** Citation with the text check, and address. */
export const footOf = (cited: Cited): string[] =>
  CITATION_FORMS.filter(({ id }) => id === 'official').flatMap((form) => form.format(cited, '').split('\n'));
