import type { Comparison } from '../../model/comparison.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Problem } from '../../model/problem.ts';
import type { ComparisonDecision } from '../../model/target-editorial.ts';
import { pointAt } from './editorial.ts';
import type { Placed } from './records.ts';

const FILE = 'seeds/comparisons.yaml';

/** The comparisons of seeds/comparisons.yaml with the ids of their targets; a stale quote is a problem. */
export function comparisons(
  decisions: readonly ComparisonDecision[],
  works: readonly { dossier: Dossier; placed: readonly Placed[] }[],
): { records: Comparison[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const problem = (rule: string, message: string, hint: string) =>
    problems.push({ rule, severity: 'error', file: FILE, message, hint });
  const seen = new Set<string>();
  const order = (side: readonly { doc: string }[]) =>
    side.map(({ doc }) => works.findIndex(({ dossier }) => dossier.record.id === doc));

  const records = decisions.map(({ id, title, judgement, reason, earlier, later }): Comparison => {
    const report = (rule: string, message: string, hint: string) =>
      problem(rule.replace('targets/', 'comparisons/'), `${id}: ${message}`, hint);
    if (seen.has(id)) report('comparisons/twice', 'the id is taken.', 'Ids are addresses: choose another.');
    seen.add(id);
    if (later.length > 0 && Math.max(...order(earlier)) >= Math.min(...order(later))) {
      report('comparisons/direction', 'the later side is not of a later document.', 'Change the sides.');
    }
    const resolve = (side: ComparisonDecision['later']) =>
      side.flatMap(({ doc, ...pointer }) => {
        const work = works.find(({ dossier }) => dossier.record.id === doc);
        if (!work) report('comparisons/unknown-document', `there is no document ${doc}.`, 'Correct the entry.');
        const held = work && pointAt(pointer, work.placed, work.dossier.clauses, report);
        return held ? [held.target.id] : [];
      });
    return { id, title, judgement, reason, earlier: resolve(earlier), later: resolve(later) };
  });
  return { records, problems };
}
