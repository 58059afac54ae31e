import type { Judgement } from '../model/comparison.ts';
import type { Comparator, Target } from '../model/target.ts';

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

type Figure = Pick<Target, 'valueText' | 'comparator'>;

/** The figure as printed, with the comparator that it shares with its neighbours: 2亿吨 of 2亿吨和…左右 → 2亿吨左右. */
export function figureText({ valueText, comparator }: Figure): string {
  if (comparator === null || SAID[comparator].test(valueText)) return valueText;
  return ADD[comparator](valueText);
}

/** 2020 → 2020年; 2017-10 → 2017年10月; annual → 每年; null → 未写期限. */
export function deadlineText(deadline: string | null): string {
  if (deadline === null) return '未写期限';
  if (deadline === 'annual') return '每年';
  return deadline
    .split('-')
    .map((number, i) => `${Number(number)}${'年月日'[i]}`)
    .join('');
}

/** What the figure is called in a label: 高新技术企业数 → 高新技术企业, 二氧化硫排放量比2015年降幅 → 二氧化硫排放量. */
export const subject = (indicator: string): string =>
  indicator.replace(/（\d{4}年）$/, '').replace(/(?:比\d+年)?[降减]幅$|(?<=.{2})数$/u, '');

/** All that a mark without words says to a reader who does not see it. */
export function spoken(record: Target & { docName: string; locator: string }): string {
  const baseline = record.baseline?.value ?? null;
  return [
    `${record.indicator}：${baseline === null ? '' : `由${baseline}${record.unit ?? ''}到`}${figureText(record)}`,
    deadlineText(record.deadline),
    `《${record.docName}》${record.locator}`,
  ].join('，');
}

const MAGNITUDE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** The plain unit and the value in it: 2 亿吨 → 200000000 吨. A share stays in percent. */
export function plain(value: number, unit: string | null): { value: number; unit: string } {
  const factor = MAGNITUDE[unit?.[0] ?? ''];
  return factor && unit ? { value: value * factor, unit: unit.slice(1) } : { value, unit: unit ?? '' };
}

/** How far two figures can be compared. */
export const JUDGEMENTS: Readonly<Record<Judgement, string>> = {
  comparable: '可以比较',
  'scope-differs': '口径不同',
  'unit-differs': '不是同一种量',
  superseded: '已被后一文件取代',
  'no-longer-mentioned': '后一文件没有再提',
};
