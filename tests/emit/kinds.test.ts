/** Every form of every made-up document of tests/genre holds every word of it, whatever kinds of clauses it has. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { akomaNtoso, eIdsOf } from '../../src/emit/akn.ts';
import { epubFiles } from '../../src/emit/epub.ts';
import { emitForms } from '../../src/emit/forms.ts';
import { Knowledge } from '../../src/emit/known.ts';
import { clauseMarkdown, documentMarkdown } from '../../src/emit/markdown.ts';
import { emitParts } from '../../src/emit/mdx.ts';
import { clauseText, documentText } from '../../src/emit/text.ts';
import type { Clause } from '../../src/model/clause.ts';
import { treeOf } from '../../src/model/tree.ts';
import { tableDocument } from '../genre/grammar/table.ts';
import { editionOf, genreEditions } from './editions.ts';
import { bare, textOfMarkup, wordsOfClauses } from './markup.ts';

const SCHEMA = path.join(import.meta.dirname, 'schema');
const editions = genreEditions();
const markdown = await createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });
const rendered = async (text: string) => textOfMarkup((await markdown.render(text)).code);
const bodyOf = (html: string) => html.slice(html.indexOf('<body>')).replace(/<h1>.*<p class="fact">.*?<\/a><\/p>/s, '');

test.each(editions)('%s: text, Markdown, EPUB and Akoma Ntoso have the words of its clauses', async (_, edition) => {
  const words = wordsOfClauses(edition.clauses);
  expect(bare(documentText(edition).replace(/^[\s\S]*?\n\n/, ''))).toBe(words);
  expect(bare(await rendered(documentMarkdown(edition))).endsWith(words)).toBe(true);
  const chapters = epubFiles(edition).filter(({ path: name }) => /(front|part-.*|back)\.xhtml$/.test(name));
  expect(bare(textOfMarkup(chapters.map(({ text }) => bodyOf(text)).join('')))).toBe(words);
  const xml = akomaNtoso(edition);
  expect(bare(textOfMarkup(xml.slice(xml.indexOf('</meta>'))))).toBe(words);
});

test.each(editions)('%s: each clause as text and as Markdown has its words and those below it', async (_, edition) => {
  for (const clause of edition.clauses) {
    const words = wordsOfClauses(treeOf(edition.clauses).subtree(clause));
    expect(bare(clauseText(edition, clause).replace(/^[\s\S]*?\n\n/, ''))).toBe(words);
    expect(bare(await rendered(clauseMarkdown(edition, clause)))).toMatch(new RegExp(`^${RegExp.escape(words)}—`));
  }
});

test.each(editions)('%s: every clause has an eId of its own, below that of the clause above', (_, edition) => {
  const eIds = eIdsOf(edition.clauses);
  const xml = akomaNtoso(edition);
  const printed = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, eId]) => eId);
  expect(new Set(printed).size).toBe(printed.length);
  for (const { id, parent } of edition.clauses) {
    expect(printed).toContain(eIds.get(id));
    if (parent !== null) expect(eIds.get(id)?.startsWith(`${eIds.get(parent)}__`)).toBe(true);
  }
});

test('articles without chapters are one chapter of an EPUB, and its contents lead to each of them', () => {
  const articles = ['一', '二', '三'].map((n) => `第${n}条　有关部门应当依照职责做好工作。`);
  const files = epubFiles(editionOf(['某市河道管理办法', ...articles, ''].join('\n')));
  expect(files.filter(({ path: name }) => /part-/.test(name)).map(({ path: name }) => name)).toEqual([
    'EPUB/part-art-1.xhtml',
  ]);
  const nav = files.find(({ path: name }) => name.endsWith('nav.xhtml'))?.text ?? '';
  expect([...nav.matchAll(/href="(part[^"]+)"/g)].map(([, to]) => to)).toEqual([
    'part-art-1.xhtml',
    'part-art-1.xhtml#c-art-2',
    'part-art-1.xhtml#c-art-3',
  ]);
});

test('Akoma Ntoso of all of them is valid by the OASIS schema', async () => {
  const xsd = (name: string) => ({ fileName: name, contents: readFileSync(path.join(SCHEMA, name), 'utf8') });
  const result = await validateXML({
    xml: editions.map(([name, edition]) => ({ fileName: `${name}.xml`, contents: akomaNtoso(edition) })),
    schema: [xsd('akomantoso30.xsd')],
    preload: [xsd('xml.xsd')],
    maxMemoryPages: memoryPages.GiB,
  });
  expect(result.errors).toEqual([]);
});

const isTable = ({ kind }: Clause) => kind === 'table';

test('tables of any shape are tables in every form, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(tableDocument, async ({ text, tables }) => {
      const edition = editionOf(text);
      const { clauses } = edition;
      const found = clauses.filter(isTable).map(({ id }) =>
        treeOf(clauses)
          .children(id)
          .map(({ cells }) => cells),
      );
      expect(found).toEqual(tables.map(({ cells }) => cells));
      const padded = tables.map(({ cells }) => {
        const width = Math.max(...cells.map((row) => row.length));
        return cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
      });
      const html = (await markdown.render(documentMarkdown(edition))).code;
      expect(
        tablesOf(html, 'tr', 't[hd]').map((rows) => (rows[0]?.every((cell) => cell === '') ? rows.slice(1) : rows)),
      ).toEqual(padded);
      const csv = emitForms(edition, new Knowledge({})).filter(({ path: name }) => name.endsWith('.csv'));
      expect(csv.map(({ text: file }) => file.split('\r\n').length - 1)).toEqual(
        tables.map(({ cells }) => cells.length),
      );
      const words = tables.flatMap(({ cells }) => cells.map((row) => row.join('')));
      for (const form of [
        akomaNtoso(edition),
        epubFiles(edition)
          .map((file) => file.text)
          .join(''),
      ])
        expect(tablesOf(form, 'tr', 't[hd]').flatMap((rows) => rows.map((row) => row.join('')))).toEqual(words);
      const parts = emitParts(edition.record, clauses)
        .map((file) => file.text)
        .join('');
      expect(parts.match(/<Table at=/g) ?? []).toHaveLength(tables.length);
    }),
    { numRuns: 60, seed: 12 },
  );
});

test('a law without chapters is a file a reading page, with its articles below the title of the page', () => {
  const articles = Array.from(
    { length: 80 },
    (_, i) => `第${inHan(i + 1)}条　${'有关部门应当依照职责做好工作。'.repeat(15)}`,
  );
  const edition = editionOf(['某市河道管理办法', ...articles, ''].join('\n'));
  const files = emitParts(edition.record, edition.clauses);
  expect(files.map(({ path: name }) => path.basename(name))).toEqual(['front.mdx', 'page-1.mdx', 'page-2.mdx']);
  expect(files[2]?.text).toMatch(/^<Heading at="[^"]+" above=\{-1\}>第五十三条<\/Heading>$/m);
});

test('a text of a few words is one file, from its title to its date', () => {
  const edition = editionOf(
    [
      '关于防火的通知',
      '各乡镇：',
      '请抓紧落实。',
      '一、巡查',
      '每日巡查。',
      '二、报告',
      '立即报告。',
      '某县人民政府',
      '2022年9月1日',
      '',
    ].join('\n'),
  );
  const [file, ...others] = emitParts(edition.record, edition.clauses);
  expect(others).toEqual([]);
  expect([...(file?.text ?? '').matchAll(/ at="[^/]+\/([^"]+)"/g)].map(([, id]) => id)).toEqual(
    edition.clauses.map(({ id }) => id),
  );
});

const inHan = (n: number): string => {
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${n % 10 > 0 ? digits[n % 10] : ''}`;
};

/** The cells of the tables in markup, row by row. */
const tablesOf = (markup: string, row: string, cell: string): string[][][] =>
  [...markup.matchAll(/<table\b[^>]*>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(new RegExp(`<${row}\\b[^>]*>(.*?)</${row}>`, 'gs'))].map(([, inside = '']) =>
      [...inside.matchAll(new RegExp(`<${cell}\\b[^>]*?(?:/>|>(.*?)</${cell}>)`, 'gs'))].map(([, words = '']) =>
        textOfMarkup(words).trim(),
      ),
    ),
  );
