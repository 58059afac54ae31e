import { scaleLinear, scalePoint } from 'd3';
import { deadlineText } from '../model/figure.ts';
import { documentKey, layKey } from './key.ts';
import { type Chart, type ChartRecord, type Drawing, isNarrow, link } from './record.ts';
import { grouped } from './select.ts';
import { path, type Shape, shape } from './svg.ts';
import { measure, SIZE, words } from './text.ts';
import { spoken } from './words.ts';

const PITCH = 11;

/** Where the records of one year stand: leftwards from `x`, since the text says “by”. */
export interface Column {
  /** 2017, annual, or none. */
  year: string;
  x: number;
  /** Dots side by side. */
  across: number;
}

/** The year of a deadline, a month's too; annual and none as they are. */
export const yearOf = ({ deadline }: Pick<ChartRecord, 'deadline'>): string =>
  deadline === null ? 'none' : deadline === 'annual' ? deadline : deadline.slice(0, 4);

export const yearText = (year: string) => deadlineText(year === 'none' ? null : year);

/** Every record at its deadline, a row a theme; `themeNames` has the order of the rows. */
export function timeline(records: readonly ChartRecord[], themeNames: readonly string[]): Chart | null {
  if (records.length === 0) return null;
  const themes = themeNames
    .map((name): [string, ChartRecord[]] => [name, records.filter(({ themeName }) => themeName === name)])
    .filter(([, own]) => own.length > 0);
  return {
    id: 'timeline',
    name: '期限',
    title: timelineFinding(records),
    subtitle: '一点一项，按主题分行，排在期限年份之前。圆点有数字，方点是“全部”“清零”一类没有数字的。',
    records: [...records],
    draw: (width) => drawTimeline(themes, columnsFor(records, width), width),
  };
}

/** 146项里，83项的期限是2020年，写到2025年的只有2项. */
export function timelineFinding(records: readonly ChartRecord[]): string {
  const counted = grouped(records, yearOf)
    .filter(([year]) => /^\d/.test(year))
    .map(([year, rows]) => ({ year, count: rows.length }))
    .sort((a, b) => (a.year < b.year ? 1 : -1));
  const [last] = counted;
  if (!last) return `${records.length}项都没有写期限`;
  const most = counted.reduce((a, b) => (b.count > a.count ? b : a), last);
  const first = `${records.length}项里，${most.count}项的期限是${yearText(most.year)}`;
  return most === last ? first : `${first}，写到${yearText(last.year)}的只有${last.count}项`;
}

const LABEL = 112;
const LOOSE = 84;

/** Years in proportion where there is room, else side by side; 每年 and 未写期限 behind them. */
function columnsFor(records: readonly ChartRecord[], width: number): Column[] {
  const present = new Set(records.map(yearOf));
  const dated = [...present].filter((year) => /^\d/.test(year)).sort();
  const loose = ['annual', 'none'].filter((year) => present.has(year));
  if (isNarrow(width)) {
    const order = [...dated, ...loose];
    const x = scalePoint(order, [width / order.length, width - 2]);
    return order.map((year) => ({
      year,
      x: x(year) ?? 0,
      across: Math.max(1, Math.floor(width / order.length / PITCH) - 1),
    }));
  }
  const end = width - loose.length * LOOSE;
  const [first, last] = [Number(dated[0]), Number(dated.at(-1))];
  const x = scaleLinear([first - 1, Math.max(last, first + 1)], [LABEL, end - 8]);
  const inYears = dated.map((year, i) => {
    const before = i === 0 ? LABEL : x(Number(dated[i - 1]));
    return {
      year,
      x: x(Number(year)),
      across: Math.max(1, Math.min(12, Math.floor((x(Number(year)) - before) / PITCH) - 1)),
    };
  });
  return [...inYears, ...loose.map((year, i) => ({ year, x: end + (i + 1) * LOOSE - 2, across: 6 }))];
}

const HEAD = 44;

function drawTimeline(themes: readonly [string, ChartRecord[]][], columns: readonly Column[], width: number): Drawing {
  const all = themes.flatMap(([, records]) => records);
  const shapes: Shape[] = [];
  let y = HEAD;
  for (const [name, records] of themes) {
    const row = drawTheme(name, records, columns, width, y);
    shapes.push(...row.shapes);
    y += row.height;
  }
  const named = fitting(columns, 13);
  const ticks = columns.flatMap((column) => tick(column, all, y, named.has(column)));
  const sample = (earliest: boolean, x: number, at: number) => [dot(earliest, true, x + 5, at)];
  const key = layKey(documentKey(all, 10, sample), width, y + 8);
  return { height: y + 8 + key.height, shapes: [...ticks, ...shapes, ...key.shapes] };
}

/** One theme: its name before the dots, or above them where the drawing is narrow. */
function drawTheme(
  name: string,
  records: readonly ChartRecord[],
  columns: readonly Column[],
  width: number,
  y: number,
): Drawing {
  const narrow = isNarrow(width);
  const cells = columns.map((column) => ({ column, own: records.filter((record) => yearOf(record) === column.year) }));
  const deep = Math.max(1, ...cells.map(({ column, own }) => Math.ceil(own.length / column.across)));
  const above = narrow ? 23 : 8;
  const height = above + deep * PITCH + 7;
  const rule = path([
    [0, y + 0.5],
    [width, y + 0.5],
  ]);
  const shapes = [
    shape('path', 'rule', { d: rule }),
    words(name, 'haloed', 0, narrow ? y + 17 : y + height / 2 + 4.5, 13),
    ...cells.flatMap(({ column, own }) => dots(own, column, y + above - 1)),
  ];
  return { height, shapes };
}

/** Of the columns those whose names fit beside one another at this size, the last first. */
export function fitting(columns: readonly Column[], size: number): Set<Column> {
  const kept = new Set<Column>();
  let before = Number.POSITIVE_INFINITY;
  for (const column of [...columns].reverse()) {
    if (column.x > before) continue;
    kept.add(column);
    before = column.x - measure(yearText(column.year), size) - 6;
  }
  return kept;
}

/** The name of a year with the number of its records, where there is room for it, and a line down from it. */
function tick({ year, x }: Column, records: readonly ChartRecord[], bottom: number, named: boolean): Shape[] {
  const count = records.filter((record) => yearOf(record) === year).length;
  const line = path([
    [x + 1, HEAD - 4],
    [x + 1, bottom],
  ]);
  const name = [
    words(yearText(year), 'heading', x + 2, 15, 13, 'end'),
    words(`${count}项`, 'quiet', x + 2, 33, SIZE.small, 'end'),
  ];
  return [...(named ? name : []), shape('path', 'axis', { d: line })];
}

/** Dots from right to left, then on the next line: below `from`, or above it where the pitch of lines is negative. */
export function dots(
  records: readonly ChartRecord[],
  { x, across }: Omit<Column, 'year'>,
  from: number,
  pitch = PITCH,
  line = pitch,
): Shape[] {
  return records.map((record, i) => {
    const cx = x - pitch / 2 - (i % across) * pitch;
    const cy = from + (Math.floor(i / across) + 0.5) * line;
    const hit = { x: cx - pitch / 2, y: cy - pitch / 2, width: pitch, height: pitch };
    return link(
      record,
      shape('title', null, {}, spoken(record)),
      shape('rect', 'hit', hit),
      dot(record.earliest, record.value !== null, cx, cy, pitch * 0.38),
    );
  });
}

/** A circle for a figure, a square for a total without one; hollow for later documents. */
export function dot(earliest: boolean, figure: boolean, x: number, y: number, radius = 4.2): Shape {
  const ink = earliest ? 'solid' : 'hollow';
  const r = earliest ? radius : radius - 0.6;
  if (figure) return shape('circle', ink, { cx: x, cy: y, r });
  return shape('rect', ink, { x: x - r + 0.4, y: y - r + 0.4, width: 2 * r - 0.8, height: 2 * r - 0.8 });
}
