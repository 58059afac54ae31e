import { parseAmount, parseNumeral } from './numerals.ts';
import { COUNTERS, DURATIONS, UNIT } from './units.ts';

/** A number with its unit as printed: 4989万吨, 9.8%, 35万元/人, 10-15%, 5:45:50, 百分之三, 五百万吨, 两个, 六大. */
export interface Quantity {
  start: number;
  end: number;
  /** The numeral alone: 4989, 9.8, 两, 百分之三. */
  number: string;
  /** Null for a range such as 10-15% and for a ratio such as 5:45:50. */
  value: number | null;
  /** With its magnitude: 万吨; % for 百分之; null for a bare number, a fraction and for 大. */
  unit: string | null;
  /** The two ends of a range: 10-15%, 1倍以上5倍以下, 百分之三至百分之四十五. */
  range: { from: number; to: number } | null;
  /** True for a count in Chinese characters, 两个 or 六大: whether it is a figure depends on what is said of it. */
  chinese: boolean;
}

const DECIMAL = '(?:[0-9]{1,3}(?:[,，][0-9]{3})+(?![0-9])|[0-9０-９]+)(?:[.．][0-9０-９]+)?';
/** Ages are quantities only where something reaches them: 受教育年限达到11.5年, not 用3年时间. */
const AGE = `(?<=达到|提高到|提高至|延长到|延长至|增加到|超过|不低于|不少于|(?:受教育年限|预期寿命)为?)(?<age>${DECIMAL})(?<year>[年岁])(?!来|间|内|以来|前)`;
const TO = '(?:[-—－–―~～至到]|——)';
/** The words between the two ends of a range: — or 至, or 以上 before a second figure with 以下. */
const RANGE = `(?<low>${DECIMAL})(?:(?<lowUnit>${UNIT})?(?:以上)?${TO}|(?<aboveUnit>${UNIT})?以上、?(?=${DECIMAL}(?:${UNIT})?以下))`;
const ARABIC = new RegExp(
  `${AGE}|(?:${RANGE}|(?<ratio>(?:${DECIMAL}[:：∶])+))?(?<number>${DECIMAL})(?<unit>${UNIT})?`,
  'gu',
);

const CN = '[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]';
const AMOUNT = `(?:${CN}+(?:[万亿]${CN}+)*(?:点${CN}+)?)`;
const PERCENT = `(?<of>百分之|千分之|万分之)(?<parts>${AMOUNT})(?:(?:${TO}(?:百分之|千分之|万分之)?|以上、?(?:百分之|千分之|万分之)(?=${AMOUNT}以下))(?<upto>${AMOUNT})(?!分之))?`;
const FRACTION = `(?<whole>${CN}+)分之(?<share>${CN}+)`;
const HALF = '(?<half>一半|过?半数|过半(?=[，。；以同通表的]))';
const MEASURED = `(?:(?<low>${AMOUNT})(?:(?<lowUnit>${UNIT})?(?:以上)?${TO}|(?<aboveUnit>${UNIT})?以上、?(?=${AMOUNT}${UNIT}以下)))?(?<number>${AMOUNT})(?<unit>成(?=[以左，。；的]|$)|${UNIT})`;
const WORDS = new RegExp(`(?<!第|[万亿点分]|${CN})(?:${PERCENT}|${FRACTION}|${HALF}|${MEASURED})`, 'gu');
const COUNT = new RegExp(
  `(?<![第千万亿一二两三四五六七八九十百])(?<number>[一二两三四五六七八九十百]+)(?<unit>大|[${COUNTERS}](?!目|一体))`,
  'gu',
);

const PLAIN = new RegExp(`^[${COUNTERS}]$`, 'u');
const BY_PARTS: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱' };

/** Every quantity in Arabic digits and in Chinese characters, in order; none overlaps another. */
export function findQuantities(text: string): Quantity[] {
  const arabic = [...text.matchAll(ARABIC)].map(inDigits);
  const words = [...text.matchAll(WORDS)].flatMap((match) => inCharacters(match) ?? []);
  // 百家, 十百个: no numeral.
  const counts = [...text.matchAll(COUNT)].map(count).filter(({ value }) => Number.isFinite(value));
  const found = [...arabic, ...apart(words, arabic)];
  return [...found, ...apart(counts, found)].sort((a, b) => a.start - b.start);
}

/** Those of a list that touch none of another; both in order. */
function apart(list: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  const taken = [...others].sort((a, b) => a.start - b.start);
  let i = 0;
  return list.filter(({ start, end }) => {
    while (i < taken.length && (taken[i] as Quantity).end <= start) i++;
    return i === taken.length || end <= (taken[i] as Quantity).start;
  });
}

type Groups = Record<string, string | undefined>;

function inDigits(match: RegExpExecArray): Quantity {
  const { low, lowUnit, aboveUnit, ratio, age, year, unit = year, number = age ?? '' } = match.groups as Groups;
  const from = low === undefined ? null : scaled(parseDecimal(low), lowUnit ?? aboveUnit, unit);
  const value = parseDecimal(number);
  const range = from === null ? null : { from, to: value };
  return {
    start: match.index,
    end: match.index + match[0].length,
    number,
    value: range || ratio ? null : value,
    unit: unitOf(unit),
    range,
    chinese: false,
  };
}

function inCharacters(match: RegExpExecArray): Quantity | null {
  const { of, parts, upto, whole, share, half, low, lowUnit, aboveUnit, number, unit } = match.groups as Groups;
  const place = { start: match.index, end: match.index + match[0].length, number: match[0], chinese: false };
  if (of && parts) {
    const value = parts === '百' ? 100 : parseAmount(parts);
    const range = upto ? { from: value, to: parseAmount(upto) } : null;
    return valid({ ...place, value: range ? null : value, unit: BY_PARTS[of] ?? null, range });
  }
  if (whole && share) {
    const value = Math.round((parseAmount(share) / parseAmount(whole)) * 1e4) / 1e4;
    return valid({ ...place, value, unit: null, range: null });
  }
  if (half) return { ...place, value: 0.5, unit: null, range: null };
  if (!number || !unit || isWord(match, number, unit, low)) return null;
  const value = parseAmount(number);
  const from = low === undefined ? null : scaled(parseAmount(low), lowUnit ?? aboveUnit, unit);
  const range = from === null ? null : { from, to: value };
  return valid({ ...place, number, value: range ? null : value, unit: unitOf(unit), range });
}

/** 一张网, 一批, 二级, 三家: words of the language, or counts, not measures. */
function isWord(match: RegExpExecArray, number: string, unit: string, low: string | undefined): boolean {
  if (unit === '级') return true;
  if (low !== undefined || unit === '倍' || unit === '成') return false;
  if (number === '一')
    return !/^(?:[内之以]|[、，。]?以[上下内])/u.test(
      match.input.slice(match.index + match[0].length, match.index + match[0].length + 3),
    );
  return PLAIN.test(unit);
}

const valid = (quantity: Quantity): Quantity | null =>
  [quantity.value ?? 0, quantity.range?.from ?? 0, quantity.range?.to ?? 0].every(Number.isFinite) ? quantity : null;

function count(match: RegExpExecArray): Quantity {
  const { number = '', unit } = match.groups as Groups;
  const place = { start: match.index, end: match.index + match[0].length };
  return {
    ...place,
    number,
    value: parseNumeral(number),
    unit: unit === '大' ? null : (unit ?? null),
    range: null,
    chinese: true,
  };
}

const unitOf = (unit: string | undefined): string | null =>
  unit === undefined ? null : unit.replace('％', '%').replace('／', '/');

/** The lower end in the unit of the upper one: 5000元以上2万元以下 is 0.5 to 2 in 万元. */
function scaled(low: number, lowUnit: string | undefined, unit: string | undefined): number {
  const size = (of: string | undefined) =>
    [...(/^[百千万亿]+/u.exec(of ?? '')?.[0] ?? '')].reduce((all, c) => all * (MAGNITUDES[c] ?? 1), 1);
  return lowUnit === undefined ? low : (low * size(lowUnit)) / size(unit);
}
const MAGNITUDES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

const DURATION = new RegExp(`^(?:${DURATIONS.join('|')}|年)$`, 'u');
/** True for a span of time: 个工作日, 小时. */
export const isDuration = (unit: string | null): boolean => unit !== null && DURATION.test(unit);

/** 9.8 or ９．８ → 9.8; 1,000 → 1000. */
function parseDecimal(number: string): number {
  return Number(
    number.replace(/[,，０-９．]/g, (c) =>
      c === ',' || c === '，' ? '' : c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    ),
  );
}
