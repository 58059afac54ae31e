/** What holds on every page, whoever made it: one visit each, in the light, in the dark and at twice the size. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { pages } from './dist.ts';

const site = useSite();
const TABS = 3;
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a colour scheme or a width can change; all else is the same as in the light. */
const LOOKS = [
  'color-contrast',
  'color-contrast-enhanced',
  'target-size',
  'link-in-text-block',
  'scrollable-region-focusable',
];

interface Fault {
  page: string;
  fault: string;
}

function check(page: Page, rules: 'all' | 'looks'): Promise<string[]> {
  return page.evaluate(
    async ({ levels, looks, all }) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      const contrast = { 'color-contrast-enhanced': { enabled: true } };
      const { violations } = await run(
        document,
        all
          ? { runOnly: levels, rules: contrast, resultTypes: ['violations'] }
          : { runOnly: looks, resultTypes: ['violations'] },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    },
    { levels: LEVELS, looks: LOOKS, all: rules === 'all' },
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
  for (const fault of await check(page, 'all')) say(`light, ${fault}`);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const fault of await check(page, 'looks')) say(`dark, ${fault}`);
  // A browser's zoom of 200% halves the window that a page sees.
  await page.setViewportSize({ width: 640, height: 450 });
  for (const fault of await check(page, 'looks')) say(`200%, ${fault}`);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) say('200%, scrolls sideways');
}

test('every page is accessible, keeps to its policy and to its host, and sets no cookie', {
  timeout: 600_000,
}, async () => {
  const context = await site.browser.newContext();
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
