/** The files of the page, loaded when somebody asks for one. */
import writeExcel from 'write-excel-file/browser';
import { listDocx } from '../../emit/docx/list.ts';
import type { View } from './ask.ts';
import { calendarOf } from './calendar.ts';
import { icsOf } from './ics.ts';
import { deadlinesOf, textsOf } from './office.ts';
import type { Origin, Table } from './table.ts';
import { tablesOf } from './tables.ts';
import { partnersText, ruleOf, standingIn } from './words.ts';

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

/** The calendar of what has a date. */
export const icsFile = ({ concern, title }: View, origin: Origin): string =>
  icsOf(`${title}期限`, calendarOf(concern, origin), new Date());
