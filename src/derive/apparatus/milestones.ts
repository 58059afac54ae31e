import type { Dossier } from '../../model/dossier.ts';
import type { Milestone } from '../../model/milestone.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { Texts } from './texts.ts';

/** Dated commitments without a figure: the quote stands once in its clause, and the words of the deadline in theirs. */
export function deriveMilestones(
  dossiers: readonly Dossier[],
  texts: Texts,
): { milestones: Milestone[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const milestones = dossiers.flatMap(({ record: { id: doc }, editorial }) => {
    const entries = editorial.milestones ?? [];
    const file = `seeds/${doc}/editorial/milestones.yaml`;
    return entries.flatMap(({ id, clause, quote, what, deadline, due, dueIn, note }, i): Milestone[] => {
      const [place, another] = texts.find(doc, clause, quote);
      const [again, unfound, undue, undated] = [
        entries.findIndex((other) => other.id === id) !== i,
        !place || another !== undefined,
        texts.find(doc, dueIn ?? clause, due).length === 0,
        deadline !== 'annual' && !due.includes(deadline.slice(0, 4)),
      ];
      const faults: [field: string, message: string][] = [];
      if (again) faults.push(['id', 'id 写了两次。']);
      if (unfound) faults.push(['quote', `${clause} 里“${quote}”不是恰好一处。`]);
      if (undue) faults.push(['due', `${dueIn ?? clause} 里没有“${due}”。`]);
      if (undated) faults.push(['deadline', `“${due}”不是 ${deadline}。`]);
      problems.push(
        ...faults.map(([field, message]) => problem('milestone/stale', { file, at: [i, field] }, `${id}：${message}`)),
      );
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
