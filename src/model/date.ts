import { z } from 'zod';

/** True where a date as far as it is written (2016, 2016-02, 2016-02-28) is one of the calendar. */
export function isDate(text: string): boolean {
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

const error = '日历上没有这一天或这个月；写作 2016、2016-12 或 2016-12-30';

/** A date as far as it is known: 2016, 2016-12 or 2016-12-30. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isDate, { error });

/** 2016-12-30. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDate, { error });
