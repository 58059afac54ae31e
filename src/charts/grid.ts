import { max, scaleSqrt } from 'd3';
import { layKey } from './key.ts';
import { type Drawing, isNarrow } from './record.ts';
import { path, type Shape, shape } from './svg.ts';
import { measure, SIZE, words } from './text.ts';

/** A line of a grid: its name, where it leads, and for each column the numbers to be drawn, one a series. */
export interface GridRow {
  label: string;
  href: string | null;
  cells: readonly (readonly number[])[];
}

export interface Grid {
  columns: readonly string[];
  groups: readonly { heading: string | null; rows: readonly GridRow[] }[];
  /** The names of the series: one, drawn as discs, or two, as the left and the right half of a disc. */
  series: readonly string[];
}

const HEAD = 13;

/** Counts by rows and columns, each a disc whose area is the count; the names of the columns stand upright above them. */
export function drawGrid({ columns, groups, series }: Grid, width: number): Drawing {
  const size = isNarrow(width) ? 12 : SIZE.small;
  const labels = groups.flatMap(({ rows }) => rows.map(({ label }) => measure(label, size) + 10));
  const left = Math.min(width * 0.4, Math.max(0, ...labels));
  const pitch = Math.min(series.length > 1 ? 40 : 110, (width - left) / Math.max(1, columns.length));
  const tall = Math.max(18, Math.min(30, pitch));
  const counts = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()));
  const radius = scaleSqrt([0, max(counts) ?? 1], [0, Math.min(pitch, tall) / 2 - 0.5]);
  const largest = Math.max(0, ...counts);
  const room = tall / 2 + 4 + measure(String(largest), SIZE.small);
  const isCounted = series.length < 2 && pitch >= tall / 2 + room;
  /** A number stands on the right of its disc. */
  const within = isCounted ? (pitch - room) / pitch : 0.5;
  const head = Math.max(0, ...columns.map((name) => [...name].length)) * HEAD + 8;
  const shapes: Shape[] = columns.map((name, i) => upright(name, left + (i + within) * pitch, head - 8));
  let y = head;
  for (const { heading, rows } of groups) {
    if (heading !== null) {
      shapes.push(rule(y + 2, width), words(heading, 'heading', 0, y + 19, size));
      y += 26;
    }
    for (const { label, href, cells } of rows) {
      const at = y + tall / 2;
      const discs = cells.flatMap((values, i) => {
        const x = left + (i + within) * pitch;
        return [...disc(values.map(radius), x, at), ...(isCounted ? counted(values, x, at, radius) : [])];
      });
      const named = words(label, 'label', 0, at + 4.5, size);
      const says = `${label}：${columns
        .map((name, i) => [name, cells[i]] as const)
        .filter(([, all]) => all?.some(Boolean))
        .map(([name, all]) => `${name}${all?.join('、')}`)
        .join('，')}`;
      const hit = shape('rect', 'hit', { x: 0, y, width, height: tall });
      shapes.push(shape('g', null, {}, named, ...discs));
      // The words stand beside the link, whose name says them in order.
      if (href !== null) shapes.push(shape('a', null, { href, 'aria-label': says }, hit));
      y += tall;
    }
  }
  const sample = (i: number) => (x: number, base: number) =>
    disc(
      series.map((_, n) => (n === i ? 6 : 0)),
      x + 6,
      base,
    );
  const key = layKey(
    series.length < 2 ? [] : series.map((says, i) => ({ wide: 12, sample: sample(i), says })),
    width,
    y + 4,
  );
  return { height: y + 4 + key.height, shapes: [...shapes, ...key.shapes] };
}

/** The number of a single series, behind its disc. */
const counted = ([value = 0, second]: readonly number[], x: number, y: number, radius: (value: number) => number) =>
  value > 0 && second === undefined ? [words(String(value), 'value', x + radius(value) + 4, y + 4.5, SIZE.small)] : [];

/** A name that is read downwards and ends at `y`. */
const upright = (name: string, x: number, y: number): Shape => {
  const all = [...name];
  return shape(
    'g',
    null,
    {},
    ...all.map((one, i) => words(one, 'quiet', x, y - (all.length - 1 - i) * HEAD, 12, 'middle')),
  );
};

const rule = (y: number, width: number): Shape =>
  shape('path', 'rule', {
    d: path([
      [0, y],
      [width, y],
    ]),
  });

/** One radius a disc; two a half each: the first solid on the left, the second hollow on the right. */
function disc([first = 0, second]: readonly number[], x: number, y: number): Shape[] {
  if (second === undefined) return first > 0 ? [shape('circle', 'solid', { cx: x, cy: y, r: first })] : [];
  const half = (r: number, side: 0 | 1) =>
    shape('path', side === 0 ? 'solid' : 'hollow', { d: `M${x} ${y - r}A${r} ${r} 0 0 ${side} ${x} ${y + r}Z` });
  return [...(first > 0 ? [half(first, 0)] : []), ...(second > 0 ? [half(Math.max(0.5, second - 0.75), 1)] : [])];
}
