import type { Clause } from '../model/clause.ts';
import { treeOf } from '../model/tree.ts';
import type { Edition } from './edition.ts';
import type { EmittedFile } from './file.ts';

type Absolute = (path: string) => string;

const OPENING = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' } as const;

/**
 * Distributed Text Services 1.0 as static files below `dts/`: entry, collection, and for each text its record and its
 * whole citation tree. What a static host cannot tell apart stands behind `#` in the templates: `down`, `page` and `nav`
 * are not obeyed, and a document is the page of the whole text, opened at the unit.
 */
export function emitDts(title: string, editions: readonly Edition[], absolute: Absolute): EmittedFile[] {
  const entry = {
    ...OPENING,
    '@id': absolute('/dts/entry.jsonld'),
    '@type': 'EntryPoint',
    collection: `${absolute('/dts/collection')}{/id}.jsonld{#page,nav}`,
    navigation: `${absolute('/dts/navigation')}{/resource}.jsonld{#ref,down,tree,page}`,
    document: `${absolute('/').replace(/\/$/, '')}{/resource}/print/{#ref,tree,mediaType}`,
  };
  const collection = {
    ...OPENING,
    '@id': absolute('/dts/collection.jsonld'),
    '@type': 'Collection',
    title,
    totalParents: 0,
    totalChildren: editions.length,
    collection: `${absolute('/dts/collection.jsonld')}{#page,nav}`,
    member: editions.map(resource),
  };
  return [
    file('entry', entry),
    file('collection', collection),
    ...editions.flatMap((edition) => {
      const { id } = edition.record;
      return [
        file(`collection/${id}`, { ...OPENING, ...resource(edition) }),
        file(`navigation/${id}`, { ...OPENING, ...navigation(edition) }),
      ];
    }),
  ];
}

const file = (name: string, value: object): EmittedFile => ({
  path: `dts/${name}.jsonld`,
  text: `${JSON.stringify(value, null, 1)}\n`,
});

function resource({ record, clauses, absolute }: Edition) {
  const { id, title, issuer, signed, kind, url } = record;
  // What nobody knows is left out.
  const chinese = (value: string | null) => (value === null ? undefined : [{ lang: 'zh-CN', value }]);
  return {
    '@id': id,
    '@type': 'Resource',
    title,
    totalParents: 1,
    totalChildren: 0,
    dublinCore: {
      creator: chinese(issuer),
      date: chinese(signed),
      type: chinese(kind),
      language: chinese('zh-CN'),
      identifier: [absolute(url)],
    },
    collection: `${absolute(`/dts/collection/${id}.jsonld`)}{#page,nav}`,
    navigation: `${absolute(`/dts/navigation/${id}.jsonld`)}{#ref,down,tree,page}`,
    document: `${absolute(`${url}print/`)}{#ref,tree,mediaType}`,
    mediaTypes: ['text/html'],
    download: ['xml', 'md', 'txt'].map((end) => absolute(`${url}${id}.${end}`)),
    citationTrees: [{ '@type': 'CitationTree', citeStructure: structure(clauses) }],
  };
}

/** Every citable unit in document order: what `down=-1` asks for. */
function navigation(edition: Edition) {
  const { record, clauses, absolute } = edition;
  const tree = treeOf(clauses);
  return {
    '@id': absolute(`/dts/navigation/${record.id}.jsonld`),
    '@type': 'Navigation',
    resource: resource(edition),
    member: clauses.map((clause) => ({
      identifier: clause.id,
      '@type': 'CitableUnit',
      '@id': absolute(clause.url),
      level: tree.lineage(clause).length,
      parent: clause.parent,
      citeType: clause.kind,
      dublinCore: { title: [{ lang: 'zh-CN', value: `${clause.locator} ${clause.title}`.trim() }] },
    })),
  };
}

interface CiteStructure {
  '@type': 'CiteStructure';
  citeType: string;
  citeStructure?: CiteStructure[];
}

/** The kinds that stand under one another in the text, each once: part → section → paragraph. */
function structure(clauses: readonly Clause[]): CiteStructure[] {
  const tree = treeOf(clauses);
  const below = (level: readonly Clause[]): CiteStructure[] =>
    [...new Set(level.map(({ kind }) => kind))].map((kind) => {
      const inner = below(level.filter((clause) => clause.kind === kind).flatMap(({ id }) => tree.children(id)));
      return { '@type': 'CiteStructure', citeType: kind, ...(inner.length > 0 ? { citeStructure: inner } : {}) };
    });
  return below(tree.children(null));
}
