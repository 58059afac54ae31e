import { max, scaleLinear } from 'd3';
import { figureText } from '../model/figure.ts';
import { endOf } from './bar.ts';
import { documentKey, layKey } from './key.ts';
import { type Chart, type ChartRecord, type Drawing, isNarrow, link } from './record.ts';
import { largestFirst, type Measured, measured } from './select.ts';
import { path, type Shape, shape } from './svg.ts';
import { LEADING, measure, SIZE, textLines, words, wrap } from './text.ts';

/** Annual growth rates, drawn as slopes: a rate says how steeply something rises, not how high it stands. */
export function growth(all: readonly ChartRecord[]): Chart | null {
  const records = largestFirst(measured(all, 'annual-growth'));
  const [first] = records;
  if (!first || records.length < 2) return null;
  return {
    id: 'growth',
    name: '年均增速',
    title: `${records.length}项年均增速，最快的是${first.indicator.replace(/年均(?:增速|增长率?)$/, '')}：${figureText(first)}`,
    subtitle:
      '线的陡缓是每年增长的快慢：从同一点出发，走一年，升到增速那么高。线不是产值，各线的高低不能当作规模比较。',
    records,
    draw: (width) => drawGrowth(records, width),
  };
}

const STEP = 18;

function drawGrowth(records: readonly Measured[], width: number): Drawing {
  const narrow = isNarrow(width);
  const from = 4;
  const to = narrow ? 92 : 330;
  const labels = records.map((record) => wrap(labelRuns(record), SIZE.label, width - to - 44));
  const tall = labels.reduce((sum, lines) => sum + lines.length * LEADING + STEP, 0);
  const base = Math.max(tall, narrow ? 240 : 220) + 8;
  const y = scaleLinear([0, max(records, ({ value }) => value) ?? 1], [base, 26]);
  const places = spread(
    records.map(({ value }) => y(value)),
    labels.map((lines) => lines.length * LEADING + STEP),
    base,
  );
  const shapes = records.map((record, i) =>
    slope(record, labels[i] ?? [], { from, to, base, end: y(record.value), at: places[i] ?? 0, width }),
  );
  const axis = shape('path', 'axis', {
    d: path([
      [from, base],
      [to + 14, base],
    ]),
  });
  const feet = [
    words('上一年', 'quiet', 0, base + 18, SIZE.small),
    words('这一年', 'quiet', to, base + 18, SIZE.small, 'middle'),
  ];
  const key = layKey(
    documentKey(records, 10, (earliest, x, at) => [knob({ earliest }, x + 5, at)]),
    width,
    base + 26,
  );
  return { height: base + 30 + key.height, shapes: [axis, ...feet, ...shapes, ...key.shapes] };
}

const labelRuns = (record: Measured) => [
  { text: `${figureText(record)}　`, ink: 'value' as const },
  { text: record.indicator, ink: 'label' as const },
];

interface Slope {
  from: number;
  to: number;
  base: number;
  end: number;
  /** Middle of the label. */
  at: number;
  width: number;
}

function slope(record: Measured, lines: ReturnType<typeof wrap>, { from, to, base, end, at, width }: Slope): Shape {
  const half = (lines.length * LEADING) / 2;
  const kind = endOf(record.comparator);
  const longest = Math.max(...lines.map((line) => line.reduce((sum, { text }) => sum + measure(text, SIZE.label), 0)));
  return link(
    record,
    shape('rect', 'hit', {
      x: to - 10,
      y: at - half - 4,
      width: Math.min(width - to + 10, longest + 52),
      height: half * 2 + 8,
    }),
    shape('path', kind === 'soft' ? 'dashed' : 'line', {
      d: path([
        [from, base],
        [to, end],
      ]),
    }),
    ...(kind === 'open' ? [shape('path', 'line', { d: riser(to, end) })] : []),
    knob(record, to, end),
    shape('path', 'rule', {
      d: path([
        [to + 8, end],
        [to + 32, at],
      ]),
    }),
    ...textLines(lines, to + 38, at - half + 14, SIZE.label),
  );
}

/** An arrow upwards from the end: the rate may be higher. */
const riser = (x: number, y: number): string =>
  path([
    [x, y],
    [x, y - 20],
  ]) +
  path([
    [x - 4, y - 15],
    [x, y - 20],
    [x + 4, y - 15],
  ]);

const knob = ({ earliest }: { earliest: boolean }, x: number, y: number): Shape =>
  shape('circle', earliest ? 'solid' : 'hollow', { cx: x, cy: y, r: 4.5 });

/** Middles of the labels, as near to their ends as their heights allow; ends come from the top down. */
function spread(ends: readonly number[], heights: readonly number[], bottom: number): number[] {
  const places: number[] = [];
  let above = 0;
  ends.forEach((end, i) => {
    const half = (heights[i] ?? 0) / 2;
    const place = Math.max(end, above + half);
    places.push(place);
    above = place + half;
  });
  let below = bottom;
  for (let i = places.length - 1; i >= 0; i--) {
    const half = (heights[i] ?? 0) / 2;
    places[i] = Math.min(places[i] ?? 0, below - half);
    below = (places[i] ?? 0) - half;
  }
  return places;
}
