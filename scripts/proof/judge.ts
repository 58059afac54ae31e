import path from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../browsers/browser.ts';
import { listen, serverOf } from '../browsers/server.ts';
import { answersOf, readJudged, scoresOf, summaryOf } from './relevance.ts';

/** How well each way of searching answers the judged queries on a built site, over those that any page answers. */
export async function judge(dist: string) {
  const judged = await readJudged(path.join(import.meta.dirname, 'judged.json'));
  const server = serverOf(dist, '', true);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${await listen(server, 0)}/search/`);
    const rows = [];
    for (const { query, grades } of judged) rows.push(scoresOf(await answersOf(page, query), grades));
    return summaryOf(rows);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
