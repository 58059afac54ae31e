import { scaleLinear } from 'd3';
import { documentKey, layKey } from './key.ts';
import { type Chart, type ChartRecord, type Drawing, isNarrow } from './record.ts';
import { path, type Shape, shape } from './svg.ts';
import { SIZE, words } from './text.ts';
import { type Column, dot, dots, fitting, timelineFinding, yearOf, yearText } from './timeline.ts';

/** All records at a glance: a block of dots for each year, its area the number of records. */
export function overview(records: readonly ChartRecord[]): Chart | null {
  if (records.length === 0) return null;
  return {
    id: 'overview',
    name: '全部指标',
    title: timelineFinding(records),
    subtitle: '一点一项，指到哪一点就显示哪一项，点开看原文。圆点有数字，方点没有。',
    records: [...records],
    draw: (width) => drawOverview(records, width),
  };
}

function drawOverview(records: readonly ChartRecord[], width: number): Drawing {
  const narrow = isNarrow(width);
  const [pitch, rows] = narrow ? [12, 12] : [15, 8];
  const blocks = blocksFor(records, width, pitch, rows);
  const base = rows * pitch + 4;
  const line = path([
    [0, base + 1],
    [width, base + 1],
  ]);
  const shapes: Shape[] = [shape('path', 'axis', { d: line })];
  const size = narrow ? 13 : SIZE.label;
  const named = fitting(
    blocks.map(({ column }) => column),
    size,
  );
  for (const { column, own } of blocks) {
    shapes.push(...dots(own, column, base - 1, pitch, -pitch));
    if (!named.has(column)) continue;
    shapes.push(
      words(yearText(column.year), 'heading', column.x, base + 21, size, 'end'),
      words(`${own.length}项`, 'quiet', column.x, base + 40, size, 'end'),
    );
  }
  const sample = (earliest: boolean, x: number, at: number) => [dot(earliest, true, x + 5, at)];
  const key = layKey(documentKey(records, 10, sample), width, base + 46);
  return { height: base + 46 + key.height, shapes: [...shapes, ...key.shapes] };
}

interface Block {
  column: Column;
  own: ChartRecord[];
}

/** Years in proportion where there is room, else side by side; what has no year at the end. */
function blocksFor(records: readonly ChartRecord[], width: number, pitch: number, rows: number): Block[] {
  const years = [...new Set(records.map(yearOf))].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const blocks = years.map((year) => {
    const own = records.filter((record) => yearOf(record) === year);
    return { year, own, across: Math.ceil(own.length / rows) };
  });
  const room = blocks.map(({ across }) => Math.max(across * pitch, isNarrow(width) ? 48 : 64));
  const dated = years.filter((year) => /^\d/.test(year));
  const gap = (width - room.reduce((a, b) => a + b, 0)) / Math.max(1, years.length - 1);
  const end = width - room.slice(dated.length).reduce((a, b) => a + b + 24, 0);
  const inTime = scaleLinear([Number(dated[0]), Number(dated.at(-1))], [room[0] ?? 0, end]);
  let x = 0;
  return blocks.map(({ year, own, across }, i) => {
    x += (room[i] ?? 0) + (i > 0 ? gap : 0);
    const behind = room.slice(i + 1).reduce((a, b) => a + b + 24, 0);
    const placed = /^\d/.test(year) ? inTime(Number(year)) : width - behind;
    return { column: { year, x: isNarrow(width) || dated.length < 2 ? x : placed, across }, own };
  });
}

const rank = (year: string) => (year === 'none' ? '~' : year);
