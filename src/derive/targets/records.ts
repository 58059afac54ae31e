import type { Clause } from '../../model/clause.ts';
import { sourceRanges } from '../../model/source.ts';
import type { Target } from '../../model/target.ts';
import type { Draft } from './draft.ts';

/** A target with the place of its figure in the clause's text. */
export interface Placed {
  target: Target;
  clause: string;
  at: [number, number];
  span: [number, number];
}

/** Drafts of a document → records with their ids and their ranges in the seed. */
export function toRecords(drafts: readonly Draft[], clauses: readonly Clause[]): Placed[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const taken = new Map<string, number>();
  return drafts.map((draft) => {
    const clause = byId.get(draft.clause) as Clause;
    const stem = `${clause.doc}-${clause.id}-${stemOf(draft)}`;
    const nth = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, nth);
    const target = recordOf(draft, clause, nth === 1 ? stem : `${stem}-${nth}`);
    return { target, clause: draft.clause, at: draft.at, span: draft.span };
  });
}

/** The value, or the kind where none is printed in digits or as a numeral: 第一支柱 is named by what it is. */
const stemOf = ({ value, kind, valueText }: Draft): number | string =>
  value === null || /^\D*第[一二三]/u.test(valueText) ? kind : value;

function recordOf({ span, at, clause: owner, ...draft }: Draft, clause: Clause, id: string): Target {
  const place = ([start, end]: [number, number]) =>
    sourceRanges(clause, clause.head.length + start, clause.head.length + end);
  const { indicator, value, valueText, unit, comparator, kind, baseline, deadline, deadlineFrom, hedge, theme } = draft;
  const { quote, origin, edited, note, range, nature, cumulative, deadlineText } = draft;
  return {
    ...{
      id,
      doc: clause.doc,
      clause: owner,
      class: draft.class,
      indicator,
      value,
      valueText,
      unit,
      comparator,
      range,
      kind,
    },
    ...{
      baseline,
      deadline,
      deadlineFrom,
      deadlineText,
      nature,
      cumulative,
      hedge,
      theme,
      quote,
      source: place(span),
      figure: place(at),
    },
    ...{ origin, edited, note },
  };
}
