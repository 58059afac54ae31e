import { deadlineText } from '../model/figure.ts';
import { drawBars, labelWith } from './bars.ts';
import type { Chart, ChartRecord } from './record.ts';
import { grouped, largestFirst, measured } from './select.ts';

const HIGH = 90;

/** Shares and rates in percent, by theme, all on the scale from 0 to 100. */
export function shares(all: readonly ChartRecord[]): Chart | null {
  const inPercent = measured(all, 'share').filter(({ unit }) => unit === '%');
  const groups = grouped(inPercent, ({ theme }) => theme).map(([, rows]) => largestFirst(rows));
  const records = groups.flat();
  if (records.length < 2) return null;
  const high = records.filter(({ value }) => value >= HIGH).length;
  return {
    id: 'shares',
    name: '比重与比率',
    title: `${records.length}项比重和比率，${high}项不低于${HIGH}%`,
    subtitle: '各项占其总体的百分比，尺度都从0到100%。',
    records,
    draw: (width) =>
      drawBars(
        groups.map((rows) => ({ heading: rows[0]?.themeName ?? '', note: null, records: rows, top: 100 })),
        width,
        { label: labelWith(({ deadline }) => deadlineText(deadline)) },
      ),
  };
}
