import type { Judgement } from '../model/comparison.ts';
import { deadlineText, figureText } from '../model/figure.ts';
import type { Target } from '../model/target.ts';

export { plain } from '../model/figure.ts';

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

/** How far two figures can be compared. */
export const JUDGEMENTS: Readonly<Record<Judgement, string>> = {
  comparable: '可以比较',
  'scope-differs': '口径不同',
  'unit-differs': '不是同一种量',
  superseded: '已被后一文件取代',
  'no-longer-mentioned': '后一文件没有再写这项指标',
};
