import { deadlineText, figureText } from '../model/figure.ts';
import { drawBars, ownScale } from './bars.ts';
import type { Chart, ChartRecord } from './record.ts';
import { commonEnding, commonest, grouped, largestFirst, type Measured, measured } from './select.ts';
import { plain, subject } from './words.ts';

/** 2020年 of most of the records. */
const year = (records: readonly ChartRecord[]) => deadlineText(commonest(records, (r) => r.deadline ?? '') || null);

/** Levels in money by sector: value added and what is counted like it. Null where there are fewer than two. */
export function valueAdded(all: readonly ChartRecord[]): Chart | null {
  const records = largestFirst(measured(all, 'level').filter(({ unit }) => /^[万亿]?元$/.test(unit ?? '')));
  const [first, second] = records;
  if (!first || !second) return null;
  const ending = commonEnding(records.map(({ indicator }) => indicator));
  const noun = /(增加值|产值|收入|利润|投资)$/.exec(ending)?.[0] ?? '规模';
  const times = plain(first.value, first.unit).value / plain(second.value, second.unit).value;
  return {
    id: 'value-added',
    name: `各行业${noun}`,
    title: canCompare(first, second)
      ? `${year(records)}${noun}：${first.themeName}${figureText(first)}，是第二位${second.themeName}的${formatTimes(times)}`
      : pairTitle(first, second),
    subtitle: `文件为各行业定的${noun}，条长与数值成正比。`,
    records,
    draw: (width) => drawBars([{ heading: null, note: null, records, top: ownScale(records) }], width),
  };
}

/** Two figures of one year that are no limits, and not of one indicator: only such are more or less than one another. */
const canCompare = (a: Measured, b: Measured): boolean =>
  a.deadline === b.deadline &&
  a.comparator === '=' &&
  b.comparator === '=' &&
  subject(a.indicator) !== subject(b.indicator);

/** 2020年粮食产量600万吨，棉花产量30万吨; each with its year where they differ. */
function pairTitle(a: Measured, b: Measured): string {
  const said = (r: Measured) => `${subject(r.indicator)}${figureText(r)}`;
  if (a.deadline === b.deadline) return `${deadlineText(a.deadline)}${said(a)}，${said(b)}`;
  return [a, b].map((r) => `${deadlineText(r.deadline)}${said(r)}`).join('，');
}

const formatTimes = (times: number) => (Math.abs(times - 2) < 0.1 ? '两倍' : `${times.toFixed(1)}倍`);

/** Generating capacity to be built, and beside it what the same theme adds in other units. */
export function energyCapacity(all: readonly ChartRecord[]): Chart | null {
  const levels = measured(all, 'level', 'increase');
  const power = largestFirst(levels.filter(({ unit }) => /[千兆]瓦$/.test(unit ?? '')));
  const [first, second] = power;
  if (!first || !second) return null;
  const theme = commonest(power, (r) => r.theme);
  const others = levels.filter((record) => record.theme === theme && !power.includes(record));
  const rest = power.slice(1);
  const sum = rest.reduce((total, { value }) => total + value, 0);
  const oneUnit = power.every(({ unit }) => unit === first.unit);
  const finding =
    oneUnit && rest.length > 1 && first.value > sum && rest.every((record) => canCompare(first, record))
      ? `超过其余${rest.length}项之和（${sum}${first.unit}）`
      : `多于${subject(second.indicator)}${figureText(second)}`;
  const headline = `${year(power)}${subject(first.indicator)}${figureText(first)}，${finding}`;
  return {
    id: 'energy-capacity',
    name: '能源能力',
    title: canCompare(first, second) ? headline : pairTitle(first, second),
    subtitle: '文件要求建成的能源能力。只有一项用的单位，没有可比的，只写数字。',
    records: [...power, ...others],
    draw: (width) => drawBars(byUnit([...power, ...others]), width),
  };
}

/** What is to be produced: levels in any other unit that at least two records share. */
export function output(all: readonly ChartRecord[], drawn: ReadonlySet<ChartRecord>): Chart | null {
  const levels = measured(all, 'level').filter((record) => !drawn.has(record));
  const records = grouped(levels, unitAndYear)
    .filter(([, rows]) => rows.length > 1)
    .flatMap(([, rows]) => largestFirst(rows));
  const [first, second] = records;
  if (!first || !second) return null;
  return {
    id: 'output',
    name: '产量规模',
    title: pairTitle(first, second),
    subtitle: '同一单位、同一期限的生产规模，条长与数值成正比。',
    records,
    draw: (width) => drawBars(byUnit(records), width),
  };
}

const unitAndYear = ({ value, unit, deadline }: Measured) => `${plain(value, unit).unit} ${deadline}`;

/** A group, and so a scale, for each plain unit; with a heading where there are several. */
function byUnit(records: readonly Measured[]) {
  const groups = grouped(records, ({ value, unit }) => plain(value, unit).unit);
  return groups.map(([, rows]) => ({
    heading: groups.length > 1 ? `单位：${[...new Set(rows.map(({ unit }) => unit))].join('、')}` : null,
    note: null,
    records: rows,
    top: ownScale(rows),
  }));
}
