import { max, scaleLinear } from 'd3';
import { deadlineText, figureText } from '../model/figure.ts';
import { arrow, endOf } from './bar.ts';
import { type Chart, type ChartRecord, link } from './record.ts';
import { drawRows, type Plot, type Row, type RowGroup } from './rows.ts';
import { grouped, type Measured, measured } from './select.ts';
import { path, type Shape, shape } from './svg.ts';
import { measure, SIZE, words } from './text.ts';
import { plain } from './words.ts';

/** From one value to another: from the baseline that the text gives, or from an earlier deadline to a later one. */
interface Way {
  record: Measured;
  /** Where it starts; `record` is the earlier target, if that is where. */
  from: { value: number; says: string; record: Measured | null };
  /** What stands at the two ends: 2017年; empty where the text names no year. */
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
    records: [...new Set(ways.flatMap(({ from, record }) => (from.record ? [from.record, record] : [record])))],
    draw: (width) => drawRows([...wayGroups('由现状到目标', fromBase), ...wayGroups('分两步走', steps)], width),
  };
}

function fromBaseline(record: Measured): Way[] {
  const base = record.baseline;
  if (base === null || base.value === null) return [];
  const says = `${base.value}${record.unit ?? ''}`;
  const years: Way['years'] = [base.year ? `${base.year}年` : '', deadlineText(record.deadline)];
  return [{ record, from: { value: base.value, says, record: null }, years }];
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
    return [{ record, from: { value: before.value, says: figureText(before), record: before }, years }];
  });
}

/** The longest way in percentage points. */
function finding(ways: readonly Way[]): string | null {
  const points = ways.filter(({ record }) => record.unit === '%' && record.kind === 'share');
  const [longest] = [...points].sort((a, b) => Math.abs(rise(b)) - Math.abs(rise(a)));
  if (!longest) return null;
  const { record } = longest;
  const change = rise(longest);
  const more = endOf(record.comparator) === 'open' && change > 0 ? '以上' : '';
  const by = /^\d{4}/.test(record.deadline ?? '') ? `到${deadlineText(record.deadline)}` : '';
  return `${record.themeName}：${by}${record.indicator}要${change < 0 ? '降低' : '提高'}${Math.round(Math.abs(change) * 10) / 10}个百分点${more}`;
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
    room: Math.max(measure(text, SIZE.value), measure(from.says, SIZE.label)) + 30,
    mark: (plot) => dumbbell(endsOf(plot, record, from, top), plot.y, record, from.says),
    over: (plot) => startLink(endsOf(plot, record, from, top), plot.y, from),
  };
}

/** Positions of the two ends. */
interface Ends {
  left: number;
  start: number;
  end: number;
}

function endsOf({ left, right }: Plot, record: Measured, from: Way['from'], top: number): Ends {
  const x = scaleLinear([0, top], [left, right]);
  const size = (value: number) => plain(value, record.unit).value;
  return { left, start: x(size(from.value)), end: x(size(record.value)) };
}

/** A line from a hollow point to a solid one, each with its figure on the outer side. */
function dumbbell({ left, start, end }: Ends, y: number, record: Measured, says: string): Shape[] {
  const kind = endOf(record.comparator);
  const rising = end >= start;
  const outer = rising ? start - measure(says, SIZE.label) - 19 : end - measure(figureText(record), SIZE.value) - 16;
  const line = (a: number, b: number) =>
    path([
      [a, y],
      [b, y],
    ]);
  const open = kind === 'open' && rising;
  return [
    shape('path', 'rule', { d: line(left, Math.max(left, outer)) }),
    shape('path', kind === 'soft' ? 'dashed' : 'heavy', { d: line(start, end) }),
    shape('circle', 'hollow', { cx: start, cy: y, r: 5.5 }),
    shape('circle', 'solid', { cx: end, cy: y, r: 6 }),
    ...(open ? [arrow(end + 5, y)] : []),
    words(says, 'quiet', rising ? start - 11 : start + 11, y + 5, SIZE.label, rising ? 'end' : 'start'),
    words(
      figureText(record),
      'value',
      rising ? end + (open ? 22 : 12) : end - 12,
      y + 5,
      SIZE.value,
      rising ? 'start' : 'end',
    ),
  ];
}

/** Where the way starts at a target of its own, its end of the line leads there. */
function startLink({ start, end }: Ends, y: number, { record, says }: Way['from']): Shape[] {
  if (!record) return [];
  const wide = measure(says, SIZE.label) + 22;
  const hit = { x: end >= start ? start - wide : start - 8, y: y - 15, width: wide + 8, height: 30 };
  return [link(record, shape('rect', 'hit', hit))];
}
