/** Long pages: what is folded says what it holds, and whatever leads into it opens it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { KINDS } from './kinds.ts';
import { published } from './records.ts';

const site = useSite();
const phone = { viewport: { width: 390, height: 844 } };
/** In pixels, on a telephone: about twenty screens. The texts themselves are as long as they are. */
const WALL = 17_000;

test('no page but the texts is a wall on a telephone, and each fold says what it holds', async () => {
  const page = await site.open('/', { ...phone, javaScriptEnabled: false });
  const faults: string[] = [];
  for (const path of KINDS) {
    await page.goto(site.origin + path);
    const { height, isText, bare } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      isText: document.querySelector('.document, .column') !== null,
      bare: [...document.querySelectorAll('details.fold > summary')].filter((e) => e.textContent.trim() === '').length,
    }));
    if (!isText && height > WALL) faults.push(`${path} is ${height} px high`);
    if (bare > 0) faults.push(`${path}: ${bare} folds without words`);
  }
  expect(faults).toEqual([]);
});

const [term] = published<{ id: string; term: string; url: string }[]>('terms').filter(({ url }) => url.includes('#'));
const seen = (page: Page) =>
  page.locator(`[id="${term!.id}"]`).evaluate((e) => e.checkVisibility({ contentVisibilityAuto: true }));

test('a link opens the part that it leads into, without scripts too; so does the filter, and paper has all', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await site.open(term!.url, { ...phone, javaScriptEnabled });
    expect(await page.locator('details.fold[open]').count()).toBe(1);
    expect(await page.locator(`details.fold[open] [id="${term!.id}"]`).count()).toBe(1);
    const { y } = (await page.locator(`[id="${term!.id}"]`).boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(844);
    await page.context().close();
  }
  const page = await site.open('/terms/', phone);
  expect(await seen(page)).toBe(false);
  await page.getByRole('searchbox', { name: '筛选' }).fill(term!.term);
  expect(await seen(page)).toBe(true);
  await page.getByRole('searchbox', { name: '筛选' }).fill('');
  expect(await seen(page)).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(`[id="${term!.id}"]`).evaluate((e) => e.getClientRects().length)).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '全部展开' }).click();
  expect(await page.locator('details.fold:not([open])').count()).toBe(0);
});

test('every page below another says where it stands', async () => {
  const page = await site.open('/');
  const faults: string[] = [];
  const below = ['/data/', '/offline/', '/changes/', '/about/method/', ...KINDS].filter(
    (path) => !['/', '/404.html', '/search/'].includes(path),
  );
  for (const path of below) {
    await page.goto(site.origin + path);
    const told = await page.evaluate(() => ({
      inBar: document.querySelector('header.site [aria-current=page]') !== null,
      trail: document.querySelector('.trail [aria-current=page], .breadcrumb, main [aria-current=page]') !== null,
    }));
    if (!told.inBar && !told.trail) faults.push(path);
  }
  expect(faults).toEqual([]);
});

test('no words of the site part a figure from a character by a space: the style sets that gap', async () => {
  const page = await site.open('/');
  const faults: string[] = [];
  // Rules are listed with the messages of the command, which a terminal shows.
  for (const path of KINDS.filter((one) => !/^\/(?:en|about\/rules)\//.test(one))) {
    await page.goto(site.origin + path);
    faults.push(
      ...(
        await page.evaluate(() => {
          const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          while (walker.nextNode()) {
            const { data, parentElement } = walker.currentNode as Text;
            // Citations are copied as they stand; labels in pictures part a name from its number.
            const copied = parentElement?.closest(
              'svg, .document, .forms, .cite, pre, code, blockquote, q, .copy, [lang=en], #cite',
            );
            const [hit] = /.{0,6}[\u4e00-\u9fff] \d.{0,4}|.{0,4}\d%? [\u4e00-\u9fff].{0,6}/u.exec(data) ?? [];
            if (!copied && hit) found.push(hit);
          }
          return found;
        })
      ).map((hit) => `${path}: ${hit}`),
    );
  }
  expect(faults).toEqual([]);
});
