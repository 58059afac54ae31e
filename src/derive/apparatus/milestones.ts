import type { Dossier } from '../../model/dossier.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Problem } from '../../model/problem.ts';
import type { Texts } from './texts.ts';

/** Dated commitments without a figure: the quote stands once in its clause, and the words of the deadline in theirs. */
export function deriveMilestones(
  dossiers: readonly Dossier[],
  texts: Texts,
): { milestones: Milestone[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const milestones = dossiers.flatMap(({ record: { id: doc }, editorial }) => {
    const entries = editorial.milestones ?? [];
    return entries.flatMap(({ id, clause, quote, what, deadline, due, dueIn, note }, i): Milestone[] => {
      const [place, another] = texts.find(doc, clause, quote);
      const faults = [
        ...(entries.findIndex((other) => other.id === id) === i ? [] : ['the id is given twice.']),
        ...(place && !another ? [] : [`“${quote}” does not stand once in ${doc}/${clause}.`]),
        ...(texts.find(doc, dueIn ?? clause, due).length > 0 ? [] : [`“${due}” does not stand in ${dueIn ?? clause}.`]),
        ...(deadline === 'annual' || due.includes(deadline.slice(0, 4)) ? [] : [`“${due}” is not ${deadline}.`]),
      ];
      problems.push(...faults.map((message) => problem(doc, id, message)));
      if (!place || faults.length > 0) return [];
      const deadlineFrom = dueIn ?? null;
      const { source } = place;
      return [
        { id: `${doc}-${id}`, doc, clause, what, deadline, deadlineFrom, due, quote, note: note ?? null, source },
      ];
    });
  });
  const at = ({ doc, clause, source }: Milestone) =>
    texts.first([{ doc, clause, source, start: 0, end: 0, shared: false }]);
  return { milestones: milestones.sort((a, b) => at(a) - at(b)), problems };
}

const problem = (doc: string, id: string, message: string): Problem => ({
  rule: 'milestone/stale',
  severity: 'error',
  file: `seeds/${doc}/editorial/milestones.yaml`,
  near: [`id: ${id}\n`],
  message: `${id}: ${message}`,
  hint: 'Quote the clause character by character, as /data/clauses.json has it.',
});
