import { type Clause, hasPage } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { SiteFacts } from '../model/site-facts.ts';
import { treeOf } from '../model/tree.ts';

/** A correction that is suggested, not made. */
export interface Erratum {
  clause: string;
  quote: string;
  suggestion: string | null;
  reason: string;
}

/** A document as it is given away whole: its record, its clauses in order, what is known to be wrong in it. */
export interface Edition {
  record: DocumentRecord;
  clauses: readonly Clause[];
  errata: readonly Erratum[];
  /** Day of the published state, YYYY-MM-DD. */
  published: string;
  /** What may be done with the notes, and what holds of the text; nothing is said of it without. */
  licence?: SiteFacts['licence'];
  /** Path from the root of the site → full address. */
  absolute: (path: string) => string;
}

/** A clause and all below it. */
export interface Node {
  clause: Clause;
  children: Node[];
}

/** The clauses as a forest, in document order. */
export function nest(clauses: readonly Clause[]): Node[] {
  const tree = treeOf(clauses);
  const node = (clause: Clause): Node => ({ clause, children: tree.children(clause.id).map(node) });
  return tree.children(null).map(node);
}

/** What stands before the numbered parts, the parts themselves, what stands behind them. */
export function divide(clauses: readonly Clause[]): { before: Node[]; body: Node[]; after: Node[] } {
  const tops = nest(clauses);
  const isBody = ({ clause }: Node) => clause.kind !== 'front';
  const first = tops.findIndex(isBody);
  const last = tops.findLastIndex(isBody);
  return first < 0
    ? { before: tops, body: [], after: [] }
    : { before: tops.slice(0, first), body: tops.slice(first, last + 1), after: tops.slice(last + 1) };
}

/** True for clauses that open a level; the others are text. */
export const isHeading = (clause: Clause): boolean => hasPage(clause);
