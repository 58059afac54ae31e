import type { ChartRecord } from './record.ts';
import { path, type Shape, shape } from './svg.ts';

type Limit = Pick<ChartRecord, 'comparator' | 'earliest'>;

/** What the end of a bar says of its figure. */
export type End = 'exact' | 'open' | 'soft' | 'ceiling';

export function endOf(comparator: ChartRecord['comparator']): End {
  if (comparator === '>=' || comparator === '>') return 'open';
  if (comparator === '<=' || comparator === '<') return 'ceiling';
  return comparator === '~' ? 'soft' : 'exact';
}

/** Room that an end takes beyond the figure. */
export const END_ROOM: Record<End, number> = { exact: 0, open: 14, soft: 5, ceiling: 2 };

/**
 * A bar from zero at `x0` to the figure at `x1`, around `y`. 以上 ends in an arrow, 左右 in stripes that thin out around
 * the figure, 以内 in a wall with a pale bar before it. The records of later documents are drawn hollow.
 */
export function bar({ comparator, earliest }: Limit, x0: number, x1: number, y: number, thickness: number): Shape[] {
  const end = endOf(comparator);
  const top = y - thickness / 2;
  const box = (from: number, to: number, ink: 'solid' | 'hollow' | 'ceiling') =>
    ink === 'hollow'
      ? shape('rect', ink, {
          x: from + 0.75,
          y: top + 0.75,
          width: Math.max(0.5, to - from - 1.5),
          height: thickness - 1.5,
        })
      : shape('rect', ink, { x: from, y: top, width: Math.max(1, to - from), height: thickness });
  const fill = earliest ? 'solid' : 'hollow';
  if (end === 'open') return [box(x0, x1, fill), arrow(x1, y)];
  if (end === 'soft') {
    const stripes = [
      [-7, 3],
      [-2.5, 2],
      [1, 1.5],
      [4, 1],
    ].map(([at, width]) => shape('rect', 'solid', { x: x1 + (at ?? 0), y: top, width: width ?? 0, height: thickness }));
    return [...(x1 - 9 > x0 ? [box(x0, x1 - 9, fill)] : []), ...stripes];
  }
  if (end === 'ceiling') return [box(x0, x1, 'ceiling'), wall(x1, y, thickness)];
  return [box(x0, x1, fill)];
}

/** From the figure onwards: no upper end is set. */
export const arrow = (x: number, y: number): Shape =>
  shape('path', 'line', {
    d: `${path([
      [x, y],
      [x + 12, y],
    ])}${path([
      [x + 7.5, y - 4],
      [x + 12, y],
      [x + 7.5, y + 4],
    ])}`,
  });

/** What a target came to: a triangle of its own colour that points up at the figure from below the bar. */
export const foundMark = (x: number, y: number): Shape =>
  shape('path', 'found', {
    d: `${path([
      [x, y],
      [x + 5, y + 8],
      [x - 5, y + 8],
    ])}Z`,
  });

/** A ceiling: nothing beyond it is allowed. */
const wall = (x: number, y: number, thickness: number): Shape =>
  shape('path', 'heavy', {
    d: path([
      [x, y - thickness / 2 - 4],
      [x, y + thickness / 2 + 4],
    ]),
  });
