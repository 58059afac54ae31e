import type { Comparator, TargetKind } from '../../model/target.ts';
import type { Segment } from '../../text/segments.ts';

/** A figure or total that a sentence commits to, before it is named, dated and classed. Offsets in the clause's text. */
export interface Found {
  /** number 4989万吨; count 6家, 两个, 六大; rank 前10, 国内领先; total 全部, 清零. */
  form: 'number' | 'count' | 'rank' | 'total';
  segment: Segment;
  /** The figure with its comparator: valueText. */
  figure: [number, number];
  /** The figure alone. */
  bare: [number, number];
  value: number | null;
  unit: string | null;
  comparator: Comparator | null;
  range: { from: number; to: number } | null;
  /** 不得, 严禁, 不宜 before it. */
  forbidden: boolean;
  /** Where the words are enough to know it. */
  kind: TargetKind | null;
  /** The member of a compound that the figure belongs to: 化学需氧量…排放量 of 化学需氧量、氨氮…分别. */
  subject: string | null;
}
