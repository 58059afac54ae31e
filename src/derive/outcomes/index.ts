import type { Dossier } from '../../model/dossier.ts';
import type { Outcome, OutcomeDecision } from '../../model/outcome.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { RuleName } from '../../model/rules.ts';
import { isAim, type Target } from '../../model/target.ts';
import { isSameUnit, towardOf, verdictOf } from './verdict.ts';

type Fault = [rule: Extract<RuleName, `outcome/${string}`>, field: string, message: string];

/** What became of targets, in the order of the targets; an entry that does not hold is a problem. */
export function deriveOutcomes(
  dossiers: readonly Dossier[],
  targets: readonly Target[],
): { outcomes: Outcome[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = dossiers.flatMap(({ record: { id: doc }, editorial: { outcomes: entries = [] } }) =>
    entries.flatMap((entry, i): Outcome[] => {
      const target = targets.find(({ id, doc: of }) => id === entry.target && of === doc);
      const again = entries.findIndex(({ id }) => id === entry.id) !== i;
      const faults: Fault[] = again ? [['outcome/twice', 'id', 'id 写了两次。']] : [];
      if (target && isAim(target)) faults.push(...faultsOf(entry, target));
      else faults.push(['outcome/unknown-target', 'target', `没有叫“${entry.target}”的目标。`]);
      const file = `seeds/${doc}/editorial/outcomes.yaml`;
      for (const [rule, field, message] of faults)
        problems.push(problem(rule, { file, at: [i, field] }, `${entry.id}：${message}`));
      return target && faults.length === 0 ? [rowOf(doc, entry, target)] : [];
    }),
  );
  const order = new Map(targets.map(({ id }, i) => [id, i]));
  const at = ({ target }: Outcome) => order.get(target) ?? 0;
  return { outcomes: rows.sort((a, b) => at(a) - at(b)), problems };
}

function rowOf(doc: string, { toward, ...entry }: OutcomeDecision, target: Target): Outcome {
  const judged =
    entry.kind === 'earlier' ? { verdict: null, tolerance: null } : verdictOf(target, { ...entry, toward });
  const { id, note, ...fields } = entry;
  return { id: `${doc}-${id}`, doc, clause: target.clause, ...fields, ...judged, note: note ?? null };
}

function faultsOf(entry: OutcomeDecision, target: Target): Fault[] {
  const faults: Fault[] = [];
  const missing = wordsOf(entry).filter((words) => !entry.excerpt.includes(words));
  if (missing.length > 0)
    faults.push(['outcome/value', 'excerpt', `摘引里没有${missing.map((one) => `“${one}”`).join('、')}。`]);
  else if (entry.value !== null && !holds(entry))
    faults.push(['outcome/value', 'value', `${entry.value} 不是摘引里的数。`]);
  if (entry.kind === 'earlier') {
    const same = target.value === null || entry.value === target.value;
    return same ? faults : [...faults, ['outcome/value', 'value', `与目标的数 ${target.value} 不同。`]];
  }
  const judged = entry.comparable.every((one) => one === 'same' || one === 'base');
  if (!judged || entry.value === null || target.value === null) return faults;
  if (!isSameUnit(target, entry))
    faults.push(['outcome/unit', 'unit', `“${entry.unit ?? ''}”与目标的“${target.unit ?? ''}”不是一种单位。`]);
  if (towardOf(target) === null && entry.toward === undefined)
    faults.push(['outcome/direction', 'target', '没有写越多越好还是越少越好。']);
  return faults;
}

/** The words that an entry says are in its excerpt. */
const wordsOf = ({ figure, computed }: OutcomeDecision): string[] => [
  ...(figure === null ? [] : [figure]),
  ...(computed?.of ?? []),
];

/** True where the value is a number of its words, or what they come to, to a tenth. */
function holds({ value, figure, computed }: OutcomeDecision): boolean {
  if (computed) {
    const [first, second] = computed.of.map(Number) as [number, number];
    const percent = computed.how === 'share' ? (first / second) * 100 : ((first - second) / first) * 100;
    return Math.abs(percent - (value ?? Number.NaN)) <= 0.05;
  }
  return [...(figure ?? '').matchAll(/\d+(?:\.\d+)?/g)].some(([digits]) => Number(digits) === value);
}
