import { max, scaleLinear } from 'd3';
import { arrow, endOf } from './bar.ts';
import type { Chart, ChartRecord } from './record.ts';
import { drawRows, type Plot, type Row, type RowGroup } from './rows.ts';
import { grouped, type Measured, measured } from './select.ts';
import { path, type Shape, shape } from './svg.ts';
import { measure, SIZE, words } from './text.ts';
import { deadlineText, figureText, plain } from './words.ts';

/** From one value to another: from the baseline that the text gives, or from an earlier deadline to a later one. */
interface Way {
  record: Measured;
  from: { value: number; says: string };
  /** What stands below the two ends: 2017年; empty where the text names no year. */
  years: [string, string];
}

/** Dumbbells from baseline to target, and from step to step where a document sets the same indicator twice. */
export function baselines(all: readonly ChartRecord[]): Chart | null {
  const records = measured(all);
  const fromBase = records.flatMap(fromBaseline);
  const steps = grouped(records, sameIndicator).flatMap(([, rows]) => fromStep(rows));
  const ways = [...fromBase, ...steps];
  if (ways.length === 0) return null;
  return {
    id: 'baselines',
    name: '从起点到目标',
    title: finding(fromBase) ?? `${ways.length}项指标写明了从多少到多少`,
    subtitle: '空心点是起点，实心点是目标。起点是文件写明的现状，或同一指标前一个期限的目标。',
    records: ways.map(({ record }) => record),
    draw: (width) => drawRows([...wayGroups('由现状到目标', fromBase), ...wayGroups('分两步走', steps)], width),
  };
}

function fromBaseline(record: Measured): Way[] {
  const base = record.baseline;
  if (base === null || base.value === null) return [];
  const says = `${base.value}${record.unit ?? ''}`;
  const years: Way['years'] = [base.year ? `${base.year}年` : '', deadlineText(record.deadline)];
  return [{ record, from: { value: base.value, says }, years }];
}

const sameIndicator = ({ doc, kind, unit, indicator }: Measured) =>
  [doc, kind, unit, indicator.replace(/（\d{4}年）$/, '')].join(' ');

function fromStep(rows: readonly Measured[]): Way[] {
  const dated = rows.filter(({ deadline }) => /^\d/.test(deadline ?? ''));
  const ordered = dated.sort((a, b) => ((a.deadline ?? '') < (b.deadline ?? '') ? -1 : 1));
  return ordered.slice(1).flatMap((record, i) => {
    const before = ordered[i];
    if (!before || before.deadline === record.deadline) return [];
    const years: Way['years'] = [deadlineText(before.deadline), deadlineText(record.deadline)];
    return [{ record, from: { value: before.value, says: figureText(before) }, years }];
  });
}

/** The longest way in percentage points. */
function finding(ways: readonly Way[]): string | null {
  const points = ways.filter(({ record }) => record.unit === '%' && record.kind === 'share');
  const [longest] = [...points].sort((a, b) => rise(b) - rise(a));
  if (!longest) return null;
  const { record } = longest;
  const more = endOf(record.comparator) === 'open' ? '以上' : '';
  const by = /^\d{4}/.test(record.deadline ?? '') ? `到${deadlineText(record.deadline)}` : '';
  return `${record.themeName}：${by}${record.indicator}要提高${Math.round(rise(longest) * 10) / 10}个百分点${more}`;
}

const rise = ({ record, from }: Way) => record.value - from.value;

/** One scale for all that is in percent, one for every other indicator. */
function wayGroups(heading: string, ways: readonly Way[]): RowGroup[] {
  const scales = grouped(
    ways.map(({ record }) => record),
    (record) => (record.unit === '%' ? '%' : record.id),
  );
  return scales.map(([unit, records], i) => {
    const top = unit === '%' ? 100 : (max(records, ({ value, unit: printed }) => plain(value, printed).value) ?? 1);
    const rows = ways.filter(({ record }) => records.includes(record)).map((way) => wayRow(way, top));
    return { heading: i === 0 ? heading : null, note: null, rows };
  });
}

function wayRow({ record, from, years }: Way, top: number): Row {
  const text = figureText(record);
  const indicator = record.indicator.replace(/（\d{4}年）$/, '');
  return {
    record,
    label: [
      { text: indicator, ink: 'label' },
      { text: `　${years.filter(Boolean).join('到')}`, ink: 'quiet', whole: true },
    ],
    room: measure(text, SIZE.value) + 30,
    mark: (plot) => dumbbell(plot, record, from, text, top),
  };
}

function dumbbell({ left, right, y }: Plot, record: Measured, from: Way['from'], text: string, top: number): Shape[] {
  const x = scaleLinear([0, top], [left, right]);
  const size = (value: number) => plain(value, record.unit).value;
  const [start, end] = [x(size(from.value)), x(size(record.value))];
  const open = endOf(record.comparator) === 'open';
  const soft = endOf(record.comparator) === 'soft';
  return [
    shape('path', 'rule', {
      d: path([
        [left, y],
        [Math.max(left, start - measure(from.says, SIZE.label) - 15), y],
      ]),
    }),
    shape('path', soft ? 'dashed' : 'heavy', {
      d: path([
        [start, y],
        [end, y],
      ]),
    }),
    shape('circle', 'hollow', { cx: start, cy: y, r: 5.5 }),
    shape('circle', 'solid', { cx: end, cy: y, r: 6 }),
    ...(open ? [arrow(end + 5, y)] : []),
    words(from.says, 'quiet', start - 11, y + 5, SIZE.label, 'end'),
    words(text, 'value', end + (open ? 22 : 12), y + 5, SIZE.value),
  ];
}
