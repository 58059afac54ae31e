import type { Comparison } from '../../model/comparison.ts';
import type { Dossier } from '../../model/dossier.ts';
import { type Problem, problem, type YamlPath } from '../../model/problem.ts';
import type { RuleName } from '../../model/rules.ts';
import type { ComparisonDecision } from '../../model/target-editorial.ts';
import { pointAt } from './editorial.ts';
import type { Placed } from './records.ts';

type Fault = Extract<RuleName, `comparisons/${string}`> extends `comparisons/${infer F}` ? F : never;

const FILE = 'seeds/comparisons.yaml';

/** The comparisons of seeds/comparisons.yaml with the ids of their targets; a stale quote is a problem. */
export function comparisons(
  decisions: readonly ComparisonDecision[],
  works: readonly { dossier: Dossier; placed: readonly Placed[] }[],
): { records: Comparison[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const order = (side: readonly { doc: string }[]) =>
    side.map(({ doc }) => works.findIndex(({ dossier }) => dossier.record.id === doc));

  const records = decisions.map(({ id, title, judgement, reason, earlier, later }, i): Comparison => {
    const report = (fault: Fault, at: YamlPath, message: string) =>
      problems.push(problem(`comparisons/${fault}`, { file: FILE, at: [i, ...at] }, `${id}：${message}`));
    if (seen.has(id)) report('twice', ['id'], 'id 已被占用。');
    seen.add(id);
    if (later.length > 0 && Math.max(...order(earlier)) >= Math.min(...order(later))) {
      report('direction', ['later'], 'later 一边须属于后发的文件。');
    }
    const resolve = (side: 'earlier' | 'later', pointers: ComparisonDecision['later']) =>
      pointers.flatMap(({ doc, ...pointer }, n) => {
        const work = works.find(({ dossier }) => dossier.record.id === doc);
        if (!work) report('unknown-document', [side, n, 'doc'], `没有文件 ${doc}。`);
        const held =
          work &&
          pointAt(pointer, work.placed, work.dossier.clauses, (fault, field, message) =>
            report(fault, [side, n, field], message),
          );
        return held ? [held.target.id] : [];
      });
    return { id, title, judgement, reason, earlier: resolve('earlier', earlier), later: resolve('later', later) };
  });
  return { records, problems };
}
