import { deadlineText, figureText } from '../model/figure.ts';
import { type BarGroup, drawBars, labelWith } from './bars.ts';
import type { Chart, ChartPair, ChartRecord } from './record.ts';
import { grouped, largestFirst, type Measured, measured } from './select.ts';
import { JUDGEMENTS } from './words.ts';

/** Reductions in percent: what both documents speak of side by side with the reason for care, then what only one has. */
export function reductions(all: readonly ChartRecord[], pairs: readonly ChartPair[]): Chart | null {
  const drops = measured(all, 'decrease').filter(({ unit }) => unit === '%');
  const both = pairs
    .map((pair) => ({ ...pair, rows: drops.filter((record) => [...pair.earlier, ...pair.later].includes(record)) }))
    .filter(({ rows }) => new Set(rows.map(({ doc }) => doc)).size > 1);
  const paired = new Set<ChartRecord>(both.flatMap(({ rows }) => rows));
  const alone = grouped(
    drops.filter((record) => !paired.has(record)),
    ({ docName }) => docName,
  );
  const records = [...both.flatMap(({ rows }) => rows), ...alone.flatMap(([, rows]) => largestFirst(rows))];
  if (records.length < 2) return null;
  const top = Math.max(...records.map(({ value }) => value));
  const groups: BarGroup[] = [
    ...both.map(({ title, judgement, reason, rows }) => ({
      heading: title,
      note: `${JUDGEMENTS[judgement]}：${reason}`,
      records: rows,
      top,
    })),
    ...alone.map(([name, rows]) => ({ heading: `只见于《${name}》`, note: null, records: largestFirst(rows), top })),
  ];
  return {
    id: 'reductions',
    name: '降幅',
    title: both[0] ? pairFinding(both[0].title, both[0].judgement, both[0].rows) : `${records.length}项降幅`,
    subtitle: '要求下降的百分比，条长从零起。口径不同的并排列出，不能相减。',
    records,
    draw: (width) => drawBars(groups, width, { label: labelWith(base, due), figure: (r) => `降${figureText(r)}` }),
  };
}

const pairFinding = (title: string, judgement: ChartPair['judgement'], rows: readonly Measured[]) =>
  `${title}：${rows.map((r) => `《${r.docName}》要求降${figureText(r)}`).join('，')}，${JUDGEMENTS[judgement]}`;

/** The base year, where the indicator does not say it. */
const base = ({ baseline, indicator }: ChartRecord) => {
  const year = baseline?.year ?? null;
  if (year === null) return '未写基期';
  return indicator.includes(`${year}年`) ? '' : `基期${year}年`;
};
const due = ({ deadline }: ChartRecord) => deadlineText(deadline);
