/**
 * What is given away in the forms of others, each held against the rules of its own standard and against the texts: Web
 * Annotation Data Model (2017), Distributed Text Services 1.0, RO-Crate 1.1, signposting.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { emitAnnotations } from '../../src/emit/annotations.ts';
import { emitDts } from '../../src/emit/dts.ts';
import { emitHosting, linksOf } from '../../src/emit/hosting.ts';
import { roCrate } from '../../src/emit/ro-crate.ts';
import { DATASETS } from '../../src/model/dataset.ts';
import { SiteFacts } from '../../src/model/site-facts.ts';
import { committedEditions } from './markup.ts';

const read = (name: string) => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
const editions = committedEditions();
const cases = editions.map((edition) => [edition.record.id, edition] as const);
const absolute = (path: string) => `https://example.org${path}`;
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

describe('Web Annotations', () => {
  const Quote = z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  });
  const Target = z.strictObject({
    source: z.url().refine((url) => !url.includes('#'), 'a source has no fragment beside its selector'),
    selector: z.strictObject({
      type: z.literal('FragmentSelector'),
      conformsTo: z.literal('http://tools.ietf.org/rfc/rfc3236'),
      value: z.string().min(1),
      refinedBy: Quote.optional(),
    }),
  });
  const Body = z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('TextualBody'),
      value: z.string().min(1),
      format: z.literal('text/plain'),
      language: z.literal('zh-CN'),
      purpose: z.enum(['editing', 'commenting', 'describing']),
    }),
    z.strictObject({
      type: z.literal('SpecificResource'),
      source: z.url(),
      purpose: z.enum(['linking', 'identifying']),
    }),
  ]);
  const Collection = z.strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: z.url(),
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    modified: z.iso.datetime(),
    total: z.int(),
    first: z.strictObject({
      id: z.url(),
      type: z.literal('AnnotationPage'),
      startIndex: z.literal(0),
      items: z.array(
        z.strictObject({
          id: z.url(),
          type: z.literal('Annotation'),
          motivation: z.enum(['linking', 'editing', 'describing']),
          rights: z.literal(LICENCE),
          body: z.array(Body).min(1),
          target: z.union([Target, z.array(Target).min(1)]),
        }),
      ),
    }),
  });
  const [links, terms, errata] = ['links', 'terms', 'errata'].map(read);

  test.each(cases)('of %s: links, corrections and terms, every target words of its clause', (doc, edition) => {
    const file = emitAnnotations(edition, { links, terms, errata }, LICENCE);
    const { id, total, first } = Collection.parse(JSON.parse(file.text));
    expect(id).toBe(absolute(`/${file.path}`));
    expect([total, new Set(first.items.map((item) => item.id)).size]).toEqual([first.items.length, total]);
    const at = new Map(edition.clauses.map((clause) => [clause.id, clause]));
    for (const { target } of first.items)
      for (const { source, selector } of [target].flat()) {
        const clause = at.get(selector.value);
        expect(absolute(clause?.url ?? '').replace(/#.*/, '')).toBe(source);
        const { exact = '', prefix = '', suffix = '' } = selector.refinedBy ?? {};
        expect((clause?.head ?? '') + (clause?.text ?? '')).toContain(prefix + exact + suffix);
        expect(exact).not.toBe('');
      }
    const of = (motivation: string) => first.items.filter((item) => item.motivation === motivation).length;
    expect(of('linking')).toBe(
      links.filter((link: { from: { doc: string }; to: { doc: string } }) => [link.from.doc, link.to.doc].includes(doc))
        .length,
    );
    expect(of('editing')).toBe(errata.filter((erratum: { doc: string }) => erratum.doc === doc).length);
  });
});

describe('Distributed Text Services', () => {
  const Opening = {
    '@context': z.literal('https://dtsapi.org/context/v1.0.json'),
    dtsVersion: z.literal('1.0'),
    '@id': z.string(),
  };
  interface Structure {
    '@type': 'CiteStructure';
    citeType: string;
    citeStructure?: Structure[] | undefined;
  }
  const Structure: z.ZodType<Structure> = z.lazy(() =>
    z.strictObject({
      '@type': z.literal('CiteStructure'),
      citeType: z.string().min(1),
      citeStructure: z.array(Structure).min(1).optional(),
    }),
  );
  /** Literals that cannot be localized, addresses, or words with their language. */
  const Metadata = z.record(
    z.string(),
    z.union([
      z.number(),
      z.array(z.url()),
      z.array(z.strictObject({ lang: z.literal('zh-CN'), value: z.string().min(1) })),
    ]),
  );
  const Resource = z.strictObject({
    '@id': z.string(),
    '@type': z.literal('Resource'),
    title: z.string().min(1),
    totalParents: z.literal(1),
    totalChildren: z.literal(0),
    dublinCore: Metadata,
    collection: z.string(),
    navigation: z.string(),
    document: z.string(),
    mediaTypes: z.array(z.string()),
    download: z.array(z.url()).min(1),
    citationTrees: z
      .array(z.strictObject({ '@type': z.literal('CitationTree'), citeStructure: z.array(Structure) }))
      .length(1),
  });
  const Unit = z.strictObject({
    identifier: z.string().min(1),
    '@type': z.literal('CitableUnit'),
    '@id': z.url(),
    level: z.int().positive(),
    parent: z.string().nullable(),
    citeType: z.string(),
    dublinCore: Metadata,
  });
  const Entry = z.strictObject({
    ...Opening,
    '@type': z.literal('EntryPoint'),
    collection: z.string(),
    navigation: z.string(),
    document: z.string(),
  });
  const Collection = z.strictObject({
    ...Opening,
    '@type': z.literal('Collection'),
    title: z.string(),
    totalParents: z.literal(0),
    totalChildren: z.int(),
    collection: z.string(),
    member: z.array(Resource),
  });
  const Navigation = z.strictObject({
    ...Opening,
    '@type': z.literal('Navigation'),
    resource: Resource,
    member: z.array(Unit),
  });

  const files = new Map(
    emitDts('甲集', editions, absolute).map(({ path, text }) => [absolute(`/${path}`), JSON.parse(text)]),
  );
  const entry = Entry.parse(files.get(absolute('/dts/entry.jsonld')));
  /** RFC 6570, as far as the templates here go: `{/a}` and `{#a,b}`. */
  const expand = (template: string, values: Record<string, string>) =>
    template.replace(/\{([/#])([\w,]+)\}/g, (_, mark: string, names: string) => {
      const given = names
        .split(',')
        .flatMap((name) => (values[name] === undefined ? [] : [encodeURIComponent(values[name])]));
      return given.length > 0 ? mark + given.join(mark === '/' ? '/' : ',') : '';
    });
  const fetched = (address: string) => files.get(address.replace(/#.*/, ''));

  test('the entry leads to the collection, and the collection to every text', () => {
    const collection = Collection.parse(fetched(expand(entry.collection, {})));
    expect(collection.member.map((member) => member['@id'])).toEqual(editions.map(({ record }) => record.id));
    for (const member of collection.member) {
      const own = z
        .strictObject({ ...Resource.shape, ...Opening })
        .parse(fetched(expand(entry.collection, { id: member['@id'] })));
      expect(own).toMatchObject(member);
      expect(fetched(expand(own.collection, { nav: 'children' }))).toEqual(own);
    }
  });

  test.each(cases)(
    '%s: every clause is a unit, in order, and opens on the page of the whole text',
    (doc, { clauses }) => {
      const asked = { resource: doc, ref: '2', down: '-1' };
      const { resource, member } = Navigation.parse(fetched(expand(entry.navigation, asked)));
      expect(fetched(expand(resource.navigation, asked))).toMatchObject({ '@type': 'Navigation' });
      expect(member.map(({ identifier, parent }) => [identifier, parent])).toEqual(
        clauses.map(({ id, parent }) => [id, parent]),
      );
      const levels = new Map(member.map(({ identifier, level }) => [identifier, level]));
      for (const { parent, level } of member) expect(level).toBe(parent === null ? 1 : (levels.get(parent) ?? 0) + 1);
      expect(expand(entry.document, { resource: doc, ref: '2.1' })).toBe(absolute(`/${doc}/print/#2.1`));
      expect(expand(resource.document, { ref: '2.1' })).toBe(absolute(`/${doc}/print/#2.1`));
      // Every chain of kinds is in the tree of the text.
      const tree = resource.citationTrees[0]?.citeStructure ?? [];
      const kindOf = new Map(clauses.map(({ id, kind, parent }) => [id, { kind, parent }]));
      const chain = (id: string | null): string[] => {
        const one = id === null ? undefined : kindOf.get(id);
        return one ? [...chain(one.parent), one.kind] : [];
      };
      for (const { id } of clauses) {
        let level: Structure[] = tree;
        for (const kind of chain(id)) {
          const found = level.find(({ citeType }) => citeType === kind);
          expect(found).toBeDefined();
          level = found?.citeStructure ?? [];
        }
      }
    },
  );
});

describe('RO-Crate', () => {
  const known = { bytes: 3, sha256: 'a'.repeat(64) };
  const tables = DATASETS.map((dataset) => ({ dataset, rows: [], files: { json: known, csv: known } }));
  const documents = editions.map(({ record }) => record);
  const licence = { name: 'CC BY 4.0', url: LICENCE, texts: '公文。' };
  const site = SiteFacts.parse({ title: '甲集', description: '几份文件。', lead: '首句。', licence });
  const crateOf = (facts: SiteFacts) => {
    const file = roCrate({ site: facts, documents, tables, published: '2026-01-02', absolute });
    expect(file.path).toBe('data/ro-crate-metadata.json');
    const Entity = z.looseObject({ '@id': z.string().min(1), '@type': z.string() });
    const crate = z
      .strictObject({ '@context': z.literal('https://w3id.org/ro/crate/1.1/context'), '@graph': z.array(Entity) })
      .parse(JSON.parse(file.text));
    return crate['@graph'];
  };

  test('describes itself, its root with name, day and licence, and every file; what is referred to is there, once', () => {
    const graph = crateOf(site);
    const ids = graph.map((entity) => entity['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(graph[0]).toEqual({
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    });
    const root = graph.find((entity) => entity['@id'] === './');
    expect(root).toMatchObject({
      '@type': 'Dataset',
      name: '甲集',
      datePublished: '2026-01-02',
      license: { '@id': LICENCE },
    });
    const referred = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
    const outside = ['https://w3id.org/ro/crate/1.1'];
    expect(referred.filter((id) => id && !ids.includes(id) && !outside.includes(id))).toEqual([]);
    const files = graph.filter((entity) => entity['@type'] === 'File').map((entity) => entity['@id']);
    expect(files).toEqual(['datapackage.json', ...DATASETS.flatMap(({ name }) => [`${name}.json`, `${name}.csv`])]);
    // Nested objects are forbidden: an entity stands in the graph, and is referred to.
    for (const entity of graph)
      for (const value of Object.values(entity).flat())
        if (typeof value === 'object') expect(Object.keys(value ?? {})).toEqual(['@id']);
  });

  test('claims no licence that nobody gave', () => {
    const { licence: _, ...without } = site;
    const graph = crateOf(without);
    expect(graph.find((entity) => entity['@id'] === './')?.license).toBe('未声明许可');
    expect(JSON.stringify(graph)).not.toContain('creativecommons');
  });
});

describe('signposting', () => {
  const links = linksOf('/plans', ['jia'], LICENCE);
  const text = (name: string) =>
    emitHosting('/plans', ['/data/*', '/jia/*', '/about/*'], [], links).find(({ path }) => path === name)?.text ?? '';

  test('the data says what describes it and its licence; a document where it begins and what is noted of it', () => {
    const rules = new Map(
      text('_headers')
        .trim()
        .split('\n\n')
        .map((rule) => [rule.split('\n')[0], /^ {2}Link: (.*)$/m.exec(rule)?.[1]]),
    );
    expect(rules.get('/plans/data/*')).toBe(
      `</plans/data/ro-crate-metadata.json>; rel="describedby"; type="application/ld+json", </plans/data/datapackage.json>; rel="describedby"; type="application/json", <${LICENCE}>; rel="license"`,
    );
    expect(rules.get('/plans/jia/*')).toBe(
      '</plans/jia/>; rel="collection"; type="text/html", </plans/jia/annotations.jsonld>; rel="describedby"; type="application/ld+json", <https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    );
    expect(rules.get('/plans/about/*')).toBeUndefined();
  });

  test('nginx says the same, its quotes escaped', () => {
    const [, value] =
      /location \^~ \/plans\/jia\/ \{[^}]*add_header Link "((?:[^"\\]|\\.)*)" always;/.exec(text('nginx.conf')) ?? [];
    expect(value?.replaceAll('\\"', '"')).toBe(links['/jia/']);
  });

  test('no licence is claimed that nobody gave', () => {
    expect(JSON.stringify(linksOf('', ['jia'], undefined))).not.toContain('license');
  });
});
