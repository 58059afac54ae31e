import { csvFormatRows } from 'd3';
import { DATASETS, jsonSchema, type Records } from '../model/dataset.ts';
import { spreadsheetCell } from '../model/spreadsheet.ts';
import type { EmittedFile } from './file.ts';

/** `data/<name>.json`, `.csv` and `schema/<name>.json` for every dataset. */
export function emitData(records: Records): EmittedFile[] {
  return DATASETS.flatMap((dataset) => {
    const rows = records[dataset.name];
    return [
      { path: `data/${dataset.name}.json`, text: jsonLines(rows) },
      { path: `data/${dataset.name}.csv`, text: csv(rows) },
      { path: `data/schema/${dataset.name}.json`, text: `${JSON.stringify(jsonSchema(dataset), null, 2)}\n` },
    ];
  });
}

/** A JSON array with one record a line, so that a change shows as the lines that changed. */
function jsonLines(rows: readonly object[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/**
 * RFC 4180 with a byte order mark, so that spreadsheets open it as UTF-8. A field that is a record becomes a column
 * for each of its own (`from.doc`); a list of words is joined by ` | `; other lists are JSON.
 */
export function csv(rows: readonly object[]): string {
  const columns = csvColumns(rows);
  const lines = rows.map(flatRow).map((row) => columns.map((column) => spreadsheetCell(row[column] ?? '')));
  return `\ufeff${csvFormatRows([columns, ...lines])}\n`;
}

const flatRow = (row: object): Record<string, string> =>
  Object.assign({}, ...Object.entries(row).map(([key, value]) => flatten(key, value)));

/** The columns of the CSV file of these rows, in its order. A record that is null somewhere has no column of its own. */
export function csvColumns(rows: readonly object[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(flatRow(row))))];
  const records = new Set(columns.flatMap((column) => column.match(/^.+(?=\.)/)?.[0] ?? []));
  return columns.filter((column) => !records.has(column));
}

function flatten(key: string, value: unknown): Record<string, string> {
  if (value === null || value === undefined) return { [key]: '' };
  if (typeof value !== 'object') return { [key]: String(value) };
  if (!Array.isArray(value)) {
    return Object.assign({}, ...Object.entries(value).map(([inner, of]) => flatten(`${key}.${inner}`, of)));
  }
  return { [key]: value.every((of) => typeof of === 'string') ? value.join(' | ') : JSON.stringify(value) };
}
