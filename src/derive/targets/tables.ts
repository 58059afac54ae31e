import type { Clause } from '../../model/clause.ts';
import type { Target } from '../../model/target.ts';
import { compare } from '../../text/comparators.ts';
import { findDates } from '../../text/dates.ts';
import { findQuantities } from '../../text/quantities.ts';
import { withoutNumber } from './cells.ts';
import type { Due } from './deadline.ts';
import type { Draft } from './draft.ts';

type Unthemed = Omit<Draft, 'theme' | 'origin' | 'edited' | 'note'>;

/** A column that gives a figure: of a year, or the yearly growth up to the last of the years. */
interface Column {
  at: number;
  year: string | null;
  head: string;
}

/** What the columns of an indicator table are: 指标 | 单位 | 2020年 | 2025年 | 年均增长 | 属性. */
export interface IndicatorTable {
  head: Clause;
  name: number;
  unit: number;
  nature: number;
  years: Column[];
  growth: Column | null;
  /** What is measured, where a year has several columns: 占比; else empty. */
  measure: string;
  /** The unit that the caption gives for all. */
  caption: string | null;
}

const NAME = /^(?:主要|具体|分项|重点)?(?:指标)?(?:名称|指标|内容)?(?:指标)?$/u;
const UNIT = /^(?:计量)?单位$/u;
const NATURE = /^(?:指标)?(?:属性|性质|类型)$/u;
const GROWTH = /年均|增速|增长率?|增幅/u;

/**
 * Reads the row that names the columns, one table for each of what it measures (2025年 数值, 2025年 占比); none where it
 * names no indicator or no year. `caption` may give the unit: （单位：万吨）.
 */
export function indicatorTables(head: Clause, caption = ''): IndicatorTable[] {
  const cells = (head.cells ?? []).map((cell) => cell.replace(/\s/gu, ''));
  const isName = (cell: string) =>
    cell !== '' && /指标|名称/u.test(cell) && NAME.test(cell.replace(/[（(].*[）)]$/u, ''));
  const name = cells.findIndex(isName);
  const years = cells.flatMap((cell, at) => {
    const year = /(?<!\d)([12]\d{3})年/u.exec(cell)?.[1];
    return year && !GROWTH.test(cell) ? [{ at, year, head: cell }] : [];
  });
  if (name < 0 || years.length === 0) return [];
  const grows = cells.findIndex((cell, at) => at > name && GROWTH.test(cell));
  const doubled = new Set(years.map(({ year }) => year)).size < years.length;
  const measures = Map.groupBy(years, (column) => (doubled ? measureOf(column.head) : ''));
  return [...measures].map(([measure, own], i) => ({
    head,
    name,
    unit: cells.findIndex((cell) => UNIT.test(cell)),
    nature: cells.findIndex((cell) => NATURE.test(cell)),
    years: own.toSorted((a, b) => Number(a.year) - Number(b.year)),
    growth: grows < 0 || i > 0 ? null : { at: grows, year: null, head: cells[grows] ?? '' },
    measure: /^(?:数值|绝对值|总量|指标值|数量)$/u.test(measure) ? '' : measure,
    caption: /单\s*位[：:]\s*([^、，,；;）)】\]\s]+)[）)】\]]?$/u.exec(caption)?.[1] ?? null,
  }));
}

/** What a column measures, its year, its unit and the word for its state aside. */
const measureOf = (head: string): string =>
  head.replace(/[12]\d{3}年[末底]?|[（(][^（）()]*[）)]|目标|现状|实际|预期|完成/gu, '').trim();

/** The targets of a row: its later years, each from the earliest, and its yearly growth. */
export function rowTargets(row: Clause, table: IndicatorTable): Unthemed[] {
  const cells = row.cells ?? [];
  const label = (cells[table.name] ?? '').trim();
  const unitInName = /[（(]([^（）()]+)[）)]$/u.exec(label)?.[1];
  const bracket = unitInName ? label.lastIndexOf(/[（(][^（(]*$/u.exec(label)?.[0] ?? '') : label.length;
  const named = withoutNumber(label.slice(0, bracket));
  if (named.length < 2) return [];
  const indicator = named + table.measure;
  const [first, ...later] = table.years;
  const told = /现状|实际|基[期数]|完成/u.test(first?.head ?? '');
  const goals = later.length > 0 || told ? later : table.years;
  const base = first && !goals.includes(first) ? (readCell(cells[first.at] ?? '')?.value ?? null) : null;
  const last = goals.at(-1) ?? null;
  const printed = printedUnit(cells, table, unitInName);
  const columns = [...goals, ...(table.growth ? [table.growth] : [])];
  return columns.flatMap((column): Unthemed[] => {
    const figure = readCell(cells[column.at] ?? '');
    if (!figure) return [];
    const start = startOf(cells, column.at) + figure.start;
    const isGrowth = column === table.growth;
    const year = column.year ?? last?.year ?? null;
    const unit =
      figure.unit ??
      (isGrowth ? (/[（(]([%‰％])[）)]/u.exec(column.head)?.[1] ?? '%') : (headUnit(column.head) ?? printed));
    const dueIn = column.year === null ? (last?.head ?? null) : column.head;
    return [
      {
        clause: row.id,
        class: 'target',
        indicator: isGrowth && !/年均|增速|增长/u.test(indicator) ? `${indicator}年均增速` : indicator,
        value: figure.value,
        valueText: figure.text,
        unit: unit?.replace('％', '%') ?? null,
        comparator: figure.comparator,
        range: figure.range,
        kind: isGrowth ? 'annual-growth' : kindOf(indicator, unit),
        baseline: isGrowth || !first || base === null ? null : { year: Number(first.year), value: base },
        deadline: year,
        deadlineFrom:
          year === null || dueIn === null ? null : { clause: table.head.id, quote: yearIn(table.head, year) },
        deadlineText: null,
        nature: natureOf(cells[table.nature] ?? ''),
        cumulative: figure.cumulative,
        hedge: null,
        quote: row.text,
        span: [0, row.text.length],
        at: [start, start + figure.text.length],
      },
    ];
  });
}

interface Figure {
  start: number;
  text: string;
  value: number | null;
  unit: string | null;
  range: { from: number; to: number } | null;
  comparator: Target['comparator'];
  cumulative: boolean;
}

/** 〔13.5〕, ≥97, 73.5左右, 3%—5%; null for — and for words. */
function readCell(cell: string): Figure | null {
  const cumulative = /^\s*[〔[［].*[〕\]］]\s*$/u.test(cell);
  const quantity = findQuantities(cell)[0];
  if (!quantity || (quantity.value === null && !quantity.range)) return null;
  const { comparator, start, end } = compare(cell, quantity.start, quantity.end);
  const sign = /[-－−]$/u.test(cell.slice(0, start)) ? -1 : 1;
  return {
    start,
    text: cell.slice(start, end),
    value: quantity.value === null ? null : quantity.value * sign,
    unit: quantity.unit,
    range: quantity.range,
    comparator: quantity.value === null ? null : comparator,
    cumulative,
  };
}

const headUnit = (head: string): string | null => /[（(]([^（）()\d]+)[）)]$/u.exec(head)?.[1] ?? null;

function printedUnit(
  cells: readonly string[],
  { unit, name, head, measure, caption }: IndicatorTable,
  inName: string | undefined,
): string | null {
  const own = unit < 0 ? '' : (cells[unit] ?? '').trim();
  if (own !== '' && !/^[—－-]+$/u.test(own)) return own;
  // What a caption says of amounts is not said of their shares.
  const all = /率|占比|比重|比例/u.test(measure) ? null : caption;
  return inName ?? headUnit(head.cells?.[name] ?? '') ?? all;
}

const natureOf = (cell: string): Target['nature'] =>
  cell.includes('约束') ? '约束性' : cell.includes('预期') ? '预期性' : null;

const kindOf = (indicator: string, unit: string | null): Target['kind'] =>
  /年均增|增速|增长率/u.test(indicator)
    ? 'annual-growth'
    : /降低|下降|减少|降幅/u.test(indicator)
      ? 'decrease'
      : /增长|新增|提高/u.test(indicator)
        ? 'increase'
        : /^[%‰％]$/u.test(unit ?? '')
          ? 'share'
          : 'level';

/** Where a cell begins in the text of its row. */
const startOf = (cells: readonly string[], at: number): number =>
  cells.slice(0, at).reduce((sum, cell) => sum + cell.length + 1, 0);

/** The year as the head prints it. */
const yearIn = ({ text }: Clause, year: string): string => {
  const date = findDates(text).find(({ value }) => value.startsWith(year));
  return date ? text.slice(date.start, date.end) : year;
};

/** The time that a row of tasks gives in a column 完成时限. */
export function rowDue(row: Clause, head: Clause | undefined, year: number | null): Due | null {
  const at =
    head?.cells?.findIndex((cell) =>
      /^(?:完成|办结|整改|落实)?(?:时限|时间|期限|节点|时间节点|时间要求)$/u.test(cell.replace(/\s/gu, '')),
    ) ?? -1;
  const cell = at < 0 ? '' : (row.cells?.[at] ?? '').trim();
  const date = findDates(cell, year)[0];
  return date ? { deadline: date.value, from: { clause: row.id, quote: cell.slice(date.start, date.end) } } : null;
}
