import { csvFile } from './spreadsheet.ts';

/**
 * Records as a CSV file. A field that is a record becomes a column for each of its own (`from.doc`); a list of words is
 * joined by ` | `; other lists are JSON.
 */
export function csvOf(rows: readonly object[]): string {
  const columns = csvColumns(rows);
  return csvFile([columns, ...rows.map(flatRow).map((row) => columns.map((column) => row[column]))]);
}

/** The columns of the CSV file of these rows, in its order. A record that is null somewhere has no column of its own. */
export function csvColumns(rows: readonly object[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(flatRow(row))))];
  const records = new Set(columns.flatMap((column) => column.match(/^.+(?=\.)/)?.[0] ?? []));
  return columns.filter((column) => !records.has(column));
}

const flatRow = (row: object): Record<string, string> =>
  Object.assign({}, ...Object.entries(row).map(([key, value]) => flatten(key, value)));

function flatten(key: string, value: unknown): Record<string, string> {
  if (value === null || value === undefined) return { [key]: '' };
  if (typeof value !== 'object') return { [key]: String(value) };
  if (!Array.isArray(value)) {
    return Object.assign({}, ...Object.entries(value).map(([inner, of]) => flatten(`${key}.${inner}`, of)));
  }
  return { [key]: value.every((of) => typeof of === 'string') ? value.join(' | ') : JSON.stringify(value) };
}
