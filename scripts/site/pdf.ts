import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { chromium, type Page, type Route } from 'playwright-core';
import type { Clause } from '../../src/model/clause.ts';
import type { Records } from '../../src/model/dataset.ts';
import { BROWSER_FLAGS, drawnBy } from '../browsers/browser.ts';
import type { Kept } from './kept.ts';
import { bare, mendPdf } from './pdf-text.ts';
import type { Place } from './place.ts';
import { sha256 } from './published.ts';
import { Refusal } from './refusal.ts';

/**
 * Prints the whole-document page of each document to `<doc>/<doc>.pdf`: tagged, with bookmarks, its links leading to
 * the site. The bytes depend on the browser and the fonts of the machine and on nothing else. `day` (YYYY-MM-DD) is
 * written as its date, who issued the document as its author, `creator` as what made it.
 */
export async function writePdfs(
  dist: string,
  { documents, clauses }: Pick<Records, 'documents' | 'clauses'>,
  browserPath: string,
  place: Place,
  day: string,
  creator: string,
  kept: Kept,
): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: browserPath, args: BROWSER_FLAGS });
  try {
    // Paper needs no scripts: with them the page would set about keeping itself for reading offline.
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'UTC', javaScriptEnabled: false });
    await context.route('**/*', (route) => answer(route, dist, place));
    const styles = await stylesIn(path.join(dist, '_'));
    const drawn = await drawnBy(browser);
    const byDoc = Map.groupBy(clauses, ({ doc }) => doc);
    for (const { id: doc, issuer: author } of documents) {
      const own = byDoc.get(doc) ?? [];
      const print = async () => {
        const page = await context.newPage();
        // Not `networkidle`: on a busy machine the network is idle while the page is still being read, and what is printed is cut.
        await page.goto(place.absolute(`/${doc}/print/`), { waitUntil: 'load' });
        const text = (await page.textContent('main')) ?? '';
        const headings = await page.locator('main').locator('h1, h2, h3, h4, h5, h6').allTextContents();
        assertWhole(doc, text, own);
        const printed = () => page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
        await numberContents(page, await pagesIn(await printed()));
        const bytes = await printed();
        await page.close();
        return mendPdf(bytes, day, { text, headings, author, creator });
      };
      const html = await readFile(path.join(dist, doc, 'print/index.html'), 'utf8');
      const made = await kept.of([html, styles, drawn, place.absolute('/'), day, author, creator], print);
      await writeFile(path.join(dist, doc, `${doc}.pdf`), made);
    }
  } finally {
    await browser.close();
  }
  return documents.map(({ id: doc }) => `${doc}/${doc}.pdf`);
}

/** What is about to be printed holds the words of every clause, in order: a page may be printed before it is all there. */
export function assertWhole(
  doc: string,
  text: string,
  clauses: readonly Pick<Clause, 'doc' | 'id' | 'head' | 'text'>[],
): void {
  const page = bare(text);
  let at = 0;
  for (const clause of clauses.filter((one) => one.doc === doc)) {
    // Cells are parted by what is no character of the page.
    for (const words of [clause.head, ...clause.text.split('\t')].map(bare)) {
      at = page.indexOf(words, at);
      if (at < 0) throw new Refusal(`${doc} 的 PDF：供打印的网页里没有 ${clause.id} 的文字，请重新运行。`);
      at += words.length;
    }
  }
}

/** On which page, counted from 1, each place stands that a link of the document leads to. */
export async function pagesIn(bytes: Uint8Array): Promise<Map<string, number>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = pdf.getPages().map(({ ref }) => ref);
  return new Map(
    (places?.keys() ?? []).flatMap((name): [string, number][] => {
      const [page] = places?.lookupMaybe(name, PDFArray)?.asArray() ?? [];
      const at = pages.indexOf(page as (typeof pages)[number]);
      return at < 0 ? [] : [[name.decodeText(), at + 1]];
    }),
  );
}

/** Writes the numbers of pages into the contents: their room is kept, so that nothing moves by it. */
const numberContents = (page: Page, pages: ReadonlyMap<string, number>): Promise<void> =>
  page.locator('[data-page]').evaluateAll(
    (places, known) => {
      const numbers = new Map(known);
      for (const place of places as HTMLElement[])
        place.textContent = String(numbers.get(place.dataset.page ?? '') ?? '');
    },
    [...pages],
  );

/** The checksums of all styles, by name. */
async function stylesIn(folder: string): Promise<[name: string, sum: string][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort();
  return Promise.all(names.map(async (name) => [name, sha256(await readFile(path.join(folder, name)))]));
}

/** The built file in place of the site that is not there yet. */
async function answer(route: Route, dist: string, { base }: Place): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const name = decodeURIComponent(pathname.slice(base.length)).replace(/\/$/, '/index.html');
  const body = await readFile(path.join(dist, name)).catch(() => null);
  await (body ? route.fulfill({ body, contentType: TYPES[path.extname(name)] }) : route.abort());
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
