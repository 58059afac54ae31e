import { max, scaleLinear } from 'd3';
import { layKey } from './key.ts';
import { type Drawing, isNarrow } from './record.ts';
import { path, type Shape, shape } from './svg.ts';
import { measure, SIZE, words } from './text.ts';

/** One thing measured in two documents. */
export interface PairRow {
  label: string;
  href: string | null;
  values: readonly [earlier: number, later: number];
}

export interface Pairs {
  rows: readonly PairRow[];
  names: readonly [earlier: string, later: string];
  /** A value in words: 5.1%. */
  says: (value: number) => string;
}

const TALL = 26;

/** Two dots a row on one scale from zero, with what each is in words at the end. */
export function drawPairs({ rows, names, says }: Pairs, width: number): Drawing {
  const size = isNarrow(width) ? 12.5 : SIZE.label;
  const left = Math.min(width * 0.36, Math.max(...rows.map(({ label }) => measure(label, size))) + 14);
  const told = ({ values }: PairRow) => values.map(says).join(' → ');
  const room = Math.max(...rows.map((row) => measure(told(row), SIZE.small))) + 16;
  const scale = scaleLinear([0, max(rows.flatMap(({ values }) => values)) || 1], [left, width - room]);
  const shapes: Shape[] = [
    shape('path', 'axis', {
      d: path([
        [left, 0],
        [left, rows.length * TALL],
      ]),
    }),
  ];
  rows.forEach((row, i) => {
    const y = i * TALL + TALL / 2;
    const [a, b] = row.values.map(scale) as [number, number];
    const line = shape('path', 'line', {
      d: path([
        [a, y],
        [b, y],
      ]),
    });
    const drawn = [
      words(row.label, 'label', 0, y + 5, size),
      ...(Math.abs(a - b) > 1 ? [line] : []),
      ...dots(a, b, y),
      words(told(row), 'value', Math.max(a, b) + 10, y + 4.5, SIZE.small),
    ];
    const hit = shape('rect', 'hit', { x: 0, y: i * TALL, width, height: TALL });
    const name = `${row.label}：${names[0]}${says(row.values[0])}，${names[1]}${says(row.values[1])}`;
    shapes.push(shape('g', null, {}, ...drawn));
    // The words stand beside the link, whose name says them in order.
    if (row.href !== null) shapes.push(shape('a', null, { href: row.href, 'aria-label': name }, hit));
  });
  const samples = names.map((name, i) => ({
    wide: 12,
    sample: (x: number, at: number) => [dots(x + 6, x + 6, at)[i] as Shape],
    says: name,
  }));
  const key = layKey(samples, width, rows.length * TALL + 6);
  return { height: rows.length * TALL + 6 + key.height, shapes: [...shapes, ...key.shapes] };
}

const dots = (a: number, b: number, y: number): Shape[] => [
  shape('circle', 'solid', { cx: a, cy: y, r: 5 }),
  shape('circle', 'hollow', { cx: b, cy: y, r: 5 }),
];
