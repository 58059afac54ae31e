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
    const file = `seeds/${doc}/editorial/milestones.yaml`;
    const entries = editorial.milestones ?? [];
    return entries.flatMap(({ id, clause, quote, what, deadline, due, dueIn, note }, i): Milestone[] => {
      const [place, another] = texts.find(doc, clause, quote);
      const faults = [
        ...(entries.findIndex((other) => other.id === id) === i ? [] : ['id 用了两次。']),
        ...(place && !another ? [] : [`“${quote}”在 ${doc}/${clause} 里不是恰好一处。`]),
        ...(texts.find(doc, dueIn ?? clause, due).length > 0 ? [] : [`“${due}”不在 ${dueIn ?? clause} 里。`]),
        ...(deadline === 'annual' || due.includes(deadline.slice(0, 4)) ? [] : [`“${due}”不是 ${deadline}。`]),
      ];
      problems.push(...faults.map((message) => problem('milestone/stale', { file, at: [i] }, `${id}：${message}`)));
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
