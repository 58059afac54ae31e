import { plain } from '../../model/figure.ts';
import { type OutcomeDecision, TOLERANCE, type Verdict } from '../../model/outcome.ts';
import type { Target } from '../../model/target.ts';

type Aim = Pick<Target, 'value' | 'valueText' | 'unit' | 'comparator' | 'kind' | 'deadline'>;
type Said = Pick<OutcomeDecision, 'value' | 'unit' | 'figure' | 'comparable' | 'toward'>;

/** True where both figures are of one unit, 万 and 亿 apart. */
export const isSameUnit = (target: Pick<Aim, 'unit'>, said: Pick<Said, 'unit'>): boolean =>
  plain(0, target.unit).unit === plain(0, said.unit).unit;

/** Which way a figure is to go: more, less, or not to be told without a decision. */
export function towardOf({ comparator, kind }: Pick<Aim, 'comparator' | 'kind'>): 'up' | 'down' | null {
  if (comparator === '>=' || comparator === '>') return 'up';
  if (comparator === '<=' || comparator === '<' || kind === 'rank') return 'down';
  return kind === 'level' || kind === 'share' ? null : 'up';
}

/** A total without a digit: all of it, without 基本. */
const TOTAL = /全部|全面|全覆盖|清零/u;
const ALMOST = /基本|大部|接近|部分|未|没有/u;

/** Whether the target was reached, as far as the source can tell; what is due every year no one figure can tell. */
export function verdictOf(target: Aim, said: Said): { verdict: Verdict; tolerance: number | null } {
  const none = { verdict: 'not-comparable' as const, tolerance: null };
  if (target.deadline === 'annual' || !said.comparable.every((one) => one === 'same' || one === 'base')) return none;
  if (target.value === null) {
    const words = said.figure ?? '';
    const isTotal = TOTAL.test(target.valueText) && TOTAL.test(words) && !ALMOST.test(words);
    return isTotal ? { verdict: 'reached', tolerance: null } : none;
  }
  const toward = towardOf(target) ?? said.toward;
  if (said.value === null || toward === undefined || !isSameUnit(target, said)) return none;
  const tolerance = target.comparator === '~' ? TOLERANCE : null;
  const [aim, came] = [plain(target.value, target.unit).value, plain(said.value, said.unit).value];
  const slack = aim * (tolerance ?? 0);
  const isStrict = target.comparator === '>' || target.comparator === '<';
  const ahead = toward === 'up' ? came - (aim - slack) : aim + slack - came;
  return { verdict: ahead > 0 || (ahead === 0 && !isStrict) ? 'reached' : 'missed', tolerance };
}
