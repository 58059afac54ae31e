/** What a reader has to know of a document before relying on a line of it. */
import { formatDate, inferredText } from './citation.ts';
import type { DocumentRecord } from './document.ts';

/** 规划（2016-2020年）, 2021—2025年规划 */
const PERIOD = /(?<!\d)(\d{4})\s*年?\s*(?:[-‐-―－~～]+|至|到)\s*(\d{4})\s*年/u;

/** The years that a title names; null where it names none. */
export function periodOf({ title }: Pick<DocumentRecord, 'title'>): { from: number; to: number } | null {
  const [, from, to] = PERIOD.exec(title.normalize('NFKC')) ?? [];
  return from && to && from < to ? { from: Number(from), to: Number(to) } : null;
}

/**
 * The line under every title, in pieces: 河北省人民政府, 2016年12月30日, 规划期2016—2020年，已过, 是否仍有效未见依据. `day`
 * is the day of what is published (2026-11-22): a period that had ended by then is said to be over, of another nothing
 * is said, so that the line stays true however long the page lies there.
 */
export function statusOf(
  record: Pick<DocumentRecord, 'title' | 'kind' | 'issuer' | 'signed' | 'inferred' | 'inferredVerified'>,
  day: string,
): string[] {
  const period = periodOf(record);
  const inferred = inferredText(record);
  const over = period && String(period.to) < day.slice(0, 4) ? '，已过' : '';
  return [
    record.issuer,
    `${formatDate(record.signed)}${inferred ? `（署名如此，存疑；${inferred}）` : ''}`,
    ...(period ? [`期限${period.from}—${period.to}年${over}`] : []),
    '是否仍有效，本站未见依据',
  ];
}
