import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { akomaNtoso, eIdsOf } from '../../src/emit/akn.ts';
import { feed } from '../../src/emit/atom.ts';
import { clauseJson } from '../../src/emit/clause-json.ts';
import type { Edition } from '../../src/emit/edition.ts';
import { epubFiles } from '../../src/emit/epub.ts';
import { escapeMarkdown } from '../../src/emit/escape.ts';
import { Knowledge } from '../../src/emit/known.ts';
import { clauseMarkdown, documentMarkdown } from '../../src/emit/markdown.ts';
import { emitParts } from '../../src/emit/mdx.ts';
import { clauseText, documentText } from '../../src/emit/text.ts';
import { type Clause, isText } from '../../src/model/clause.ts';
import { csvOf } from '../../src/model/table.ts';
import { treeOf } from '../../src/model/tree.ts';
import { escapeXml } from '../../src/text/xml.ts';
import { genreEditions } from './editions.ts';
import { bare, committedEditions, textOfMarkup, wordsOfClauses } from './markup.ts';

const SCHEMA = path.join(import.meta.dirname, 'schema');
const editions = committedEditions();
const cases = editions.map((edition) => [edition.record.id, edition] as const);
const markdown = await createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });
const rendered = async (text: string) => textOfMarkup((await markdown.render(text)).code);
const small = (text: string): Edition => {
  const [edition] = editions as [Edition];
  const paragraph = {
    ...(edition.clauses.find(({ kind }) => kind === 'paragraph') as Clause),
    parent: null,
    head: '',
    text,
  };
  return { ...edition, clauses: [paragraph] };
};

test.each(cases)('%s as text and as Markdown has the words of its clauses', async (_, edition) => {
  const words = wordsOfClauses(edition.clauses);
  expect(bare(documentText(edition).replace(/^[\s\S]*?\n\n/, ''))).toBe(words);
  expect(bare(await rendered(documentMarkdown(edition)))).toMatch(new RegExp(`${RegExp.escape(words)}$`));
});

test.each(cases)('every clause of %s as text and as Markdown has its words and those below it', async (_, edition) => {
  for (const clause of edition.clauses) {
    const words = wordsOfClauses(treeOf(edition.clauses).subtree(clause));
    const text = clauseText(edition, clause);
    expect(bare(text.replace(/^[\s\S]*?\n\n/, ''))).toBe(words);
    for (const form of [text, clauseMarkdown(edition, clause)])
      for (const fact of [
        edition.record.title,
        clause.locator,
        edition.absolute(clause.url),
        `文本校验 ${clause.hash}`,
      ])
        expect(form).toContain(fact);
    expect(bare(await rendered(clauseMarkdown(edition, clause)))).toMatch(new RegExp(`^${RegExp.escape(words)}—`));
  }
});

test('Markdown shows any text as it is', async () => {
  const strings = fc.array(
    fc.constantFrom(...'*_`#<>&[]()!|~\\-+=.1:/@ 甲', 'www.', 'http://', '&amp;', '1. ', '- ', '## ', '|a|'),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(strings, async (parts) => {
      const text = parts.join('').trim();
      const shown = await rendered(`${escapeMarkdown(text)}\n`);
      expect(shown.trim()).toBe(text);
      expect((await markdown.render(escapeMarkdown(text))).code).not.toMatch(/<(?!\/?p\b|!-- -->)/);
    }),
    { numRuns: 300 },
  );
});

test.each(['\ufffd', '\ue000', '\u{f0000}', '\u200b', '\u00ad', '\u2028'])(
  'every form carries the character %j that document.yaml accepted',
  async (character) => {
    const text = `旧${character}厂<关停`;
    const edition = small(text);
    const [clause] = edition.clauses as [Clause];
    const all = (files: readonly { text: string }[]) => files.map((file) => textOfMarkup(file.text)).join('\n');
    for (const form of [documentText(edition), clauseText(edition, clause), csvOf([clause])])
      expect(form).toContain(text);
    const shown = [
      await rendered(documentMarkdown(edition)),
      await rendered(clauseMarkdown(edition, clause)),
      textOfMarkup(akomaNtoso(edition)),
      all(epubFiles(edition)),
      emitParts(edition.record, [clause])[0]?.text.replaceAll('\\<', '<'),
      textOfMarkup(escapeXml(text)),
    ];
    for (const form of shown) expect(form).toContain(text);
    expect(JSON.parse(clauseJson(edition, clause, new Knowledge({})))).toMatchObject({ text });
  },
);

test.each(cases)(
  '%s as Akoma Ntoso has the words of its clauses, a unique eId for each, and the doubt',
  (_, edition) => {
    const xml = akomaNtoso(edition);
    const text = xml.slice(xml.indexOf('</meta>'));
    expect(bare(textOfMarkup(text))).toBe(wordsOfClauses(edition.clauses));
    const eIds = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, eId]) => eId);
    expect(new Set(eIds).size).toBe(eIds.length);
    for (const [id, eId] of eIdsOf(edition.clauses)) expect(eIds, id).toContain(eId);
    for (const { parent, id } of edition.clauses) {
      const eId = eIdsOf(edition.clauses);
      if (parent !== null) expect(eId.get(id)).toMatch(new RegExp(`^${eId.get(parent)}__`));
    }
    expect(xml).toContain(`<FRBRdate date="${edition.record.signed}" name="signed"/>`);
    expect(xml.includes('eId="note_date"')).toBe(edition.record.inferred !== null);
    expect(xml).toContain('href="#note_1"');
  },
);

test('Akoma Ntoso is valid by the OASIS schema', async () => {
  const xsd = (name: string) => ({ fileName: name, contents: readFileSync(path.join(SCHEMA, name), 'utf8') });
  const result = await validateXML({
    xml: editions.map((edition) => ({ fileName: `${edition.record.id}.xml`, contents: akomaNtoso(edition) })),
    schema: [xsd('akomantoso30.xsd')],
    preload: [xsd('xml.xsd')],
    maxMemoryPages: memoryPages.GiB,
  });
  expect(result.errors).toEqual([]);
  expect(result.valid).toBe(true);
});

test.each(cases)('%s as EPUB has the words of its clauses and opens with its mimetype', (_, edition) => {
  const [first, ...files] = epubFiles(edition);
  expect(first).toEqual({ path: 'mimetype', text: 'application/epub+zip' });
  const chapters = files.filter(({ path }) => /(front|part-.*|back)\.xhtml$/.test(path));
  const body = chapters.map(({ text }) =>
    text.slice(text.indexOf('<body>')).replace(/<h1>.*<p class="fact">.*?<\/a><\/p>/s, ''),
  );
  expect(bare(textOfMarkup(body.join('')))).toBe(wordsOfClauses(edition.clauses));
});

test('a clause as JSON has its record, its citation and what is known of it and of its paragraphs', () => {
  const [edition] = editions as [Edition];
  const item = edition.clauses.find(({ kind }) => kind === 'item') as Clause;
  const inside = edition.clauses.find(({ parent }) => parent === item.id) as Clause;
  const place = { doc: inside.doc, clause: inside.id };
  const records = {
    targets: [
      { id: 't1', ...place },
      { id: 't2', ...place, clause: 'x' },
    ],
    links: [{ id: 'l1', from: { doc: 'other', clause: '1' }, to: place }],
    terms: [{ id: 'x', mentions: [] }],
  };
  const value = JSON.parse(clauseJson(edition, item, new Knowledge(records)));
  expect(value).toMatchObject({ ...item, address: `https://example.org${item.url}` });
  expect(value.below.map(({ id }: Clause) => id)).toContain(inside.id);
  expect(value.known).toEqual({ targets: [records.targets[0]], links: records.links });
});

test('what is known of a clause stands in one file of its document: that of the nearest heading', () => {
  for (const [, edition] of genreEditions()) {
    const { clauses, record } = edition;
    const knowledge = new Knowledge({ targets: clauses.map(({ id }) => ({ doc: record.id, clause: id })) });
    const told = clauses
      .filter((clause) => !isText(clause))
      .flatMap((clause): { clause: string }[] => JSON.parse(clauseJson(edition, clause, knowledge)).known.targets);
    const headed = clauses.filter((one) =>
      treeOf(clauses)
        .lineage(one)
        .some((above) => !isText(above)),
    );
    expect(told.map(({ clause }) => clause).sort()).toEqual(headed.map(({ id }) => id).sort());
  }
});

test('the feed is one entry a state, newest first, with the words before and after', () => {
  const change = {
    address: 'a/1',
    change: 'changed' as const,
    to: null,
    clauses: null,
    url: '/a/1/',
    title: '《甲》一',
  };
  const rows = [
    { ...change, date: '2020-01-01', note: '首次发布。', before: null, after: null },
    { ...change, date: '2020-02-01', note: '更正。', before: '旧<字>', after: '新字' },
  ];
  const xml = feed(
    rows,
    { title: '甲', self: '/f.xml', page: '/c/', states: '/c/' },
    (path) => `https://example.org${path}`,
  );
  expect([...xml.matchAll(/<updated>(.*?)T/g)].map(([, day]) => day)).toEqual([
    '2020-02-01',
    '2020-02-01',
    '2020-01-01',
  ]);
  expect(textOfMarkup(xml)).toContain('旧&lt;字&gt;');
});

test('a document without numbers, parts or a front is still given away', () => {
  for (const text of ['只有一段。', '']) {
    const edition = small(text);
    expect(akomaNtoso({ ...edition, errata: [] })).toContain('<mainBody');
    expect(documentText(edition)).toContain(text);
    expect(epubFiles(edition).length).toBeGreaterThan(4);
  }
});
