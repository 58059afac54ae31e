import { formatDate } from '../model/citation.ts';
import { COMPARABILITIES, type Outcome, VERDICTS, type Verdict } from '../model/outcome.ts';
import { isAim, type Target } from '../model/target.ts';

/** What sources say of one target: how it came out, and where its figure was set before. */
export interface Found {
  /** How it came out: what can be compared first. */
  outcomes: Outcome[];
  earlier: Outcome[];
  /** Null where no source was found. */
  verdict: Verdict | null;
}

const WEIGHT: Record<Verdict, number> = { missed: 0, reached: 1, 'not-comparable': 2 };
const weight = ({ verdict }: Outcome) => WEIGHT[verdict ?? 'not-comparable'];

/** The sources of a target. */
export function foundOf(all: readonly Outcome[], { id }: Pick<Target, 'id'>): Found {
  const own = all.filter(({ target }) => target === id);
  const outcomes = own.filter(({ kind }) => kind === 'outcome').sort((a, b) => weight(a) - weight(b));
  return { outcomes, earlier: own.filter(({ kind }) => kind === 'earlier'), verdict: outcomes[0]?.verdict ?? null };
}

/** 51.7%; 全部“摘帽” where the source has words only; empty where it has neither. */
export const cameTo = ({ value, unit, figure }: Outcome): string =>
  value === null ? (figure ?? '') : `${value}${unit ?? ''}`;

/** 2016年至2019年11月14日 */
export const periodText = ({ period }: Outcome): string => period.split('/').map(formatDate).join('至');

/** （年份不同、指标不同）: in what a figure differs from the target's; empty where in nothing. */
export function differsText({ comparable }: Outcome): string {
  const differs = comparable.filter((one) => one !== 'same').map((one) => COMPARABILITIES[one]);
  return differs.length > 0 ? `（${differs.join('、')}）` : '';
}

/** 达到：2020年51.7% */
export const outcomeText = (one: Outcome): string =>
  `${VERDICTS[one.verdict ?? 'not-comparable']}${cameTo(one) && `：${periodText(one)}${cameTo(one)}`}`;

/** The figure that a chart can set beside the target, in words with its source; null where there is none. */
export function drawnOutcome({
  outcomes: [one],
  verdict,
}: Found): { value: number; unit: string | null; says: string } | null {
  if (!one || one.value === null || verdict === 'not-comparable') return null;
  return { value: one.value, unit: one.unit, says: `${periodText(one)}${cameTo(one)}（${one.publisher}）` };
}

/** 126项目标里，21项找到公开数据，其中10项可比：10项达到，0项未达到；其余105项未找到公开数据。 */
export function tallyText(all: readonly { target: Target; found: Found }[]): string {
  const aims = all.filter(({ target }) => isAim(target));
  const of = (verdict: Verdict) => aims.filter(({ found }) => found.verdict === verdict).length;
  const [reached, missed] = [of('reached'), of('missed')];
  const known = reached + missed + of('not-comparable');
  return `${aims.length}项目标里，${known}项找到公开的数据，其中${reached + missed}项可以比：${reached}项达到，${missed}项未达到；其余${aims.length - known}项未找到公开数据。`;
}

/** Said wherever the tally is. */
export const CAUTION =
  '这些不是文件里的话。公开的材料多在完成以后发布，没有找到不等于没有达到；能不能比、为什么，逐条写明。';
