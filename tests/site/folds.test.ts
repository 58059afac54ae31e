/** Long pages: whatever leads into what is folded opens it. That folds say what they hold: every-kind.test.ts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { published } from './records.ts';

const site = useSite();
const phone = { viewport: { width: 390, height: 844 } };
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
