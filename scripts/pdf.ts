import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS } from './browser.ts';
import { mendPdf } from './pdf-text.ts';
import type { Place } from './place.ts';
import { listen, serverOf } from './server.ts';

/**
 * Prints the whole-document page of each document to `<doc>/<doc>.pdf`: tagged, with bookmarks. The bytes depend on
 * the browser and the fonts of the machine and on nothing else. `day` (YYYY-MM-DD) is written as its date.
 */
export async function writePdfs(
  dist: string,
  docs: readonly string[],
  browserPath: string,
  { base }: Place,
  day: string,
): Promise<number> {
  const server = serverOf(dist, base);
  const origin = `http://localhost:${await listen(server, 0)}`;
  const browser = await chromium.launch({ executablePath: browserPath, args: BROWSER_FLAGS });
  try {
    for (const doc of docs) {
      const page = await browser.newPage();
      await page.goto(`${origin}${base}/${doc}/print/`, { waitUntil: 'networkidle' });
      const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
      await writeFile(
        path.join(dist, doc, `${doc}.pdf`),
        await mendPdf(bytes, day, (await page.textContent('main')) ?? ''),
      );
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return docs.length;
}
