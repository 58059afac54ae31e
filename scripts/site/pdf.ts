import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Route } from 'playwright-core';
import type { DocumentRecord } from '../../src/model/document.ts';
import { BROWSER_FLAGS } from '../browsers/browser.ts';
import { mendPdf } from './pdf-text.ts';
import type { Place } from './place.ts';

/**
 * Prints the whole-document page of each document to `<doc>/<doc>.pdf`: tagged, with bookmarks, its links leading to
 * the site. The bytes depend on the browser and the fonts of the machine and on nothing else. `day` (YYYY-MM-DD) is
 * written as its date, who issued the document as its author, `creator` as what made it.
 */
export async function writePdfs(
  dist: string,
  documents: readonly Pick<DocumentRecord, 'id' | 'issuer'>[],
  browserPath: string,
  place: Place,
  day: string,
  creator: string,
): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: browserPath, args: BROWSER_FLAGS });
  try {
    // Paper needs no scripts: with them the page would set about keeping itself for reading offline.
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'UTC', javaScriptEnabled: false });
    await context.route('**/*', (route) => answer(route, dist, place));
    for (const { id: doc, issuer: author } of documents) {
      const page = await context.newPage();
      // Not `networkidle`: on a busy machine the network is idle while the page is still being read, and what is printed is cut.
      await page.goto(place.absolute(`/${doc}/print/`), { waitUntil: 'load' });
      const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
      const mended = await mendPdf(bytes, day, (await page.textContent('main')) ?? '', { author, creator });
      await writeFile(path.join(dist, doc, `${doc}.pdf`), mended);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return documents.map(({ id: doc }) => `${doc}/${doc}.pdf`);
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
