import type { Server } from 'node:http';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/browsers/browser.ts';
import { listen, serverOf } from '../../scripts/browsers/server.ts';

/** The built site, served, and a browser: `site.open('/plan-2016/2/')`. `bare` serves it without the headers of a host. Call at the top of a test file. */
export interface Site {
  origin: string;
  browser: Browser;
  /** A page of a context of its own, which is closed with the test that opened it. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** A page is open for a second: what a compiler that optimizes costs is not earned back. Scripts do the same without. */
const BRIEF = '--js-flags=--no-opt --no-maglev';

/**
 * Tests open hundreds of pages, each as a first visit, after which the service worker would store it; what that does is
 * tested where it is allowed: offline.test.ts, and journeys.test.ts, whose pages are a reader's.
 */
const CONTEXT: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' };

export function useSite(folder = 'dist', bare = false, own: BrowserContextOptions = {}): Site {
  let server: Server;
  const site = {} as Site;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    server = serverOf(folder, '', bare);
    site.origin = `http://localhost:${await listen(server, 0)}`;
    site.browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS, BRIEF] });
    site.open = async (path, options) => {
      const context = await site.browser.newContext({ ...CONTEXT, ...own, ...options });
      opened.push(context);
      const page = await context.newPage();
      await page.goto(site.origin + path);
      return page;
    };
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await site.browser?.close();
    server?.close();
  });
  return site;
}
