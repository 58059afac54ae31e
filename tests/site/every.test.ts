/**
 * What holds on every page, whoever made it: one visit each, in the light, in the dark and at twice the size. Colours
 * follow from an element and its ancestors, so contrast is measured wherever these are not the same as on a page
 * measured before; everything else is measured on each page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { pages } from './dist.ts';

const site = useSite();
const TABS = 4;
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a colour scheme can change, and what a narrow window. Below 4.5:1 the enhanced rule (7:1) leaves to the other. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const NARROW = ['target-size', 'scrollable-region-focusable'];

interface Fault {
  page: string;
  fault: string;
}

/** What axe finds with these rules: the ids of some, or all of the levels, and with them `more`. */
function check(page: Page, only?: string[], more: string[] = []): Promise<string[]> {
  return page.evaluate(
    async ({ levels, only, more }) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      const rules = Object.fromEntries([
        ['color-contrast', { enabled: false }],
        ...more.map((id) => [id, { enabled: true }]),
      ]);
      const options = only ? { runOnly: only } : { runOnly: levels, rules };
      const { violations } = await run(document, { ...options, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    },
    { levels: LEVELS, only, more },
  );
}

/** The looks of a page: for every element, its name and classes and those of what it stands in. */
function looksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const looks = new Map<Element, string>();
    for (const element of document.querySelectorAll('body, body *')) {
      const states = ['aria-current', 'open', 'hidden', 'fill', 'type'].map((name) => element.getAttribute(name) ?? '');
      const own = `${element.localName}.${element.getAttribute('class') ?? ''}${states.join('')}`;
      looks.set(element, `${looks.get(element.parentElement as Element) ?? ''}>${own}`);
    }
    return [...new Set(looks.values())];
  });
}

const seen = new Set<string>();

async function visit(page: Page, path: string, faults: Fault[]): Promise<void> {
  const say = (fault: string) => faults.push({ page: path, fault });
  const listeners = {
    request: (url: string) => url.startsWith(site.origin) || url.startsWith('blob:') || say(`asks ${url}`),
    console: (text: string) => /Content.Security.Policy|Refused/i.test(text) && say(text),
  };
  page.removeAllListeners();
  page.on('request', (request) => listeners.request(request.url()));
  page.on('console', (message) => listeners.console(message.text()));
  page.on('pageerror', (error) => say(error.message));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(site.origin + path, { waitUntil: 'load' });
  const fresh = (await looksOf(page)).filter((look) => !seen.has(look));
  for (const look of fresh) seen.add(look);
  for (const fault of await check(page, undefined, fresh.length > 0 ? COLOURS : [])) say(`light, ${fault}`);
  if (fresh.length > 0) {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const fault of await check(page, COLOURS)) say(`dark, ${fault}`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  // A browser's zoom of 200% halves the window that a page sees.
  await page.setViewportSize({ width: 640, height: 450 });
  if (fresh.length > 0) for (const fault of await check(page, NARROW)) say(`200%, ${fault}`);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) say('200%, scrolls sideways');
}

test('every page is accessible, keeps to its policy and to its host, and sets no cookie', {
  timeout: 1_800_000,
}, async () => {
  const context = await site.browser.newContext({
    serviceWorkers: 'block',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  // Sent once to the browser, and not with each page.
  await context.addInitScript(source);
  const faults: Fault[] = [];
  const queue = [...pages];
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const page = await context.newPage();
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) await visit(page, path, faults);
    }),
  );
  expect(await context.cookies()).toEqual([]);
  expect(faults).toEqual([]);
  expect(pages.length).toBeGreaterThan(100);
});
