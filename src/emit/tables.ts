import { citation } from '../model/citation.ts';
import { TABLE_WORDS } from '../model/data-words.ts';
import type { Dataset } from '../model/dataset.ts';
import { jsonSchema } from '../model/dataset.ts';
import type { DocumentRecord } from '../model/document.ts';
import { PLACE_FIELDS } from '../model/placed.ts';
import type { SiteFacts } from '../model/site-facts.ts';
import { csvColumns } from '../model/table.ts';
import type { EmittedFile } from './file.ts';

interface Schema {
  description?: string;
  type?: string | string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** A published dataset with the rows of its CSV file and what is known of its files, by extension. */
export interface Table {
  dataset: Dataset;
  rows: readonly object[];
  files: Readonly<Record<'json' | 'csv', { bytes: number; sha256: string }>>;
}

interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  /** True for a list of words, joined by ` | `. */
  isList: boolean;
  description: string | undefined;
}

/** The columns of the CSV file, in its order: `from.doc` is the field `doc` of the field `from`. */
function fieldsOf({ dataset, rows }: Table): Field[] {
  const record = (jsonSchema(dataset) as Schema).items ?? {};
  return csvColumns(rows).map((name) => {
    const schema = name.split('.').reduce((outer, key) => member(outer, key), record);
    const kinds = alternatives(schema);
    const types = new Set(kinds.flatMap(({ type }) => type ?? 'object').filter((type) => type !== 'null'));
    const isList = types.has('array') && kinds.every(({ type, items }) => type !== 'array' || items?.type === 'string');
    const [type = 'string'] = types;
    return {
      name,
      type: types.size > 1 ? 'string' : (SCALAR[type] ?? 'string'),
      isList,
      description: schema.description ?? ADDED.get(name.replace(/^.*\./, '')),
    };
  });
}

/** Fields that only the CSV file has. */
const ADDED = new Map<string, string>([...Object.entries(PLACE_FIELDS), ['href', PLACE_FIELDS.address]]);

const SCALAR: Readonly<Record<string, Field['type']>> = { integer: 'integer', number: 'number', boolean: 'boolean' };

/** A schema is one of these; what may be null has two. */
const alternatives = (schema: Schema): Schema[] =>
  (schema.anyOf ?? schema.oneOf ?? [schema]).flatMap((one) => (one === schema ? one : alternatives(one)));

const member = (schema: Schema, key: string): Schema =>
  alternatives(schema).flatMap(({ properties }) => properties?.[key] ?? [])[0] ?? {};

/** `csv-metadata.json`: W3C CSV on the Web, a group of all tables, under the name by which it is found beside each. */
export function csvMetadata(tables: readonly Table[]): EmittedFile {
  const value = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tables: tables.map(csvTable),
  };
  return { path: 'data/csv-metadata.json', text: `${JSON.stringify(value, null, 1)}\n` };
}

function csvTable(table: Table): object {
  const { name, title } = table.dataset;
  const columns = fieldsOf(table).map(({ name: column, type, isList, description }) => ({
    name: encodeURIComponent(column),
    titles: column,
    datatype: type,
    ...(isList ? { separator: ' | ' } : {}),
    ...(description ? { 'dc:description': description } : {}),
  }));
  return { url: `${name}.csv`, 'dc:title': title, tableSchema: { columns } };
}

/** What a data package says of itself besides its tables. */
interface About {
  site: SiteFacts;
  documents: readonly DocumentRecord[];
  /** Day of the published state, YYYY-MM-DD. */
  published: string;
  absolute: (path: string) => string;
}

/** The texts that the tables were made of, who made them, and what may be done with them. */
function origin({ site, documents, published, absolute }: About): object {
  return {
    description: site.description,
    homepage: absolute('/data/'),
    created: `${published}T00:00:00Z`,
    ...(site.licence
      ? {
          licenses: [
            { name: site.licence.name.replaceAll(' ', '-'), title: site.licence.name, path: site.licence.url },
          ],
        }
      : {}),
    sources: documents.map((document) => ({
      title: citation(document, { locator: '' }),
      path: absolute(document.url),
      ...(site.licence?.texts ? { rights: site.licence.texts } : {}),
    })),
    contributors: [{ title: site.title, path: absolute('/'), role: 'publisher' }],
  };
}

/** `datapackage.json`: Frictionless Data Package, one resource a CSV file. */
export function datapackage(
  name: string,
  title: string,
  version: string,
  tables: readonly Table[],
  about?: About,
): EmittedFile {
  const resources = tables.map((table) => ({
    name: table.dataset.name,
    title: table.dataset.title,
    description: TABLE_WORDS[table.dataset.name as keyof typeof TABLE_WORDS],
    path: `${table.dataset.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: table.files.csv.bytes,
    hash: `sha256:${table.files.csv.sha256}`,
    schema: {
      fields: fieldsOf(table).map(({ name: field, type, description }) => ({
        name: field,
        type,
        ...(description ? { description } : {}),
      })),
      missingValues: [''],
    },
  }));
  const value = { profile: 'tabular-data-package', name, title, version, ...(about && origin(about)), resources };
  return { path: 'data/datapackage.json', text: `${JSON.stringify(value, null, 1)}\n` };
}
