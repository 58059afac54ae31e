import { pathRound, rollups, scaleLinear, sum } from 'd3';

/** How many links of a type run from one section to another. */
export interface Flow {
  from: string;
  to: string;
  type: string;
  count: number;
}

/** A section as a bar at its side, `y0` to `y1`. */
export interface Bar {
  key: string;
  y0: number;
  y1: number;
}

/** A flow as an area between the two sides. */
export interface Ribbon extends Flow {
  d: string;
}

export interface Layout {
  left: Bar[];
  right: Bar[];
  ribbons: Ribbon[];
}

/** Room that every bar has beside its own height, so that the labels of small ones do not touch. */
const ROOM = 20;

/**
 * Flows between two ordered lists of sections → bars as high as their number of links, and ribbons between them.
 * Both sides fill `height`; the bars stand at `x0` and `x1`.
 */
export function ribbons(
  flows: readonly Flow[],
  leftKeys: readonly string[],
  rightKeys: readonly string[],
  { height, x0, x1 }: { height: number; x0: number; x1: number },
): Layout {
  const total = sum(flows, ({ count }) => count);
  const scale = scaleLinear([0, total], [0, height - ROOM * Math.max(leftKeys.length, rightKeys.length)]);
  const left = bars(leftKeys, totals(flows, 'to'), scale, height);
  const right = bars(rightKeys, totals(flows, 'from'), scale, height);
  const next = { left: starts(left), right: starts(right) };
  const sorted = [...flows].sort(
    (a, b) => leftKeys.indexOf(a.to) - leftKeys.indexOf(b.to) || rightKeys.indexOf(a.from) - rightKeys.indexOf(b.from),
  );
  // The right side is filled in the order of the left one, so that ribbons of a bar do not cross each other.
  const drawn = sorted.map((flow) => {
    const width = scale(flow.count);
    const a = take(next.left, flow.to, width);
    const b = take(next.right, flow.from, width);
    return { ...flow, d: area(x0, a, x1, b, width) };
  });
  return { left, right, ribbons: drawn };
}

const totals = (flows: readonly Flow[], side: 'from' | 'to') =>
  new Map(
    rollups(
      flows,
      (group) => sum(group, ({ count }) => count),
      (flow) => flow[side],
    ),
  );

function bars(
  keys: readonly string[],
  counts: ReadonlyMap<string, number>,
  scale: (n: number) => number,
  height: number,
): Bar[] {
  const room = (height - sum(keys, (key) => scale(counts.get(key) ?? 0))) / keys.length;
  let y = 0;
  return keys.map((key) => {
    const y0 = y + room / 2;
    const y1 = y0 + scale(counts.get(key) ?? 0);
    y = y1 + room / 2;
    return { key, y0, y1 };
  });
}

const starts = (list: readonly Bar[]) => new Map(list.map(({ key, y0 }) => [key, y0]));

function take(next: Map<string, number>, key: string, width: number): number {
  const y = next.get(key) ?? 0;
  next.set(key, y + width);
  return y;
}

function area(x0: number, y0: number, x1: number, y1: number, width: number): string {
  const middle = (x0 + x1) / 2;
  const line = pathRound(1);
  line.moveTo(x0, y0);
  line.bezierCurveTo(middle, y0, middle, y1, x1, y1);
  line.lineTo(x1, y1 + width);
  line.bezierCurveTo(middle, y1 + width, middle, y0 + width, x0, y0 + width);
  line.closePath();
  return line.toString();
}
