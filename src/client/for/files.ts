/** The files of the page, loaded when somebody asks for one. */
import writeExcel from 'write-excel-file/browser';
import { listDocx } from '../../emit/docx/list.ts';
import type { Concern } from '../../model/concern.ts';
import { findDates } from '../../text/dates.ts';
import type { View } from './ask.ts';
import { type CalendarDay, icsOf } from './ics.ts';
import { deadlinesOf, type Origin, type Table, tablesOf, textsOf } from './tables.ts';
import { duesOf, partnersText, ruleOf, standingIn } from './words.ts';

/** A workbook; the heads of its sheets stay in view. */
export function xlsxOf(view: View, origin: Origin): Promise<Blob> {
  return writeExcel(
    tablesOf(view, origin).map(({ name, columns, rows }: Table) => ({
      sheet: name,
      columns: columns.map(([, width]) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(([head]) => ({ value: head, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => cellOf(value))),
      ],
    })),
  ).toBlob();
}

/** Words, whatever they look like. */
const cellOf = (value: string) =>
  value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const };

/** The working list of an office. */
export function docxOf({ concern, title, ...view }: View, { page, address, day }: Origin): Uint8Array {
  const rows = concern.tasks.map((task, i) => [
    { lines: [`${i + 1}`] },
    { strong: task.name, lines: textsOf(concern, task) },
    { lines: deadlinesOf(concern, task) },
    { lines: [standingIn(task, concern.id), partnersText(task, concern.id)].filter(Boolean) },
    {
      lines: task.covers.flatMap((at) => {
        const where = concern.clauses[at];
        return where ? [where.place, address(where.url)] : [];
      }),
    },
  ]);
  return listDocx({
    title: `${title}任务清单`,
    notes: [ruleOf({ concern, title, ...view })],
    columns: [
      { name: '序号', width: 0.6 },
      { name: '任务与原文', width: 4.6 },
      { name: '期限', width: 1.4 },
      { name: '单位', width: 1.7 },
      { name: '出处', width: 1.7 },
    ],
    rows,
    foot: [concern.documents.map((document) => `《${document.title}》`).join(''), `${page}（${day}）`],
  });
}

/** What an office has to have done by a day that the text gives. */
export function calendarOf(concern: Concern, { address }: Pick<Origin, 'address'>): CalendarDay[] {
  const host = new URL(address('/')).host;
  return concern.tasks.flatMap((task) => {
    const says = (words: readonly string[], at: string) =>
      [...words, partnersText(task, concern.id), concern.clauses[at]?.citation ?? ''].filter(Boolean).join('\n');
    const dues = duesOf(concern, task).map(({ id, at, deadline, what, figure, quote, dueFrom }) => ({
      uid: `${concern.id}-${id}@${host}`,
      date: deadline ?? '',
      summary: `${what}${figure ?? ''}`,
      description: says([quote, `期限原文：${dueFrom ?? ''}。${onlyYear(deadline ?? '')}`], at),
      url: address(concern.clauses[at]?.url ?? '/'),
    }));
    const row = {
      uid: `${concern.id}-${task.at.replace('/', '-')}@${host}`,
      date: findDates(task.due ?? '').at(-1)?.value ?? '',
      summary: task.name,
      description: says([...textsOf(concern, task), `期限原文：${task.due}。`], task.at),
      url: address(concern.clauses[task.at]?.url ?? '/'),
    };
    return [...dues, row].filter(({ date }) => /^\d/.test(date));
  });
}

/** What a calendar that needs a day says where the text gives none. */
const onlyYear = (date: string): string =>
  /^\d{4}$/.test(date)
    ? '原文只写年份，记在当年最后一天。'
    : /^\d{4}-\d{2}$/.test(date)
      ? '原文只写月份，记在当月最后一天。'
      : '';

/** The calendar of an office, and how many days are in it. */
export function icsFile(view: View, origin: Origin): { days: number; text: string } {
  const days = calendarOf(view.concern, origin);
  return { days: days.length, text: icsOf(`${view.title}任务期限`, days, new Date()) };
}
