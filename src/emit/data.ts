import { csvFormatRows } from 'd3';
import { DATASETS, jsonSchema } from '../model/dataset.ts';
import type { EmittedFile } from './file.ts';

/** Records of every dataset, by its name. */
export type Records = Readonly<Record<string, readonly object[]>>;

/** `data/<name>.json`, `.csv` and `schema/<name>.json` for every dataset. */
export function emitData(records: Records): EmittedFile[] {
  return DATASETS.flatMap((dataset) => {
    const rows = records[dataset.name];
    if (!rows) throw new Error(`no records for ${dataset.name}`);
    return [
      { path: `data/${dataset.name}.json`, text: jsonLines(rows) },
      { path: `data/${dataset.name}.csv`, text: csv(rows) },
      { path: `data/schema/${dataset.name}.json`, text: `${JSON.stringify(jsonSchema(dataset), null, 2)}\n` },
    ];
  });
}

/** A JSON array with one record a line, so that a change shows as the lines that changed. */
export function jsonLines(rows: readonly object[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** RFC 4180 with a byte order mark, so that spreadsheets open it as UTF-8; nested values as JSON. */
export function csv(rows: readonly object[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: unknown) =>
    value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const lines = rows.map((row) => columns.map((column) => cell((row as Record<string, unknown>)[column])));
  return `\ufeff${csvFormatRows([columns, ...lines])}\n`;
}
