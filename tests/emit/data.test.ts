import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { csvMetadata, datapackage, type Table } from '../../src/emit/tables.ts';
import { DATASETS } from '../../src/model/dataset.ts';
import { placed, placesOf } from '../../src/model/placed.ts';

const read = (file: string) => readFileSync(`content/data/${file}`, 'utf8');
const json = (file: string) => JSON.parse(read(file));
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true });

const path = (url: string) => url;
const placeOf = placesOf(json('documents.json'), json('clauses.json'), path);
const tableOf = (dataset: Table['dataset']): Table => ({
  dataset,
  rows: placed(json(`${dataset.name}.json`), placeOf, path),
  files: { json: { bytes: 1, sha256: 'a' }, csv: { bytes: 2, sha256: 'b' } },
});

test.each(DATASETS)('$name holds what its JSON Schema says', ({ name }) => {
  const schema = json(`schema/${name}.json`);
  const rows = json(`${name}.json`);
  const validate = ajv.compile(schema);
  expect(validate(rows), ajv.errorsText(validate.errors)).toBe(true);
  expect(validate([{ ...rows[0], unheard: 1 }])).toBe(false);
  for (const [field, { description }] of Object.entries<Record<string, unknown>>(schema.items.properties))
    expect(description, field).toBeTruthy();
});

interface Described {
  url: string;
  tableSchema: { columns: { titles: string; datatype: string; separator?: string }[] };
}
const described: Described[] = JSON.parse(csvMetadata(DATASETS.map(tableOf)).text).tables;

/** The value at `from.doc` of a record. */
const at = (row: unknown, column: string): unknown =>
  column.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], row);

test.each(DATASETS)('$name as CSV has the same values, and its description the same columns', (dataset) => {
  const text = read(`${dataset.name}.csv`);
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows = csvParse(text.slice(1));
  const wanted: object[] = json(`${dataset.name}.json`);
  expect(rows.length).toBe(wanted.length);
  const tables = described.filter(({ url }) => url === `${dataset.name}.csv`);
  expect(tables.length).toBe(1);
  const { columns: told } = (tables[0] as Described).tableSchema;
  // A table without a row has no columns either.
  const columns = wanted.length === 0 ? [] : rows.columns;
  expect(told.map(({ titles }) => titles)).toEqual(columns);
  for (const { titles, datatype, separator } of told) {
    for (const [i, row] of wanted.entries()) {
      const value = at(row, titles);
      const cell = rows[i]?.[titles];
      if (separator && Array.isArray(value)) expect(cell).toBe(value.join(separator));
      else if (typeof value !== 'object' && value !== undefined) expect(cell).toBe(String(value));
      if (cell !== '' && datatype === 'integer') expect(cell).toMatch(/^-?\d+$/);
      if (cell !== '' && datatype === 'number') expect(Number.isNaN(Number(cell))).toBe(false);
    }
  }
});

test('the data package names every table once with its checksum', () => {
  const value = JSON.parse(datapackage('x', '题', '1.0.0', DATASETS.map(tableOf)).text);
  expect(value.resources.map(({ name }: { name: string }) => name)).toEqual(DATASETS.map(({ name }) => name));
  expect(value.resources[0]).toMatchObject({ path: 'documents.csv', hash: 'sha256:b', bytes: 2 });
});
