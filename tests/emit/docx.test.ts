/** Word files: valid by the schemas of ECMA-376, the text in them and nothing else, on the page of GB/T 9704. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { clauseDocx, documentDocx } from '../../src/emit/docx/index.ts';
import { type Edition, isHeading } from '../../src/emit/edition.ts';
import type { Clause } from '../../src/model/clause.ts';
import { treeOf } from '../../src/model/tree.ts';
import { readDocx } from '../../src/search/notice/docx.ts';
import { genreEditions } from './editions.ts';
import { bare, committedEditions, textOfMarkup, wordsOfClauses } from './markup.ts';

const SCHEMA = path.join(import.meta.dirname, 'schema');
const committed = committedEditions().map((edition) => [edition.record.id, edition] as [string, Edition]);
const editions = [...committed, ...genreEditions()];

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
const bodyOf = (bytes: Uint8Array) => partsOf(bytes)['word/document.xml'] ?? '';
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1] ?? '',
    level: Number(/<w:outlineLvl w:val="(\d)"/.exec(inside)?.[1] ?? Number.NaN),
    text: textOfMarkup(inside),
  }));

describe.each(editions)('%s', (_, edition) => {
  test('has every character of the text in order, and nothing beside it', () => {
    const bytes = documentDocx(edition);
    expect(bare(textOfMarkup(bodyOf(bytes)))).toBe(wordsOfClauses(edition.clauses));
    expect(bare(readDocx(bytes).text)).toBe(wordsOfClauses(edition.clauses));
  });

  test('each clause is a file of its own words and those below it, with its citation, address and text check below', () => {
    for (const clause of edition.clauses) {
      const parts = partsOf(clauseDocx(edition, clause));
      const words = wordsOfClauses(treeOf(edition.clauses).subtree(clause));
      expect(bare(textOfMarkup(parts['word/document.xml'] ?? ''))).toBe(words);
      for (const page of ['word/footer1.xml', 'word/footer2.xml'])
        for (const fact of [clause.locator, edition.absolute(clause.url), `文本校验 ${clause.hash}`])
          expect(textOfMarkup(parts[page] ?? '')).toContain(fact);
    }
  });

  test('its headings are headings at their own level, and its tables tables', () => {
    const tree = treeOf(edition.clauses);
    const xml = bodyOf(documentDocx(edition));
    const shown = paragraphsOf(xml).filter(({ style, level }) => /^Heading\d$/.test(style) || !Number.isNaN(level));
    const levels = shown.map(({ style, level }) => (Number.isNaN(level) ? Number(style.at(-1)) : level + 1));
    const named = edition.clauses.filter(
      (clause) => isHeading(clause) && clause.kind !== 'table' && clause.title !== '',
    );
    expect(levels).toEqual(named.map((clause) => tree.lineage(clause).length));
    expect(xml.match(/<w:tblGrid>/g)?.length ?? 0).toBe(
      edition.clauses.filter(({ kind }) => kind === 'table' || kind === 'box').length,
    );
  });

  test('every part is declared, every relation leads to a part, and each is named once', () => {
    const parts = partsOf(documentDocx(edition));
    const names = Object.keys(parts);
    expect(names[0]).toBe('[Content_Types].xml');
    const declared = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(declared.toSorted()).toEqual(names.filter((name) => !/rels$|Types/.test(name)).toSorted());
    const targets = (file: string, folder: string) =>
      [...(parts[file] ?? '').matchAll(/Id="([^"]+)".*?Target="([^"]+)"/g)].map(([, id, to]) => ({
        id,
        to: folder + to,
      }));
    const own = targets('word/_rels/document.xml.rels', 'word/');
    for (const { to } of [...targets('_rels/.rels', ''), ...own]) expect(names).toContain(to);
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id);
    for (const id of used) expect(own.map((one) => one.id)).toContain(id);
  });
});

test('every part of every file is valid by the schemas of ECMA-376 (transitional) and of its packages', async () => {
  const files = editions.flatMap(([name, edition]) =>
    Object.entries(partsOf(documentDocx(edition))).map(([file, text]) => ({
      path: `${name}/${file}`.replaceAll('/', '~'),
      text,
    })),
  );
  const of = (end: RegExp) => files.filter(({ path: name }) => end.test(name));
  const word = of(/word~\w+\.xml$/);
  expect(word.length).toBeGreaterThan(editions.length * 5);
  expect(await faults(word, 'wml.xsd')).toEqual([]);
  expect(await faults(of(/Types\]\.xml$/), 'opc-contentTypes.xsd')).toEqual([]);
  expect(await faults(of(/\.rels$/), 'opc-relationships.xsd')).toEqual([]);
});

/** Drawings and customs of a package, which no file has, stand as names alone. */
const STUBS: Record<string, string> = {
  'dml-wordprocessingDrawing.xsd': stub(
    'drawingml/2006/wordprocessingDrawing',
    '<xsd:element name="anchor"/><xsd:element name="inline"/>',
  ),
};

function stub(namespace: string, content: string): string {
  return `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://schemas.openxmlformats.org/${namespace}">${content}</xsd:schema>`;
}

async function faults(files: readonly { path: string; text: string }[], schema: string) {
  const contents = (name: string) =>
    (STUBS[name] ?? readFileSync(path.join(SCHEMA, name), 'utf8')).replace(
      /(namespace="http:\/\/www\.w3\.org\/XML\/1998\/namespace")\/>/,
      '$1 schemaLocation="xml.xsd"/>',
    );
  const xsd = (name: string) => ({ fileName: name, contents: contents(name) });
  const others = [
    'dml-wordprocessingDrawing.xsd',
    'shared-math.xsd',
    'shared-relationshipReference.xsd',
    'shared-commonSimpleTypes.xsd',
    'shared-customXmlSchemaProperties.xsd',
    'xml.xsd',
  ];
  const { errors } = await validateXML({
    xml: files.map((file) => ({ fileName: file.path, contents: file.text })),
    schema: [xsd(schema)],
    preload: schema === 'wml.xsd' ? [xsd('wml.xsd'), ...others.map(xsd)] : [],
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ message, loc }) => `${loc?.fileName}: ${message}`).slice(0, 20);
}

const [, opinion] = committed.find(([, { record }]) => record.titleNote !== null) as [string, Edition];
const [, plan] = committed.find(([, { record }]) => record.titleNote === null) as [string, Edition];

test('the page is that of GB/T 9704, and its number stands on the outer side', () => {
  const parts = partsOf(documentDocx(plan));
  const xml = parts['word/document.xml'] ?? '';
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  const [, top, right, bottom, left] =
    /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(xml) ?? [];
  const millimetres = [top, bottom, left, right].map((twips) => Math.round((Number(twips) / 1440) * 25.4 * 10) / 10);
  expect(millimetres).toEqual([37, 35, 28, 26]);
  expect(xml).toContain('w:linePitch="560"');
  for (const [page, side] of [
    ['footer1', 'right'],
    ['footer2', 'left'],
  ]) {
    const foot = parts[`word/${page}.xml`] ?? '';
    expect(foot).toMatch(new RegExp(`<w:jc w:val="${side}"/>.*?— .*?w:instr="PAGE".*? —`, 's'));
  }
  const styles = parts['word/styles.xml'] ?? '';
  const style = (id: string) => new RegExp(`w:styleId="${id}">(.*?)</w:style>`, 's').exec(styles)?.[1] ?? '';
  expect(style('Title')).toMatch(/方正小标宋简体.*w:sz w:val="44"/);
  expect(style('Heading1')).toMatch(/outlineLvl w:val="0".*黑体/);
  expect(style('Heading2')).toMatch(/outlineLvl w:val="1".*楷体_GB2312/);
  expect(style('Heading3')).toMatch(/outlineLvl w:val="2".*仿宋_GB2312.*<w:b\/>/);
  expect(style('BodyText')).toContain('w:firstLineChars="200"');
  expect(styles).toMatch(/docDefaults.*仿宋_GB2312.*w:sz w:val="32".*w:line="560" w:lineRule="exact"/);
});

test('the bytes are the same wherever and whenever they are made', () => {
  expect(documentDocx(plan)).toEqual(documentDocx({ ...plan, clauses: structuredClone(plan.clauses) }));
  expect(Buffer.from(documentDocx(plan)).readUInt16LE(12)).toBe(0x21);
});

test('a title that the edition gave stands in the head of the first page, with what is said of it', () => {
  const parts = partsOf(documentDocx(opinion));
  const head = textOfMarkup(parts['word/header1.xml'] ?? '').trim();
  expect(head).toBe(opinion.record.title + opinion.record.titleNote);
  expect(textOfMarkup(parts['word/document.xml'] ?? '')).not.toContain(opinion.record.title);
  expect(Object.keys(partsOf(documentDocx(plan)))).not.toContain('word/header1.xml');
  expect(parts['word/footer1.xml']).toContain('未经证实');
});

test('words on the line of their heading follow it there', () => {
  const section = plan.clauses.find(({ id }) => id === '1.1') as Clause;
  expect(bodyOf(clauseDocx(plan, section))).toMatch(/<w:specVanish\/>.*?（一）指导思想。.*?<\/w:p><w:p>/s);
  const apart = opinion.clauses.find(({ id }) => id === '1.1') as Clause;
  expect(bodyOf(clauseDocx(opinion, apart))).not.toContain('specVanish');
});
