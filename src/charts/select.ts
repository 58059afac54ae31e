import { descending, group, rollups } from 'd3';
import type { ChartRecord } from './record.ts';
import { plain } from './words.ts';

/** A record whose figure can be drawn. */
export type Measured = ChartRecord & { value: number };

/** The commitments with a figure, of some kinds; recurring ones, policy rules and mere categories are no such. */
export const measured = (records: readonly ChartRecord[], ...kinds: ChartRecord['kind'][]): Measured[] =>
  records.filter(
    (record): record is Measured =>
      record.class === 'target' && record.value !== null && (kinds.length === 0 || kinds.includes(record.kind)),
  );

/** Largest first; the order of the documents decides between equals. */
export const largestFirst = <R extends Measured>(records: readonly R[]): R[] =>
  [...records].sort((a, b) => descending(plain(a.value, a.unit).value, plain(b.value, b.unit).value));

/** The records by what a function says of them, in the order of first appearance. */
export const grouped = <R extends ChartRecord>(records: readonly R[], by: (record: R) => string): [string, R[]][] => [
  ...group(records, by),
];

/** What most of the records say, the first such. */
export function commonest<R extends ChartRecord>(records: readonly R[], by: (record: R) => string): string {
  const counts = rollups(records, (rows) => rows.length, by).sort((a, b) => b[1] - a[1]);
  return counts[0]?.[0] ?? '';
}

/** The end that all the texts share: 工业增加值, 增加值 → 增加值. */
export function commonEnding(texts: readonly string[]): string {
  const [first = '', ...rest] = texts;
  let length = first.length;
  for (const text of rest) {
    let same = 0;
    while (same < length && same < text.length && first.at(-1 - same) === text.at(-1 - same)) same++;
    length = same;
  }
  return first.slice(first.length - length);
}
