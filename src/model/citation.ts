import type { Clause } from './clause.ts';
import type { DocumentRecord } from './document.ts';

/** 《河北省全国产业转型升级试验区规划（2016-2020年）》第二部分（二）1第四段 */
export const citation = (document: Pick<DocumentRecord, 'title'>, clause: Pick<Clause, 'locator'>): string =>
  `《${document.title}》${clause.locator}`;

const PARTS = ['年', '月', '日'];

/** 2016-12-30 → 2016年12月30日; 2018 → 2018年. */
export const formatDate = (date: string): string =>
  date
    .split('-')
    .map((number, i) => `${Number(number)}${PARTS[i]}`)
    .join('');
