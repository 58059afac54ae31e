import { csvFormatRows } from 'd3';
import { deadlineText, figureText } from '../model/figure.ts';
import type { Chart, ChartRecord } from './record.ts';

/** The columns of the data behind a chart. */
const COLUMNS: readonly { name: string; cell: (record: ChartRecord) => string }[] = [
  { name: '指标', cell: ({ indicator }) => indicator },
  { name: '原文数字', cell: figureText },
  { name: '数值', cell: ({ value }) => (value === null ? '' : String(value)) },
  { name: '单位', cell: ({ unit }) => unit ?? '' },
  { name: '比较', cell: ({ comparator }) => comparator ?? '' },
  { name: '基期年', cell: ({ baseline }) => String(baseline?.year ?? '') },
  { name: '基期值', cell: ({ baseline }) => String(baseline?.value ?? '') },
  { name: '期限', cell: ({ deadline }) => deadlineText(deadline) },
  { name: '主题', cell: ({ themeName }) => themeName },
  { name: '文件', cell: ({ docName }) => docName },
  { name: '条款', cell: ({ locator }) => locator },
  { name: '原文', cell: ({ quote }) => quote },
  { name: '编号', cell: ({ id }) => id },
];

/** RFC 4180 with a byte order mark, so that spreadsheets open it as UTF-8. */
export function chartCsv({ records }: Chart): string {
  const lines = records.map((record) => COLUMNS.map(({ cell }) => cell(record)));
  return `\ufeff${csvFormatRows([COLUMNS.map(({ name }) => name), ...lines])}\n`;
}

/** More clauses than these are counted, not named: the page that the picture is from names them. */
const MANY = 12;

/** The clauses that a chart is drawn from, document by document: 《规划》第二部分（二）2第一段、第二部分（二）3第一段. */
export function chartSources({ records }: Chart): string {
  const byDocument = new Map<string, Set<string>>();
  for (const { docName, locator } of records) {
    byDocument.set(docName, (byDocument.get(docName) ?? new Set()).add(locator));
  }
  const named = [...byDocument.values()].reduce((sum, places) => sum + places.size, 0) <= MANY;
  const list = (places: Set<string>) => (named ? [...places].join('、') : `${places.size}段`);
  return [...byDocument].map(([name, places]) => `《${name}》${list(places)}`).join('；');
}
