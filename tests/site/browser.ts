import type { Server } from 'node:http';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/browsers/browser.ts';
import { listen, serverOf } from '../../scripts/browsers/server.ts';

/** The built site, served, and a browser: `site.open('/plan-2016/2/')`. `bare` serves it without the headers of a host. Call at the top of a test file. */
export interface Site {
  origin: string;
  browser: Browser;
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

export function useSite(folder = 'dist', bare = false): Site {
  let server: Server;
  const site = {} as Site;
  beforeAll(async () => {
    server = serverOf(folder, '', bare);
    site.origin = `http://localhost:${await listen(server, 0)}`;
    site.browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
    site.open = async (path, options) => {
      const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      await page.goto(site.origin + path);
      return page;
    };
  });
  afterAll(async () => {
    await site.browser?.close();
    server?.close();
  });
  return site;
}
