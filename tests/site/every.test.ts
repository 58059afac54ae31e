/** What holds on every page, whoever made it: one visit each, in the light, in the dark and at twice the size. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { pages } from './dist.ts';

const site = useSite();
const TABS = 3;

/** Pages of one template, known by the first step of their path and their depth. */
const FAMILY = 30;

/** All pages where EVERY is set (`npm run test:every`); else, of a large family, as many as FAMILY, evenly spread. */
function chosen(all: readonly string[]): string[] {
  if (process.env.EVERY) return [...all];
  const families = Map.groupBy(all, (path) => `${path.split('/')[1]} ${path.split('/').length}`);
  return [...families.values()].flatMap((family) => {
    const step = Math.max(1, family.length / FAMILY);
    return family.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  });
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a colour scheme can change, and what a narrow window: all else is the same as in the light. */
const DARK = ['color-contrast-enhanced', 'link-in-text-block'];
const NARROW = ['target-size', 'scrollable-region-focusable'];

interface Fault {
  page: string;
  fault: string;
}

function check(page: Page, only?: string[]): Promise<string[]> {
  return page.evaluate(
    async ({ levels, only }) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      // The stronger rule of contrast (7:1) says all that the weaker one would.
      const contrast = { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } };
      const options = only ? { runOnly: only } : { runOnly: levels, rules: contrast };
      const { violations } = await run(document, { ...options, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    },
    { levels: LEVELS, only },
  );
}

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
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(site.origin + path, { waitUntil: 'load' });
  await page.evaluate(axe.source);
  for (const fault of await check(page)) say(`light, ${fault}`);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const fault of await check(page, DARK)) say(`dark, ${fault}`);
  // A browser's zoom of 200% halves the window that a page sees.
  await page.setViewportSize({ width: 640, height: 450 });
  for (const fault of await check(page, NARROW)) say(`200%, ${fault}`);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) say('200%, scrolls sideways');
}

test('every page is accessible, keeps to its policy and to its host, and sets no cookie', {
  timeout: 1_800_000,
}, async () => {
  const context = await site.browser.newContext();
  const faults: Fault[] = [];
  const queue = chosen(pages);
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
