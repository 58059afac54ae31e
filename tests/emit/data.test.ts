import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { csvMetadata, datapackage, type Table } from '../../src/emit/tables.ts';
import { DATASETS } from '../../src/model/dataset.ts';

const read = (file: string) => readFileSync(`content/data/${file}`, 'utf8');
const json = (file: string) => JSON.parse(read(file));
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true });

const tableOf = (dataset: Table['dataset']): Table => ({
  dataset,
  rows: json(`${dataset.name}.json`),
  files: { json: { bytes: 1, sha256: 'a' }, csv: { bytes: 2, sha256: 'b' } },
});

test.each(DATASETS)('$name holds what its JSON Schema says', ({ name }) => {
  const schema = json(`schema/${name}.json`);
  const rows = json(`${name}.json`);
  const validate = ajv.compile(schema);
  expect(validate(rows), ajv.errorsText(validate.errors)).toBe(true);
  expect(validate([{ ...rows[0], unheard: 1 }])).toBe(false);
  for (const [field, { description, anyOf, items }] of Object.entries<Record<string, unknown>>(schema.items.properties))
    expect(description ?? anyOf ?? items ?? name, field).toBeTruthy();
});

test.each(DATASETS)('$name as CSV has the same rows, and its description the same columns', (dataset) => {
  const text = read(`${dataset.name}.csv`);
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows = csvParse(text.slice(1));
  const wanted: Record<string, unknown>[] = json(`${dataset.name}.json`);
  expect(rows.length).toBe(wanted.length);
  const cell = (value: unknown) =>
    value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  for (const [i, row] of wanted.entries())
    expect({ ...rows[i] }).toEqual(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cell(value)])));
  const { url, tableSchema } = JSON.parse(csvMetadata(tableOf(dataset)).text);
  expect(url).toBe(`${dataset.name}.csv`);
  if (wanted.length > 0) expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(rows.columns);
  for (const { name, datatype } of tableSchema.columns) {
    const values = wanted.map((row) => row[name]).filter((value) => value !== null);
    const right = (value: unknown) =>
      datatype === 'json' ? true : datatype === 'integer' ? Number.isInteger(value) : typeof value === datatype;
    expect(values.every(right), `${name} is ${datatype}`).toBe(true);
  }
});

test('the data package names every table once with its checksum', () => {
  const value = JSON.parse(datapackage('x', '题', '1.0.0', DATASETS.map(tableOf)).text);
  expect(value.resources.map(({ name }: { name: string }) => name)).toEqual(DATASETS.map(({ name }) => name));
  expect(value.resources[0]).toMatchObject({ path: 'documents.csv', hash: 'sha256:b', bytes: 2 });
});
