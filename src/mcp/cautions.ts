/** What must not be overlooked of a document or a target; it stands before every answer. */
import { inferredText, signedText } from '../model/citation.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Target } from '../model/target.ts';

/** 规划（2016-2020年）, 2021—2025年规划 */
const PERIOD = /(?<!\d)(\d{4})\s*年?\s*(?:[-‐-―－~～]+|至|到)\s*(\d{4})\s*年/u;

/** The years that a title names; null where it names none. */
export function periodOf({ title }: Pick<DocumentRecord, 'title'>): { from: number; to: number } | null {
  const [, from, to] = PERIOD.exec(title.normalize('NFKC')) ?? [];
  return from && to && from < to ? { from: Number(from), to: Number(to) } : null;
}

/** `today` is YYYY-MM-DD. */
export function cautionsOf(record: DocumentRecord, today: string): string[] {
  const period = periodOf(record);
  const inferred = record.inferredVerified ? null : inferredText(record);
  const name = `《${record.shortTitle}》`;
  return [
    ...(record.titleNote ? [`${name}：${record.titleNote}`] : []),
    ...(inferred ? [`${name}署名日期为${signedText(record)}，${inferred}：引用时两个日期都要写明。`] : []),
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
