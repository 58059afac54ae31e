import { ARTICLE_RANK, type Marker } from './marker.ts';
import type { Report } from './report.ts';

/** Follows the printed numbers and reports those that are skipped, repeated or go backwards. */
export class Numbering {
  private boxes = 0;
  private readonly last = new Map<string, Marker>();
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  /** True where the number follows the one before it. */
  check(marker: Marker, parent: { id: string } | null, position: number): boolean {
    const series = marker.rank === ARTICLE_RANK ? 'articles' : `${parent?.id ?? ''}/${marker.rank}`;
    const previous = this.last.get(series);
    this.last.set(series, marker);
    return this.compare(previous?.number ?? 0, marker.number, marker.label, previous?.label, position);
  }

  checkBox(number: number, label: string, position: number): void {
    this.compare(this.boxes, number, label, this.boxes > 0 ? `专栏${this.boxes}` : undefined, position);
    this.boxes = number;
  }

  private compare(before: number, now: number, label: string, previous: string | undefined, position: number): boolean {
    if (now === before + 1) return true;
    const [rule, hint] =
      now > before
        ? ['structure/number-gap', 'Is a heading missing, or is its number wrong?']
        : now === before
          ? ['structure/number-repeated', 'Is one of the two numbers wrong?']
          : ['structure/number-backwards', 'Are the headings out of order, or is a heading of a higher level missing?'];
    this.report(rule, position, previous ? `${label} follows ${previous}.` : `${label} opens its series.`, hint);
    return false;
  }
}
