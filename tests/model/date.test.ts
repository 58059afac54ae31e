import { expect, test } from 'vitest';
import { Day, PartialDate } from '../../src/model/date.ts';
import { Deadline } from '../../src/model/target.ts';

test.each(['2016', '2016-12', '2016-02-29', '2017-02-28', '2000-02-29'])('%s is a date', (text) => {
  expect(PartialDate.safeParse(text).success && Deadline.safeParse(text).success).toBe(true);
  expect(Day.safeParse(text).success).toBe(text.length === 10);
});

test.each([
  '2016-13',
  '2016-00',
  '2016-13-45',
  '2016-02-31',
  '2017-02-29',
  '1900-02-29',
  '2016-04-31',
  '2016-1',
  '16-01-01',
])('%s is none', (text) => {
  for (const schema of [PartialDate, Day, Deadline]) expect(schema.safeParse(text).success).toBe(false);
});
