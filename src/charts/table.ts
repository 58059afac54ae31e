import { deadlineText, figureText } from '../model/figure.ts';
import type { PlaceOf } from '../model/placed.ts';
import { csvFile } from '../model/spreadsheet.ts';
import type { Chart, ChartRecord } from './record.ts';

type Value = string | number | null;

/** The data behind a chart, under the names that targets.csv has, with words where that has ids. */
const COLUMNS: readonly { name: string; cell: (record: ChartRecord) => Value }[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'doc', cell: ({ doc }) => doc },
  { name: 'clause', cell: ({ clause }) => clause },
  { name: 'indicator', cell: ({ indicator }) => indicator },
  { name: 'figure', cell: figureText },
  { name: 'value', cell: ({ value }) => value },
  { name: 'unit', cell: ({ unit }) => unit },
  { name: 'comparator', cell: ({ comparator }) => comparator },
  { name: 'baseline.year', cell: ({ baseline }) => baseline?.year ?? null },
  { name: 'baseline.value', cell: ({ baseline }) => baseline?.value ?? null },
  { name: 'deadline', cell: ({ deadline }) => deadlineText(deadline) },
  { name: 'theme', cell: ({ themeName }) => themeName },
  { name: 'quote', cell: ({ quote }) => quote },
  { name: 'outcome', cell: ({ outcome }) => outcome?.says ?? null },
];

/** The rows of a chart, each with the place of its clause. */
export function chartCsv({ records }: Chart, placeOf: PlaceOf): string {
  const rows = records.map((record) => {
    const { key, citation, address } = placeOf(record.doc, record.clause);
    return [...COLUMNS.map(({ cell }) => cell(record)), key, citation, address];
  });
  return csvFile([[...COLUMNS.map(({ name }) => name), 'key', 'citation', 'address'], ...rows]);
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
