/** Figures and deadlines of targets in words. */
import { formatDate } from './citation.ts';
import type { Comparator, Target } from './target.ts';

/** Where the printed figure says its comparator itself. */
const SAID: Record<Comparator, RegExp> = {
  '>=': /以上|不低于|不少于|至少/,
  '>': /超|高于|突破/,
  '<=': /以下|以内|以里|不高于|不超过|控制在|前/,
  '<': /低于|少于|不到/,
  '~': /左右|约|上下/,
  '=': /(?:)/,
};
const ADD: Record<Comparator, (figure: string) => string> = {
  '>=': (figure) => `${figure}以上`,
  '>': (figure) => `超过${figure}`,
  '<=': (figure) => `${figure}以内`,
  '<': (figure) => `低于${figure}`,
  '~': (figure) => `${figure}左右`,
  '=': (figure) => figure,
};

type Figure = Pick<Target, 'valueText' | 'comparator' | 'quote'>;

/** The figure as printed, with the words that it shares with its neighbours: 控制在2亿吨和…左右 → 控制在2亿吨左右. */
export function figureText({ valueText, comparator, quote }: Figure): string {
  if (comparator === null) return valueText;
  const figure = SAID[comparator].test(valueText) ? valueText : ADD[comparator](valueText);
  return quote.includes('控制在') && !figure.includes('控制在') ? `控制在${figure}` : figure;
}

/** 2020 → 2020年; 2017-10 → 2017年10月; annual → 每年; null → 未写期限. */
export function deadlineText(deadline: string | null): string {
  if (deadline === null) return '未写期限';
  if (deadline === 'annual') return '每年';
  return formatDate(deadline);
}

/** 2015年37.5%; null where the text gives no baseline. */
export function baselineText({ baseline, unit }: Pick<Target, 'baseline' | 'unit'>): string | null {
  if (baseline === null) return null;
  const value = baseline.value === null ? '' : `${baseline.value}${unit ?? ''}`;
  return baseline.year === null ? value : `${baseline.year}年${value}`;
}

/** The deadline of a target in words; one that no calendar has in its own: 五年内. */
export const dueText = ({ deadline, deadlineText: open }: Pick<Target, 'deadline' | 'deadlineText'>): string =>
  open ?? deadlineText(deadline);

/** For sorting: dates, then 每年, then what has no deadline; a month stands before the year that it closes in. */
export const deadlineRank = (deadline: string | null): string =>
  deadline === null ? 'none' : /^\d{4}$/.test(deadline) ? `${deadline}-99` : deadline;

const MAGNITUDE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** The plain unit and the value in it: 2 亿吨 → 200000000 吨. A share stays in percent. */
export function plain(value: number, unit: string | null): { value: number; unit: string } {
  const factor = MAGNITUDE[unit?.[0] ?? ''];
  return factor && unit ? { value: value * factor, unit: unit.slice(1) } : { value, unit: unit ?? '' };
}
