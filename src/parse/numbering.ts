import type { RuleName } from '../model/rules.ts';
import { isDecimal, type Marker, RANK } from './marker.ts';
import type { Report } from './report.ts';

/** How a series goes on where a heading above it is new: from 1, or on from where it stood. */
type Style = 'anew' | 'on';

/** Follows the printed numbers of one scope and reports those that are skipped, repeated or go backwards. */
export class Numbering {
  private boxes = 0;
  private begun = false;
  private excerpt = false;
  private mixed = false;
  private readonly last = new Map<string, Marker>();
  /** The last heading of each rank, and the highest rank that a heading had since then. */
  private readonly latest = new Map<number, { marker: Marker; since: number }>();
  private readonly styles = new Map<string, Style>();
  private readonly report: Report;
  private readonly whole: boolean;

  /** `whole`: a text may begin in the middle; an annex may not. */
  constructor(report: Report, whole: boolean) {
    this.report = report;
    this.whole = whole;
  }

  /**
   * True where the number follows the one before it. `parent` is the id that the series stands under; `listed`: it is a
   * list within an article, which may go on behind a paragraph.
   */
  check(marker: Marker, parent: string | null, position: number, listed = false): boolean {
    const series = marker.rank === RANK.article ? 'articles' : `${parent ?? ''}/${marker.rank}`;
    const previous = this.last.get(series);
    const before = this.latest.get(marker.rank);
    this.last.set(series, marker);
    this.latest.set(marker.rank, { marker, since: Number.POSITIVE_INFINITY });
    for (const [rank, entry] of this.latest) if (rank > marker.rank) entry.since = Math.min(entry.since, marker.rank);
    const opens = !this.begun;
    this.begun = true;
    if (isDecimal(marker.rank)) return true;
    if (previous) return this.compare(previous, marker, position);
    if (opens && this.whole && marker.number > 1 && marker.rank <= RANK.part)
      return this.reportExcerpt(marker, position);
    if (this.excerpt && !before) return true;
    if (before && this.goesOn(before, marker, position, listed)) return true;
    if (!before && this.whole && marker.rank === RANK.article)
      return marker.number === 1 || this.reportExcerpt(marker, position);
    return this.compare(undefined, marker, position);
  }

  checkBox(number: number, label: string, position: number): void {
    this.judge(this.boxes, number, label, this.boxes > 0 ? `专栏${this.boxes}` : undefined, position);
    this.boxes = number;
  }

  /** Below a new heading: from 1, or on through the text; both are in use. A text that does both is told of it once. */
  private goesOn(
    { marker: before, since }: { marker: Marker; since: number },
    marker: Marker,
    position: number,
    listed: boolean,
  ): boolean {
    const style: Style | null = marker.number === 1 ? 'anew' : marker.number === before.number + 1 ? 'on' : null;
    if (style === null || (style === 'on' && marker.rank > RANK.item)) return false;
    const key = `${marker.rank}/${since}`;
    const other = this.styles.get(key);
    this.styles.set(key, other ?? style);
    if (other && other !== style && !listed && marker.rank <= RANK.bracket && !this.mixed) {
      this.mixed = true;
      this.reportMixed(marker, position);
    }
    return true;
  }

  private compare(previous: Marker | undefined, marker: Marker, position: number): boolean {
    if (previous && (previous.number === marker.number || marker.sub > 0)) {
      const next = previous.number === marker.number && marker.sub === previous.sub + 1;
      if (next) return true;
      const now = previous.number === marker.number ? [previous.sub, marker.sub] : [previous.number, marker.number];
      return this.judge(now[0] ?? 0, now[1] ?? 0, marker.label, previous.label, position);
    }
    return this.judge(previous?.number ?? 0, marker.number, marker.label, previous?.label, position);
  }

  private judge(before: number, now: number, label: string, previous: string | undefined, position: number): boolean {
    if (now === before + 1) return true;
    const cure =
      '若是正文，在 document.yaml 的 structure 里写 {quote, as: text, reason}；号码印错的写 as: heading 和 number。';
    const [rule, hint]: [RuleName, string] =
      now > before
        ? ['structure/number-gap', '是否缺了标题，或者号码有误？原文如此的，写入 accept。']
        : now === before
          ? ['structure/number-repeated', `两个号码是否有一个印错？${cure}`]
          : ['structure/number-backwards', `标题是否错序，或者缺了上一级标题？${cure}`];
    this.report(
      rule,
      position,
      previous ? `${label} 接在 ${previous} 之后。` : `${label} 是这一列的第一个号码。`,
      hint,
    );
    return false;
  }

  private reportExcerpt({ label }: Marker, position: number): boolean {
    this.excerpt = true;
    const hint = '号码照原文，从这里数起；如果缺了前文，请补全。';
    this.report('structure/excerpt', position, `文本从“${label}”开始，看来是节选。`, hint);
    return true;
  }

  private reportMixed({ label }: Marker, position: number): void {
    const message = `${label} 所在的一列号码，有的在新标题下从头数起，有的接着往下数。`;
    this.report('structure/series-mixed', position, message, '地址照印出的号码，不受影响；请核对原文。');
  }
}
