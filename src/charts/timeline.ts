import { scaleLinear, scalePoint } from 'd3';
import { documentKey, layKey } from './key.ts';
import { type Chart, type ChartRecord, type Drawing, isNarrow } from './record.ts';
import { grouped } from './select.ts';
import { path, type Shape, shape } from './svg.ts';
import { SIZE, words } from './text.ts';
import { deadlineText, spoken } from './words.ts';

const PITCH = 11;

/** Where the records of one deadline stand: leftwards from `x`, since the text says “by”. */
interface Column {
  deadline: string | null;
  x: number;
  /** Dots side by side. */
  across: number;
}

/** Every record at its deadline, a row a theme. */
export function timeline(records: readonly ChartRecord[]): Chart | null {
  if (records.length === 0) return null;
  const themes = grouped(records, ({ themeName }) => themeName);
  const { last, most } = deadlines(records);
  return {
    id: 'timeline',
    name: '期限',
    title: `${records.length}项里，${most.count}项的期限是${deadlineText(most.deadline)}；写到${deadlineText(last.deadline)}的有${last.count}项`,
    subtitle: '一点一项，按主题分行，排在期限之前。圆点有数字，方点是“全部”“清零”一类没有数字的。',
    records: [...records],
    draw: (width) => drawTimeline(themes, columnsFor(records, width), width),
  };
}

/** The latest deadline and the commonest one. */
function deadlines(records: readonly ChartRecord[]) {
  const counted = grouped(records, (r) => r.deadline ?? '')
    .filter(([deadline]) => /^\d/.test(deadline))
    .map(([deadline, rows]) => ({ deadline, count: rows.length }))
    .sort((a, b) => (a.deadline < b.deadline ? 1 : -1));
  const none = { deadline: '', count: 0 };
  const last = counted[0] ?? none;
  return { last, most: counted.reduce((a, b) => (b.count > a.count ? b : a), last) };
}

/** 2017 → 2017, 2017-10 → 2016.83: a year stands at its end. */
const position = (deadline: string): number => {
  const [year = 0, month = 12] = deadline.split('-').map(Number);
  return year - (12 - month) / 12;
};

const LABEL = 112;

/** Years in proportion where there is room, else side by side; 每年 and 未写期限 behind them. */
export function columnsFor(records: readonly ChartRecord[], width: number): Column[] {
  const all = [...new Set(records.map(({ deadline }) => deadline))];
  const dated = all.filter((d): d is string => /^\d/.test(d ?? '')).sort();
  const loose = [...(all.includes('annual') ? ['annual'] : []), ...(all.includes(null) ? [null] : [])];
  if (isNarrow(width)) {
    const order = [...dated, ...loose];
    const x = scalePoint(order.map(String), [54, width - 2]).padding(0);
    const across = Math.floor(x.step() / PITCH) - 1;
    return order.map((deadline) => ({ deadline, x: x(String(deadline)) ?? 0, across: Math.max(2, across) }));
  }
  const behind = loose.length * 84;
  const years = dated.map(position);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = scaleLinear([first - 1, Math.max(last, first + 1)], [LABEL, width - behind - 8]);
  const years2 = dated.map((deadline, i) => {
    const before = i === 0 ? LABEL : x(years[i - 1] ?? 0);
    const at = x(years[i] ?? 0);
    return { deadline, x: at, across: Math.max(2, Math.min(12, Math.floor((at - before) / PITCH) - 1)) };
  });
  return [...years2, ...loose.map((deadline, i) => ({ deadline, x: width - behind + (i + 1) * 84 - 2, across: 6 }))];
}

function drawTimeline(themes: readonly [string, ChartRecord[]][], columns: readonly Column[], width: number): Drawing {
  const narrow = isNarrow(width);
  const shapes: Shape[] = [];
  const head = 44;
  let y = head;
  for (const [name, records] of themes) {
    const cells = columns.map((column) => ({
      column,
      rows: records.filter(({ deadline }) => deadline === column.deadline),
    }));
    const deep = Math.max(1, ...cells.map(({ column, rows }) => Math.ceil(rows.length / column.across)));
    const top = y + (narrow ? 22 : 7);
    const height = (narrow ? 22 : 7) + deep * PITCH + 7;
    shapes.push(
      shape('path', 'rule', {
        d: path([
          [0, y + 0.5],
          [width, y + 0.5],
        ]),
      }),
      words(name, 'label', 0, narrow ? y + 17 : y + height / 2 + 4.5, 13),
      ...cells.flatMap(({ column, rows }) => dots(rows, column, top)),
    );
    y += height;
  }
  const ticks = columns.flatMap((column) =>
    tick(
      column,
      themes.flatMap(([, rows]) => rows),
      head,
      y,
    ),
  );
  const key = layKey(
    documentKey(
      themes.flatMap(([, rows]) => rows),
      (earliest, x, at) => [dot(earliest, true, x + 24, at)],
    ),
    width,
    y + 8,
  );
  return { height: y + 8 + key.height, shapes: [...ticks, ...shapes, ...key.shapes] };
}

/** The name of a deadline with the number of its records, and a line down from it. */
function tick({ deadline, x }: Column, records: readonly ChartRecord[], top: number, bottom: number): Shape[] {
  const count = records.filter((record) => record.deadline === deadline).length;
  return [
    words(deadlineText(deadline), 'heading', x, 15, 13, 'end'),
    words(`${count}项`, 'quiet', x, 33, SIZE.small, 'end'),
    shape('path', 'axis', {
      d: path([
        [x + 1, top - 4],
        [x + 1, bottom],
      ]),
    }),
  ];
}

/** Dots from right to left, then on the next line. */
function dots(records: readonly ChartRecord[], { x, across }: Column, top: number): Shape[] {
  return records.map((record, i) => {
    const cx = x - 6 - (i % across) * PITCH;
    const cy = top + Math.floor(i / across) * PITCH + PITCH / 2 - 1;
    return shape(
      'a',
      null,
      { href: record.href, 'aria-label': spoken(record) },
      shape('rect', 'hit', { x: cx - PITCH / 2, y: cy - PITCH / 2, width: PITCH, height: PITCH }),
      dot(record.earliest, record.value !== null, cx, cy),
      shape('title', null, {}, spoken(record)),
    );
  });
}

export function dot(earliest: boolean, figure: boolean, x: number, y: number): Shape {
  const ink = earliest ? 'solid' : 'hollow';
  const r = earliest ? 4.2 : 3.6;
  if (figure) return shape('circle', ink, { cx: x, cy: y, r });
  return shape('rect', ink, { x: x - r + 0.4, y: y - r + 0.4, width: 2 * r - 0.8, height: 2 * r - 0.8 });
}
