import type { Clause } from '../../model/clause.ts';
import { sourceRanges } from '../../model/source.ts';
import type { Target } from '../../model/target.ts';
import type { Draft } from './rules.ts';

/** A target with the place of its figure in the clause's text. */
export interface Placed {
  target: Target;
  clause: string;
  at: [number, number];
  range: [number, number];
}

/** Drafts of a document → records with their ids and their ranges in the seed. */
export function toRecords(drafts: readonly Draft[], clauses: readonly Clause[]): Placed[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const taken = new Map<string, number>();
  return drafts.map((draft) => {
    const clause = byId.get(draft.clause) as Clause;
    const stem = `${clause.doc}-${clause.id}-${draft.value ?? draft.kind}`;
    const nth = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, nth);
    const { range, at } = draft;
    const place = ([start, end]: [number, number]) =>
      sourceRanges(clause, clause.head.length + start, clause.head.length + end);
    const target: Target = {
      id: nth === 1 ? stem : `${stem}-${nth}`,
      doc: clause.doc,
      clause: draft.clause,
      class: draft.class,
      indicator: draft.indicator,
      value: draft.value,
      valueText: draft.valueText,
      unit: draft.unit,
      comparator: draft.comparator,
      kind: draft.kind,
      baseline: draft.baseline,
      deadline: draft.deadline,
      deadlineFrom: draft.deadlineFrom,
      hedge: draft.hedge,
      theme: draft.theme,
      quote: draft.quote,
      source: place(range),
      figure: place(at),
      origin: draft.origin,
      edited: draft.edited,
      note: draft.note,
    };
    return { target, clause: draft.clause, at, range };
  });
}
