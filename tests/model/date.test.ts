import { expect, test } from 'vitest';
import { PartialDate } from '../../src/model/date.ts';
import { DOCUMENT_EDITORIAL, SHARED_EDITORIAL } from '../../src/model/editorial.ts';
import { DatedEvent } from '../../src/model/erratum.ts';
import { Id } from '../../src/model/id.ts';
import { Deadline } from '../../src/model/target.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

test.each(['2016', '2016-12', '2016-02-29', '2000-02-29', '2017-12-31'])('%s is a date', (date) => {
  expect([PartialDate, Deadline].map((schema) => schema.safeParse(date).success)).toEqual([true, true]);
});

test.each([
  '2016-02-31',
  '2017-02-29',
  '1900-02-29',
  '2016-13-45',
  '2016-13',
  '2016-00',
  '2016-04-31',
  '2016-01-00',
  '2016-2-3',
])('%s is no date, wherever it is written', (date) => {
  expect([PartialDate, Deadline].map((schema) => schema.safeParse(date).success)).toEqual([false, false]);
  expect(DatedEvent.shape.date.safeParse(date).success).toBe(false);
});

test('an impossible date is one problem, at its line, in Chinese', () => {
  const text = "- words: 省委九届\n  date: '2016-02-31'\n  what: 省委会议召开\n";
  expect(parseYaml(text, SHARED_EDITORIAL.events, 'seeds/events.yaml').problems).toMatchObject([
    { rule: 'yaml/schema', line: 2, message: '第1条 › date：应为日历上有的日期，写的是“2016-02-31”。' },
  ]);
});

test('an id of more than 64 characters is refused in every file that gives one', () => {
  expect(Id.safeParse('a'.repeat(64)).success).toBe(true);
  const { terms, bodies, themes, comparisons } = SHARED_EDITORIAL;
  const { entities, errata, milestones } = DOCUMENT_EDITORIAL;
  for (const list of [terms, bodies, themes, comparisons, entities, errata, milestones])
    expect(list.element.shape.id.safeParse(`m${'1'.repeat(64)}`).success).toBe(false);
});
