import { max, scaleLinear } from 'd3';
import { figureText } from '../model/figure.ts';
import { bar, END_ROOM, endOf, foundMark } from './bar.ts';
import { barKey } from './key.ts';
import type { ChartRecord, Drawing } from './record.ts';
import { drawRows, figureLabel, figureRoom, type Row, type RowGroup } from './rows.ts';
import type { Run } from './text.ts';
import { plain } from './words.ts';

/** Records that are measured on one scale. */
export interface BarGroup {
  heading: string | null;
  note: string | null;
  records: readonly ChartRecord[];
  /** The end of the scale; null where there is nothing to compare with and no bar is drawn. */
  top: number | null;
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
    groups.map((group) => barRows({ ...group, top: reach(group.top, groups) }, options)),
    width,
  );
  const key = barKey(
    groups.flatMap(({ records }) => records),
    width,
    rows.height,
  );
  return { height: rows.height + key.height, shapes: [...rows.shapes, ...key.shapes] };
}

/** The end of a scale, further out where what came of a target on it would not fit. */
function reach(top: number | null, groups: readonly BarGroup[]): number | null {
  const on = groups.filter((group) => group.top === top).flatMap(({ records }) => records);
  return top === null ? null : Math.max(top, ...on.map(({ outcome }) => (outcome ? came(outcome) : 0)));
}

/** The end of a scale that these records alone are measured on: the largest, or none for a single one. */
export const ownScale = (records: readonly ChartRecord[]): number | null =>
  records.length > 1
    ? (max(records, (one) => Math.max(amount(one), one.outcome ? came(one.outcome) : 0)) ?? null)
    : null;

/** The rows of one group. */
export function barRows({ heading, note, records, top }: BarGroup, options: BarOptions): RowGroup {
  const { label = plainLabel, figure = figureText } = options;
  return {
    heading,
    note,
    rows: records.map((record): Row => {
      const text = figure(record);
      const beyond = top === null ? 8 : END_ROOM[endOf(record.comparator)] + 6;
      return {
        record,
        label: [...label(record), ...foundLabel(record)],
        room: figureRoom(text, beyond),
        mark: ({ left, right, y }) => {
          if (top === null) return [figureLabel(text, left + beyond, y)];
          const scale = scaleLinear([0, top], [left, right]);
          const end = scale(amount(record));
          const found = record.outcome ? [foundMark(scale(came(record.outcome)), y + 9)] : [];
          return [...bar(record, left, end, y, 14), ...found, figureLabel(text, end + beyond, y)];
        },
      };
    }),
  };
}

/** The value in the plain unit, so that 2亿吨 and 6000万吨 stand on one scale. */
export const amount = ({ value, unit }: ChartRecord): number => plain(value ?? 0, unit).value;

const came = ({ value, unit }: NonNullable<ChartRecord['outcome']>): number => plain(value, unit).value;

/** What a record came to, after its own label; nothing where that is not known. */
export const foundLabel = ({ outcome }: ChartRecord): Run[] =>
  outcome ? [{ text: `　▲${outcome.says}`, ink: 'found', whole: true }] : [];

const plainLabel = ({ indicator }: ChartRecord): Run[] => [{ text: indicator, ink: 'label' }];

/** The indicator, then in quiet words whose it is and by when. */
export const labelWith =
  (...about: ((record: ChartRecord) => string)[]) =>
  (record: ChartRecord): Run[] => [
    { text: record.indicator, ink: 'label' },
    {
      text: `　${about
        .map((say) => say(record))
        .filter(Boolean)
        .join('，')}`,
      ink: 'quiet',
      whole: true,
    },
  ];
