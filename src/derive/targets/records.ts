import type { Clause } from '../../model/clause.ts';
import { sourceRanges } from '../../model/source.ts';
import type { Target } from '../../model/target.ts';
import type { Draft } from './draft.ts';

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
    const target = recordOf(draft, clause, nth === 1 ? stem : `${stem}-${nth}`);
    return { target, clause: draft.clause, at: draft.at, range: draft.range };
  });
}

function recordOf({ range, at, clause: owner, ...draft }: Draft, clause: Clause, id: string): Target {
  const place = ([start, end]: [number, number]) =>
    sourceRanges(clause, clause.head.length + start, clause.head.length + end);
  const { indicator, value, valueText, unit, comparator, kind, baseline, deadline, deadlineFrom, hedge, theme } = draft;
  const { quote, origin, edited, note } = draft;
  return {
    ...{ id, doc: clause.doc, clause: owner, class: draft.class, indicator, value, valueText, unit, comparator, kind },
    ...{ baseline, deadline, deadlineFrom, hedge, theme, quote, source: place(range), figure: place(at) },
    ...{ origin, edited, note },
  };
}
