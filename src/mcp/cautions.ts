/** What must not be overlooked of a document or a target; it stands before every answer. */
import { formatDate, inferredText } from '../model/citation.ts';
import type { DocumentRecord } from '../model/document.ts';
import { periodOf } from '../model/status.ts';
import type { Target } from '../model/target.ts';

/** `today` is YYYY-MM-DD. */
export function cautionsOf(record: DocumentRecord, today: string): string[] {
  const period = periodOf(record);
  const inferred = record.inferredVerified ? null : inferredText(record);
  const name = `《${record.shortTitle}》`;
  return [
    ...(record.titleNote ? [`${name}：${record.titleNote}`] : []),
    ...(inferred ? [`${name}署名日期为${formatDate(record.signed)}，${inferred}：引用时两个日期都要写明。`] : []),
    ...(period && String(period.to) < today.slice(0, 4)
      ? [`${name}的期限（${period.from}—${period.to}年）已过：文中的目标是当时定的，是否完成、是否仍有效，这里未核。`]
      : []),
  ];
}

/** 文号 that nobody has confirmed is left out, and must not be made up. */
export const numberCaution = ({ number, shortTitle }: DocumentRecord): string[] =>
  number === null ? [`《${shortTitle}》的文号没有可靠来源，未核：不要补写。`] : [];

/** True where a deadline (2020, 2017-10) ended before the day. */
export const isPast = ({ deadline }: Pick<Target, 'deadline'>, today: string): boolean =>
  deadline !== null && /^\d/.test(deadline) && deadline < today.slice(0, deadline.length);
