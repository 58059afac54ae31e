import { citation } from '../model/citation.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { SiteFacts } from '../model/site-facts.ts';
import type { EmittedFile } from './file.ts';
import type { Table } from './tables.ts';

interface Crate {
  site: SiteFacts;
  documents: readonly DocumentRecord[];
  tables: readonly Table[];
  /** Day of the published state, YYYY-MM-DD. */
  published: string;
  absolute: (path: string) => string;
}

const TYPES = { json: 'application/json', csv: 'text/csv' } as const;

/** `data/ro-crate-metadata.json` (RO-Crate 1.1): the data files as a dataset with licence, day and the texts they were made of. */
export function roCrate({ site, documents, tables, published, absolute }: Crate): EmittedFile {
  const files = tables.flatMap(({ dataset: { name, title }, files: known }) =>
    (['json', 'csv'] as const).map((form) => ({
      '@id': `${name}.${form}`,
      '@type': 'File',
      name: `${title}（${form.toUpperCase()}）`,
      encodingFormat: TYPES[form],
      contentSize: String(known[form].bytes),
      sha256: known[form].sha256,
    })),
  );
  const packed = {
    '@id': 'datapackage.json',
    '@type': 'File',
    name: 'Frictionless Data Package',
    encodingFormat: 'application/json',
  };
  const texts = documents.map((document) => ({
    '@id': absolute(document.url),
    '@type': 'Legislation',
    name: citation(document, { locator: '' }),
    legislationType: document.kind,
    legislationDate: document.signed,
    inLanguage: 'zh-CN',
    ...(document.number ? { legislationIdentifier: document.number } : {}),
  }));
  const refs = (entities: readonly { '@id': string }[]) => entities.map(({ '@id': id }) => ({ '@id': id }));
  const root = {
    '@id': './',
    '@type': 'Dataset',
    name: site.title,
    description: site.description,
    datePublished: published,
    inLanguage: 'zh-CN',
    url: absolute('/data/'),
    license: site.licence ? { '@id': site.licence.url } : '未声明许可',
    ...(site.licence?.texts ? { copyrightNotice: site.licence.texts } : {}),
    isBasedOn: refs(texts),
    hasPart: refs([packed, ...files]),
  };
  const descriptor = {
    '@id': 'ro-crate-metadata.json',
    '@type': 'CreativeWork',
    conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    about: { '@id': './' },
  };
  const licence = site.licence
    ? [{ '@id': site.licence.url, '@type': 'CreativeWork', name: site.licence.name, url: site.licence.url }]
    : [];
  const value = {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [descriptor, root, packed, ...files, ...texts, ...licence],
  };
  return { path: 'data/ro-crate-metadata.json', text: `${JSON.stringify(value, null, 1)}\n` };
}
