import { max, min, scaleSqrt } from 'd3';
import { deadlineText, figureText } from '../model/figure.ts';
import { arrow, endOf } from './bar.ts';
import { barRows, foundLabel, ownScale } from './bars.ts';
import { barKey } from './key.ts';
import type { Chart, ChartRecord, Drawing } from './record.ts';
import { drawRows, figureLabel, figureRoom, type Row, type RowGroup } from './rows.ts';
import { grouped, largestFirst, type Measured, measured } from './select.ts';
import { shape } from './svg.ts';
import { plain, subject } from './words.ts';

/** What is counted, by the last such noun of the indicator. */
const NOUNS: readonly [string, RegExp][] = [
  ['企业', /企业|集团|公司/g],
  ['园区和基地', /园区?|基地/g],
  ['产业集群', /集群/g],
  ['工厂和车间', /工厂|车间/g],
];
const OTHERS = '其他';

/** Beyond this ratio the smaller bars of a panel could not be seen, and squares are drawn instead. */
const FAR_APART = 200;

/** Numbers of firms, parks, clusters, workshops and the rest. */
export function counts(all: readonly ChartRecord[]): Chart | null {
  const rows = largestFirst(measured(all, 'count'));
  const names = [...NOUNS.map(([name]) => name), OTHERS];
  const groups = grouped(rows, countedNoun).sort((a, b) => names.indexOf(a[0]) - names.indexOf(b[0]));
  const records = groups.flatMap(([, own]) => own);
  const [first, second] = rows;
  if (!first || !second) return null;
  return {
    id: 'counts',
    name: '数目',
    title: `${rows.length}项数目，最大的两项：${[first, second].map((r) => `${subject(r.indicator)}${figureText(r)}`).join('，')}`,
    subtitle: '要有多少企业、园区、集群、工厂。每组各有尺度；相差太大的一组画成方块，面积与数目成正比。',
    records,
    draw: (width) => drawCounts(groups, width),
  };
}

/** The noun that stands last in the indicator is what is counted: 产业集群中的企业数 counts 企业. */
function countedNoun({ indicator }: Pick<ChartRecord, 'indicator'>): string {
  const head = indicator.replace(/（.*?）/g, '');
  let best = { name: OTHERS, at: -1 };
  for (const [name, pattern] of NOUNS) {
    const at = [...head.matchAll(pattern)].at(-1)?.index ?? -1;
    if (at > best.at) best = { name, at };
  }
  return best.name;
}

const size = ({ value, unit }: Measured) => plain(value, unit).value;

function drawCounts(groups: readonly [string, Measured[]][], width: number): Drawing {
  const drawn = drawRows(
    groups.map(([heading, records]) => panel(heading, records)),
    width,
  );
  const key = barKey(
    groups.flatMap(([, records]) => records),
    width,
    drawn.height,
  );
  return { height: drawn.height + key.height, shapes: [...drawn.shapes, ...key.shapes] };
}

function panel(heading: string, records: readonly Measured[]): RowGroup {
  const label = (record: ChartRecord) => [
    { text: subject(record.indicator), ink: 'label' as const },
    { text: `　《${record.docName}》，${deadlineText(record.deadline)}`, ink: 'quiet' as const, whole: true },
  ];
  const [largest = 1, smallest = 1] = [max(records, size), min(records, size)];
  if (largest / smallest <= FAR_APART)
    return barRows({ heading, note: null, records, top: ownScale(records) }, { label });
  const side = scaleSqrt([0, largest], [0, 110]);
  const rows = records.map((record) =>
    squareRow(record, [...label(record), ...foundLabel(record)], Math.max(1, side(size(record)))),
  );
  return { heading, note: '方块的面积与数目成正比。', rows, zero: false };
}

/** A square on the left of the plot; 以上 has its arrow, and what is too small for an outline is filled. */
function squareRow(record: Measured, label: Row['label'], edge: number): Row {
  const text = figureText(record);
  const open = endOf(record.comparator) === 'open';
  const hollow = !record.earliest && edge > 5;
  const inset = hollow ? 0.75 : 0;
  return {
    record,
    label,
    room: figureRoom(text, 0),
    tall: edge + 10,
    mark: ({ left, y }) => [
      shape('rect', hollow ? 'hollow' : 'solid', {
        x: left + inset,
        y: y - edge / 2 + inset,
        width: edge - 2 * inset,
        height: edge - 2 * inset,
      }),
      ...(open ? [arrow(left + edge, y)] : []),
      figureLabel(text, left + edge + (open ? 19 : 9), y),
    ],
  };
}
