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
const PLAN =
  /(?<to>到|至)?[“"「]?(?:第)?(?<ordinal>[一二三四五六七八九十]{1,3})(?:个)?五(?:年规划)?[”"」]?(?:规划)?(?:(?:时期|期|规划)?末|期间|时期|规划期|五年|期(?![待望货]))(?!以来)(?:内)?/gu;
/** 五年内, 未来三年, 本世纪中叶: a time that no calendar has until somebody counts. */
const TERM =
  /(?:未来|今后|力争|争取)?(?:用|利用|经过)?(?<!第|\d)(?:[一二两三四五六七八九十]{1,3}|\d{1,2})(?:[-—－~～至到](?:[一二两三四五六七八九十]{1,3}|\d{1,2}))?年(?:左右)?(?:的?时间|之?内|以内|后)|(?:到|至)?本世纪(?:中叶|末|上半叶)|(?:到|至)?新中国成立(?:一百年|100年)时?|(?:未来|今后)(?:一个时期|一段时间|[一二两三四五六七八九十]{1,3}年|\d{1,2}年)/gu;
/** 今年年底前, 6月底前: the year is that of the document. */
const OWN_YEAR =
  /(?<![年月日每当次翌同几数多一二两三四五六七八九十\d])(?:(?<to>到|至|于|在)?(?<which>今年|本年度?|明年|当前年度)(?:(?<m1>\d{1,2})月份?)?(?:(?<d1>\d{1,2})日)?(?<end1>年?[底末]|年内|内)?(?:之前|以前|前)?(?!以来|上半年|一季度)|(?<m2>\d{1,2})月份?(?:(?<d2>\d{1,2})日|[底末]|[上中下]旬)?(?:之前|以前|前(?![\d一二三四五六七八九十列])|底(?=[，完建实全基前])|末(?=[，完建实]))|(?<end2>年[底末])(?:之前|以前|前)|(?<in>年内)(?=[，完建实力基全新培组出启]))/gu;

/** A time without a date of its own: 五年内, 本世纪中叶. */
export interface OpenTerm {
  start: number;
  end: number;
}

/** Every time of a text that is given, but not dated, in order. */
export const findTerms = (text: string): OpenTerm[] =>
  [...text.matchAll(TERM)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/**
 * Every printed date of a text that has a year, every five-year plan by its last year, and, where the year of the document
 * is known, what is dated within it (今年底, 6月底前), in order.
 */
export function findDates(text: string, year: number | null = null): PrintedDate[] {
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
    value: lastYear(parseNumeral(match.groups?.ordinal ?? '')),
    since: null,
    limit: true,
  }));
  const dated = [...years, ...plans];
  const own = year === null ? [] : ownYear(text, year);
  return [...dated, ...own.filter((date) => !dated.some((other) => meet(date, other)))].sort(
    (a, b) => a.start - b.start,
  );
}

/** The last year of a five-year plan: the second ran to 1962, the third from 1966 to 1970. */
export const lastYear = (plan: number): string => String(plan < 3 ? 1952 + 5 * plan : 1955 + 5 * plan);

const meet = (a: OpenTerm, b: OpenTerm) => a.start < b.end && b.start < a.end;

function ownYear(text: string, year: number): PrintedDate[] {
  return [...text.matchAll(OWN_YEAR)].map((match) => {
    const { which = '', m1, d1, m2 = m1, d2 = d1 } = match.groups as Record<string, string | undefined>;
    const parts = [m2, d2].flatMap((part) => (part ? [part.padStart(2, '0')] : []));
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: [String(which === '明年' ? year + 1 : year), ...parts].join('-'),
      since: null,
      limit: true,
    };
  });
}
