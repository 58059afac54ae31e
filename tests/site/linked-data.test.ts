/**
 * Every piece of JSON-LD that the site gives away, in files and in pages: its context is one that was meant, what its
 * standard asks for is there and nothing that the standard does not know, and every address of the site in it, whatever
 * the term, is a file of the build, with the element or the node that its fragment names.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DATASETS } from '../../src/model/dataset.ts';
import { textOfMarkup } from '../emit/markup.ts';
import { files, pages } from './dist.ts';
import { clauses, documents } from './records.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Piece {
  file: string;
  context: string;
  value: { [key: string]: Json };
}

const known = new Set(files);
const read = (file: string) => readFileSync(`dist${file}`, 'utf8');
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function piece(file: string, text: string): Piece {
  const value: Json = JSON.parse(text);
  if (!isObject(value)) throw new Error(`${file}: is no object`);
  const [context] = [value['@context']].flat();
  return { file, context: typeof context === 'string' ? context : '', value };
}

const html = new Map(pages.map((page) => [page, read(page.endsWith('/') ? `${page}index.html` : page)]));
const inPages = [...html].flatMap(([page, source]) =>
  [...source.matchAll(/<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) =>
    piece(page, text),
  ),
);
const inFiles = files.filter((file) => /\.jsonld$|-metadata\.json$/.test(file)).map((file) => piece(file, read(file)));
const pieces = [...inFiles, ...inPages];
const of = (context: string) => pieces.filter((one) => one.context === context);

/** What must and what may stand in an object of a type; the terms of schema.org by its vocabulary, version 29. */
const SCHEMA_ORG: Record<string, { must: string[]; may: string[] }> = {
  Legislation: {
    must: ['@id', 'name'],
    may: [
      ...['@context', 'url', 'identifier', 'legislationIdentifier', 'legislationType', 'legislationDate', 'inLanguage'],
      ...['headline', 'isPartOf', 'legislationPassedBy', 'copyrightNotice', 'description', 'hasPart', 'encoding'],
    ],
  },
  GovernmentOrganization: { must: ['name'], may: [] },
  LegislationObject: { must: ['encodingFormat', 'contentUrl'], may: [] },
};

test('each is in one of five contexts, and none is without one', () => {
  expect(new Set(pieces.map(({ context }) => context))).toEqual(
    new Set([
      'http://www.w3.org/ns/anno.jsonld',
      'http://www.w3.org/ns/csvw',
      'https://dtsapi.org/context/v1.0.json',
      'https://schema.org',
      'https://w3id.org/ro/crate/1.1/context',
    ]),
  );
  expect(inPages.map(({ file }) => file)).toEqual(
    expect.arrayContaining([...documents, ...clauses.filter(({ url }) => !url.includes('#'))].map(({ url }) => url)),
  );
  for (const { id } of documents) {
    for (const file of [`/${id}/annotations.jsonld`, `/dts/navigation/${id}.jsonld`, `/dts/collection/${id}.jsonld`])
      expect(known).toContain(file);
  }
});

test('schema.org: a page says of itself what is known, in terms that are in the vocabulary', () => {
  const faults: string[] = [];
  const walk = (file: string, value: Json): void => {
    if (Array.isArray(value)) for (const one of value) walk(file, one);
    if (!isObject(value)) return;
    const rule = SCHEMA_ORG[String(value['@type'])];
    if (!rule) faults.push(`${file}: type ${value['@type']}`);
    const missing = rule?.must.filter((term) => value[term] === undefined) ?? [];
    const strange = Object.keys(value).filter(
      (term) => term !== '@type' && ![rule?.must, rule?.may].flat().includes(term),
    );
    for (const term of [...missing, ...strange]) faults.push(`${file}: ${value['@type']} ${term}`);
    for (const one of Object.values(value)) walk(file, one);
  };
  for (const { file, value } of of('https://schema.org')) {
    walk(file, value);
    const [canonical] = /(?<=<link rel="canonical" href=")[^"]*/.exec(html.get(file) ?? '') ?? [];
    if (value['@id'] !== canonical || value.url !== canonical) faults.push(`${file}: is not ${value['@id']}`);
  }
  expect(faults).toEqual([]);
});

test('schema.org: signed, issued and numbered as the record of the document, and no number where none is known', () => {
  for (const { url, signed, issuer, number, title, kind } of documents) {
    const [own] = of('https://schema.org').filter(({ file }) => file === url);
    expect(own?.value).toMatchObject({
      name: title,
      legislationDate: signed,
      legislationType: kind,
      legislationPassedBy: { name: issuer },
    });
    expect(own?.value.legislationIdentifier ?? null).toBe(number);
  }
});

/** Where the site stands, as its pages say. */
const HOME = new URL(/(?<=<link rel="canonical" href=")[^"]*/.exec(html.get('/') ?? '')?.[0] ?? '');

/** Every string of a value that is an address of the site; templates (RFC 6570) without what a client fills in. */
function addresses(value: Json, under: string, found: string[] = []): string[] {
  if (typeof value === 'string') {
    const plain = value.replace(/\{[^}]*\}/g, '');
    if (value.startsWith(HOME.href)) found.push(value.includes('{/') ? '' : plain);
    else if (under === '@id' && !/^[a-z]+:/.test(value) && value !== './') found.push(`./${value}`);
  } else if (Array.isArray(value)) for (const one of value) addresses(one, under, found);
  else if (isObject(value)) for (const [key, one] of Object.entries(value)) addresses(one, key, found);
  return found;
}

/** Names that a fragment of a file can have: elements of a page, nodes of JSON-LD. */
const names = new Map<string, Set<string>>();
function namesIn(file: string): Set<string> {
  const held = names.get(file);
  if (held) return held;
  const pattern = file.endsWith('.html') ? /\sid="([^"]*)"/g : /"@?id": ?"[^"#]*#([^"]*)"/g;
  const found = new Set([...read(file).matchAll(pattern)].map(([, id = '']) => textOfMarkup(id)));
  names.set(file, found);
  return found;
}

test('every address of the site in them is a file of the build', () => {
  const lost = new Set<string>();
  let followed = 0;
  for (const { file, context, value } of pieces) {
    // DTS: an `@id` of a resource is a name, not an address; its templates are followed in tests/emit/standards.test.ts.
    const found = addresses(value, '').filter((one) => one !== '' && !(context.includes('dtsapi') && one[0] === '.'));
    for (const one of found) {
      const url = new URL(one, new URL(file, HOME));
      const at = decodeURIComponent(url.pathname).replace(/\/$/, '/index.html');
      const fragment = decodeURIComponent(url.hash.slice(1));
      followed++;
      if (!known.has(at)) lost.add(`${file}: ${one}`);
      else if (fragment && !namesIn(at).has(fragment)) lost.add(`${file}: ${one} (no such fragment)`);
    }
  }
  expect([...lost].slice(0, 20)).toEqual([]);
  expect(followed).toBeGreaterThan(clauses.length);
});

test('what a table says of its columns is of the file beside it', () => {
  const described = of('http://www.w3.org/ns/csvw').flatMap(({ file, value }) =>
    (Array.isArray(value.tables) ? value.tables : []).filter(isObject).map((value) => ({ file, value })),
  );
  expect(described.length).toBe(DATASETS.length);
  for (const { file, value } of described) {
    const csv = path.posix.join(path.posix.dirname(file), String(value.url));
    expect(known).toContain(csv);
    const [head] = read(csv)
      .replace(/^\uFEFF/, '')
      .split('\r\n');
    const { tableSchema } = value;
    const columns = isObject(tableSchema) && Array.isArray(tableSchema.columns) ? tableSchema.columns : [];
    expect(columns.map((column) => isObject(column) && column.name).join(',')).toBe(head);
  }
});

test('a crate says of every file its size', () => {
  const [crate] = of('https://w3id.org/ro/crate/1.1/context');
  const graph = Array.isArray(crate?.value['@graph']) ? crate.value['@graph'].filter(isObject) : [];
  const sized = graph.filter(({ contentSize }) => contentSize !== undefined);
  for (const { '@id': id, contentSize } of sized)
    expect([id, Buffer.byteLength(read(`/data/${id}`))]).toEqual([id, Number(contentSize)]);
  expect(sized.length).toBeGreaterThan(20);
});

test('hosts are told in headers what describes a file, and each address in them is a file of the build', () => {
  const rules = read('/_headers').split('\n\n');
  const linkOf = (rule: string) => /^ {2}Link: (.*)$/m.exec(rule)?.[1] ?? '';
  const linked = rules.filter((rule) => linkOf(rule));
  const own = ['/data/*', ...documents.map(({ url }) => `${url}*`)].map((path) => HOME.pathname.slice(0, -1) + path);
  expect(linked.map((rule) => rule.split('\n')[0]).sort()).toEqual(own.sort());
  const targets = linked.flatMap((rule) => [...linkOf(rule).matchAll(/<(\/[^>]*)>/g)].map(([, target = '']) => target));
  expect(targets.length).toBeGreaterThan(own.length);
  for (const target of targets) expect(known).toContain(target.replace(/\/$/, '/index.html'));
  for (const rule of linked)
    expect(read('/nginx.conf')).toContain(`add_header Link "${linkOf(rule).replaceAll('"', '\\"')}" always;`);
});
