import { DATASETS, jsonSchema, type Records } from '../model/dataset.ts';
import { placed, placesOf } from '../model/placed.ts';
import { csvOf } from '../model/table.ts';
import type { EmittedFile } from './file.ts';

/**
 * `data/<name>.json`, `.csv` and `schema/<name>.json` for every dataset. The addresses in these CSV files are paths within
 * the site, which does not know yet where it will stand: the build publishes them with full addresses.
 */
export function emitData(records: Records): EmittedFile[] {
  const path = (url: string) => url;
  const placeOf = placesOf(records.documents, records.clauses, path);
  return DATASETS.flatMap((dataset) => {
    const rows = records[dataset.name];
    return [
      { path: `data/${dataset.name}.json`, text: jsonLines(rows) },
      { path: `data/${dataset.name}.csv`, text: csvOf(placed(rows, placeOf, path)) },
      { path: `data/schema/${dataset.name}.json`, text: `${JSON.stringify(jsonSchema(dataset), null, 2)}\n` },
    ];
  });
}

/** A JSON array with one record a line, so that a change shows as the lines that changed. */
function jsonLines(rows: readonly object[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
