import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { Firefox, findFirefox } from '../../scripts/browsers/firefox.ts';
import { useSite } from './browser.ts';
import { KINDS } from './kinds.ts';

const site = useSite();
const PHONE = { viewport: { width: 360, height: 780 }, reducedMotion: 'reduce', serviceWorkers: 'block' } as const;

// No page leaves anything behind that another would show: they take turns in one.
let page: Page;
beforeAll(async () => {
  const context = await site.browser.newContext(PHONE);
  await context.addInitScript(axe.source);
  page = await context.newPage();
});

// In a wide window accessibility, the policy and foreign hosts are checked on every page: every.test.ts.
test.each(KINDS)('%s is accessible on a telephone, never scrolls sideways, and says what it is', async (path) => {
  await page.setViewportSize(PHONE.viewport);
  await page.goto(site.origin + path);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`)).toEqual([]);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toBe(path.startsWith('/en/') ? 'en' : 'zh-CN');
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/^https?:\/\//);
  for (const width of [320, 360, 768, 1040, 1280, 1340, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
  }
});

test('an unknown address says so', async () => {
  const page = await site.open('/plan-2016/99.9/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('没有这一页');
});

const firefox = findFirefox();
test.skipIf(!firefox)('in Firefox every kind of page opens without an error and never scrolls sideways', async () => {
  const opened = await Firefox.launch(firefox ?? '');
  const faults: string[] = [];
  opened.page.on('pageerror', (error) => faults.push(`${opened.page.url()}: ${error}`));
  opened.page.on(
    'console',
    (message) => message.type() === 'error' && faults.push(`${opened.page.url()}: ${message.text()}`),
  );
  for (const path of KINDS.filter((kind) => kind !== '/404.html')) {
    for (const width of [360, 1280]) {
      await opened.page.setViewport({ width, height: 800 });
      await opened.open(site.origin + path);
      const wide = await opened.evaluate('String(document.documentElement.scrollWidth - innerWidth)');
      if (Number(wide) > 0) faults.push(`${path}: ${wide} px too wide at ${width} px`);
    }
  }
  await opened.close();
  expect(faults).toEqual([]);
});
