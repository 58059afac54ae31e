/** What a reader has to know of a document before relying on a line of it. */
import { dayText, inferredText, issuerText, periodText } from './citation.ts';
import type { DocumentRecord } from './document.ts';

/**
 * Whether a document still counts, as far as anybody here knows: 期限2016—2020年，已过, 是否仍有效，本站未见依据. `day` is the day
 * of what is published (2026-11-22): a period that had ended by then is said to be over, of another nothing is said, so
 * that this stays true however long the page lies there.
 */
export function standingOf({ period }: Pick<DocumentRecord, 'period'>, day: string): string[] {
  const over = period && period.to < day.slice(0, 4) ? '，已过' : '';
  return [...(period ? [`期限${periodText(period)}${over}`] : []), '是否仍有效，本站未见依据'];
}

/** The line under every title, in pieces: 河北省人民政府, 2016年12月30日, and what `standingOf` says. */
export function statusOf(
  record: Pick<
    DocumentRecord,
    'issuer' | 'signed' | 'published' | 'passed' | 'period' | 'inferred' | 'inferredVerified'
  >,
  day: string,
): string[] {
  const inferred = inferredText(record);
  const doubt = inferred ? `（署名如此，存疑；${inferred}）` : '';
  return [issuerText(record), `${dayText(record)}${doubt}`, ...standingOf(record, day)];
}
