/** The rows of the table as a file: loaded when somebody asks for one. */
import { csvParseRows } from 'd3';
import writeExcel from 'write-excel-file/browser';
import { csvFile } from '../model/spreadsheet.ts';
import type { Target } from '../model/target.ts';

/** A record with the words that the page has for its ids. */
export interface ExportRow {
  target: Target;
  doc: string;
  theme: string;
  class: string;
  place: string;
  address: string;
}

/** The rows of a published CSV file that have these ids, in their order, with all its columns. */
export function csvOf(published: string, ids: readonly string[]): string {
  const [head = [], ...lines] = csvParseRows(published.replace(/^\ufeff/, ''));
  const at = head.indexOf('id');
  const byId = new Map(lines.map((line) => [line[at] ?? '', line]));
  return csvFile([head, ...ids.flatMap((id) => [byId.get(id) ?? []])]);
}

type Value = string | number | null;
const COLUMNS: readonly { header: string; width: number; value: (row: ExportRow) => Value }[] = [
  { header: '指标', width: 44, value: ({ target }) => target.indicator },
  { header: '原文数字', width: 16, value: ({ target }) => target.valueText },
  { header: '数值', width: 10, value: ({ target }) => target.value },
  { header: '单位', width: 10, value: ({ target }) => target.unit },
  { header: '比较', width: 8, value: ({ target }) => target.comparator },
  { header: '基期年', width: 9, value: ({ target }) => target.baseline?.year ?? null },
  { header: '基期值', width: 9, value: ({ target }) => target.baseline?.value ?? null },
  { header: '期限', width: 10, value: ({ target }) => target.deadline },
  { header: '期限原文', width: 16, value: ({ target }) => target.deadlineFrom?.quote ?? null },
  { header: '语气', width: 8, value: ({ target }) => target.hedge },
  { header: '类别', width: 16, value: (row) => row.class },
  { header: '属性', width: 8, value: ({ target }) => target.nature },
  { header: '主题', width: 16, value: ({ theme }) => theme },
  { header: '文件', width: 44, value: ({ doc }) => doc },
  { header: '条款', width: 26, value: ({ place }) => place },
  { header: '原文', width: 60, value: ({ target }) => target.quote },
  { header: '地址', width: 50, value: ({ address }) => address },
  { header: '编号', width: 26, value: ({ target }) => target.id },
];

/** A workbook of one sheet; numbers are numbers, the header stays in view. */
export function xlsxOf(rows: readonly ExportRow[]): Promise<Blob> {
  const head = COLUMNS.map(({ header }) => ({ value: header, fontWeight: 'bold' as const }));
  const body = rows.map((row) => COLUMNS.map(({ value }) => value(row)));
  return writeExcel([head, ...body], {
    sheet: '指标',
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob();
}
