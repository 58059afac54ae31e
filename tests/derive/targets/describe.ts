import type { NumberRecord } from '../../../src/model/number.ts';
import type { Target } from '../../../src/model/target.ts';

/** A target in a line: clause, name, figure = value unit, comparator, kind, class where it is no plain target, and so on. */
export function describeTarget(target: Target): string {
  const { clause, indicator, valueText, value, unit, comparator, kind, baseline, deadline, deadlineFrom, hedge } =
    target;
  const from = deadlineFrom && deadlineFrom.clause !== clause ? `${deadlineFrom.clause} ` : '';
  return [
    clause,
    indicator,
    `${valueText} = ${value ?? '–'} ${unit ?? '–'}`,
    `${comparator ?? '–'} ${kind}`,
    target.class === 'target' ? '' : target.class,
    baseline ? `基期 ${[baseline.year, baseline.value].filter((part) => part !== null).join(' ')}` : '',
    target.range ? `区间 ${target.range.from}–${target.range.to}` : '',
    target.deadlineText ? `期限 ${target.deadlineText}` : '',
    target.nature ?? '',
    target.cumulative ? '累计' : '',
    deadline ? `期限 ${deadline}（${from}${deadlineFrom?.quote}）` : '',
    hedge ?? '',
  ]
    .filter(Boolean)
    .join(' | ');
}

/** A number in a line: clause, digits, role, the words that decide it, the target that it belongs to. */
export const describeNumber = ({ clause, digits, role, phrase, target }: NumberRecord): string =>
  [clause, `# ${digits}`, role, phrase, target ?? ''].filter(Boolean).join(' | ');
