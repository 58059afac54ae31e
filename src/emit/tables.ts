import type { Dataset } from '../model/dataset.ts';
import { jsonSchema } from '../model/dataset.ts';
import type { EmittedFile } from './file.ts';

interface Schema {
  description?: string;
  type?: string | string[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

/** A published dataset with its rows and what is known of its files, by extension. */
export interface Table {
  dataset: Dataset;
  rows: readonly object[];
  files: Readonly<Record<'json' | 'csv', { bytes: number; sha256: string }>>;
}

/** The scalar type of a field; `json` for what stands in a cell as JSON. */
function typeOf(schema: Schema): 'string' | 'integer' | 'number' | 'boolean' | 'json' {
  const types = [schema.type ?? schema.anyOf?.map((one) => one.type ?? 'object') ?? 'string'].flat(2);
  const [type, ...others] = types.filter((name) => name !== 'null');
  if (others.length > 0 && !(others.length === 1 && others[0] === type)) return 'json';
  return type === 'integer' || type === 'number' || type === 'boolean' || type === 'string' ? type : 'json';
}

interface Field {
  name: string;
  type: ReturnType<typeof typeOf>;
  description: string | undefined;
  required: boolean;
}

/** The columns of the CSV file, in its order. */
function fieldsOf({ dataset, rows }: Table): Field[] {
  const record = (jsonSchema(dataset) as Schema).items ?? {};
  const names = rows[0] ? Object.keys(rows[0]) : Object.keys(record.properties ?? {});
  return names.map((name) => {
    const schema = record.properties?.[name] ?? {};
    return { name, type: typeOf(schema), description: schema.description, required: !isNullable(schema) };
  });
}

const isNullable = ({ type, anyOf }: Schema): boolean =>
  [type ?? []].flat().includes('null') || (anyOf ?? []).some((one) => one.type === 'null');

/** `<name>.csv-metadata.json`: W3C CSV on the Web. */
export function csvMetadata(table: Table): EmittedFile {
  const { name, title } = table.dataset;
  const columns = fieldsOf(table).map(({ name: column, type, description, required }) => ({
    name: column,
    titles: column,
    datatype: type,
    // An empty cell is null; where text may be empty it is not required either.
    ...(required && type !== 'string' ? { required: true } : {}),
    ...(description ? { 'dc:description': description } : {}),
  }));
  const value = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    url: `${name}.csv`,
    'dc:title': title,
    dialect: { encoding: 'utf-8', header: true },
    tableSchema: { columns },
  };
  return { path: `data/${name}.csv-metadata.json`, text: `${JSON.stringify(value, null, 1)}\n` };
}

/** `datapackage.json`: Frictionless Data Package, one resource a CSV file. */
export function datapackage(name: string, title: string, version: string, tables: readonly Table[]): EmittedFile {
  const resources = tables.map((table) => ({
    name: table.dataset.name,
    title: table.dataset.title,
    path: `${table.dataset.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: table.files.csv.bytes,
    hash: `sha256:${table.files.csv.sha256}`,
    schema: {
      fields: fieldsOf(table).map(({ name: field, type, description }) => ({
        name: field,
        type: type === 'json' ? 'any' : type,
        ...(description ? { description } : {}),
      })),
      missingValues: [''],
    },
  }));
  const value = { profile: 'tabular-data-package', name, title, version, resources };
  return { path: 'data/datapackage.json', text: `${JSON.stringify(value, null, 1)}\n` };
}
