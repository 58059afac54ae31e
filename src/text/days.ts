import { parseNumeral } from './numerals.ts';

const YEAR = '[0-9０-９〇零○ＯO一二三四五六七八九]{4}';
const PART = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';

/** A whole day as printed: 2016年12月30日, ２０１６ 年１月３日, 二〇一六年十二月三十日, 二○一六年…; no capture groups. */
export const DAY = `${YEAR}\\s*年\\s*${PART}\\s*月\\s*${PART}\\s*日`;

/** A day in figures alone, as some foots print it: 2016.12.30, 2016-12-30, 2016/12/30; one capture group. */
export const DAY_IN_FIGURES = '[12][0-9]{3}([.．/／-])[0-9]{1,2}\\1[0-9]{1,2}';
/** 二〇二一年十二月, a month without a day; no capture groups. */
export const MONTH = `${YEAR}\\s*年\\s*${PART}\\s*月`;

/**
 * 二○一六年一月三日 → 2016-01-03, 2016.1.3 → 2016-01-03, 二〇一六年一月 → 2016-01; null where it is no such date. Whether the
 * calendar has it is judged elsewhere.
 */
export function readDay(words: string): string | null {
  const match =
    new RegExp(`(${YEAR})\\s*年\\s*(${PART})\\s*月(?:\\s*(${PART})\\s*日)?`).exec(words) ??
    /([12][0-9]{3})[.．/／-]([0-9]{1,2})[.．/／-]([0-9]{1,2})/.exec(words);
  if (!match) return null;
  const year = (match[1] ?? '')
    .replace(/[○ＯO]/g, '〇')
    .replace(/[0-9０-９]/g, (digit) => '〇一二三四五六七八九'[parseNumeral(digit)] ?? '');
  const parts = match.slice(2).filter((part) => part !== undefined);
  const numbers = [year, ...parts].map(parseNumeral);
  if (numbers.some((n) => Number.isNaN(n))) return null;
  return numbers.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-');
}
