import { max, scaleLinear } from 'd3';
import { bar, END_ROOM, endOf } from './bar.ts';
import { barKey } from './key.ts';
import type { ChartRecord, Drawing } from './record.ts';
import { drawRows, figureLabel, figureRoom, type Row, type RowGroup } from './rows.ts';
import type { Run } from './text.ts';
import { figureText, plain } from './words.ts';

/** Records that are measured on one scale. */
export interface BarGroup {
  heading: string | null;
  note: string | null;
  records: readonly ChartRecord[];
  /** The end of the scale, where it is not the largest figure of the group. */
  top?: number;
}

export interface BarOptions {
  /** The words of a label; the indicator alone if absent. */
  label?: (record: ChartRecord) => Run[];
  /** The words at the mark; the figure as printed if absent. */
  figure?: (record: ChartRecord) => string;
}

/** Bars from zero, a scale a group, and below them what their ends mean. */
export function drawBars(groups: readonly BarGroup[], width: number, options: BarOptions = {}): Drawing {
  const rows = drawRows(
    groups.map((group) => barRows(group, options)),
    width,
  );
  const key = barKey(
    groups.flatMap(({ records }) => records),
    width,
    rows.height,
  );
  return { height: rows.height + key.height, shapes: [...rows.shapes, ...key.shapes] };
}

/** The rows of one group; a record without a value has its words alone. */
export function barRows(
  { heading, note, records, top = max(records, amount) ?? 1 }: BarGroup,
  options: BarOptions,
): RowGroup {
  const { label = plainLabel, figure = figureText } = options;
  return {
    heading,
    note,
    rows: records.map((record): Row => {
      const text = figure(record);
      const beyond = END_ROOM[endOf(record.comparator)] + 6;
      return {
        record,
        label: label(record),
        room: figureRoom(text, beyond),
        mark: ({ left, right, y }) => {
          const x = scaleLinear([0, top], [left, right]);
          const end = x(amount(record));
          return [...bar(record, left, end, y, 14), figureLabel(text, end + beyond, y)];
        },
      };
    }),
  };
}

/** The value in the plain unit, so that 2亿吨 and 6000万吨 stand on one scale. */
export const amount = ({ value, unit }: ChartRecord): number => plain(value ?? 0, unit).value;

const plainLabel = ({ indicator }: ChartRecord): Run[] => [{ text: indicator, ink: 'label' }];

/** The indicator, then in quiet words whose it is and by when. */
export const labelWith =
  (...about: ((record: ChartRecord) => string)[]) =>
  (record: ChartRecord): Run[] => [
    { text: record.indicator, ink: 'label' },
    { text: `　${about.map((say) => say(record)).join('，')}`, ink: 'quiet' },
  ];
