import { parseNumeral } from './numerals.ts';

/** A point in time as printed: 到2020年, 2017年10月底前, 2016年12月30日, 2016-2020年, 到“十四五”末. */
export interface PrintedDate {
  /** `[start, end)` of the words, with 到 before and 底前 after them. */
  start: number;
  end: number;
  /** 2020, 2017-10 or 2016-12-30; the last year of a span. */
  value: string;
  /** The first year of a span such as 2016-2020年, otherwise null. */
  since: string | null;
  /** True for 到…, …底, …前: words that set a limit. */
  limit: boolean;
}

const YEAR = '(?:[12]\\d{3}|二[〇零][〇零一二三四五六七八九]{2})';
const DATE = new RegExp(
  `(?<to>到|至|截至|截止)?(?:(?<since>${YEAR})年?[-—－~～至])?(?<year>${YEAR})年` +
    '(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?)?(?<end>(?:底|末|年底|年末)?(?:之前|以前|前(?![\\d一二三四五六七八九十列]))?)',
  'gu',
);
/** The five-year plans are numbered from 1953; the twelfth ran from 2011 to 2015. */
const PLAN = /(?<to>到|至)?“?十(?<ordinal>[一二三四五六七八九])五”?(?:规划)?(?:时期|期)?末/gu;

/** Every printed date of a text that has a year, and every end of a five-year plan, in order. */
export function findDates(text: string): PrintedDate[] {
  const years = [...text.matchAll(DATE)].map((match) => {
    const { to, since, year, month, day, end } = match.groups as Record<string, string | undefined>;
    const pad = (part: string | undefined) => (part ? [part.padStart(2, '0')] : []);
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: [String(parseNumeral(year ?? '')), ...pad(month), ...pad(day)].join('-'),
      since: since ? String(parseNumeral(since)) : null,
      limit: Boolean(to || end),
    };
  });
  const plans = [...text.matchAll(PLAN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: String(2015 + 5 * (parseNumeral(match.groups?.ordinal ?? '') - 2)),
    since: null,
    limit: true,
  }));
  return [...years, ...plans].sort((a, b) => a.start - b.start);
}
