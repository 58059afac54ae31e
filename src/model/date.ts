import { z } from 'zod';

/** False for a day or a month that no calendar has: 2016-02-31, 2016-13. Other forms are judged elsewhere. */
export function isPossible(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return true;
  const date = new Date(`${year}-${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return false;
  date.setUTCDate(Number(day));
  return date.toISOString().startsWith(`${year}-${month}-${day}`);
}

const IMPOSSIBLE = '应为日历上有的日期';
const dated = (form: RegExp) => z.string().regex(form).refine(isPossible, IMPOSSIBLE);

/** A date as far as it is known: 2016, 2016-12 or 2016-12-30. */
export const PartialDate = dated(/^\d{4}(-\d{2}(-\d{2})?)?$/);
/** A month or a day: 2016-12 or 2016-12-30. */
export const MonthOrDay = dated(/^\d{4}-\d{2}(-\d{2})?$/);
export const Day = dated(/^\d{4}-\d{2}-\d{2}$/);
/** A date, or `annual`. */
export const DateOrAnnual = dated(/^(\d{4}(-\d{2}){0,2}|annual)$/);
