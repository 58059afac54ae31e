/** The page `/for/` as its readers use it: a citizen and an office, from where they are to what they take away. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ClauseTheme } from '../../src/model/clause-theme.ts';
import type { Duty } from '../../src/model/duty.ts';
import { useSite } from './browser.ts';
import { clauses, published } from './records.ts';

const site = useSite();
const heading = (page: Page) => expect.poll(() => page.locator('h1').textContent());
const said = (page: Page) => expect.poll(() => page.locator('#said').textContent());
const fileOf = async (page: Page, name: string) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
};
const textOf = (bytes: Uint8Array) =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('');
const steel = published<ClauseTheme[]>('clause-themes').filter(({ themes }) => themes.includes('steel'));

describe('a citizen', () => {
  test('goes from the page of a city to what concerns its industry, and takes a workbook of it', async () => {
    const page = await site.open('/places/tangshan/');
    await page.getByRole('link', { name: '与一个行业合看' }).click();
    await heading(page).toBe('唐山市');
    await page.getByLabel('行业或事项').selectOption('steel');
    await page.getByRole('button', { name: '合看' }).click();
    await page.waitForURL('**/for/?place=tangshan&industry=steel');
    await heading(page).toBe('唐山市 × 钢铁');
    const shown = await page
      .locator('#texts ~ ol.passages')
      .first()
      .evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('#concern h3 + ol.passages:not(.tasks) > li')].map((item) => ({
          path: new URL(item.querySelector('a')!.href).pathname + new URL(item.querySelector('a')!.href).hash,
          text: item.querySelector('p')!.textContent,
        })),
      );
    expect(shown.length).toBeGreaterThan(3);
    for (const { path, text } of shown) {
      const clause = clauses.find(({ url }) => url === path)!;
      expect(text?.trim()).toBe((clause.head + clause.text).replace(/&#?\d+;/g, '•').trim());
      expect(steel.some((row) => row.doc === clause.doc && row.clause === clause.id)).toBe(true);
    }
    const { name, bytes } = await fileOf(page, 'Excel');
    expect(name).toBe('唐山市×钢铁.xlsx');
    for (const { path } of shown) expect(textOf(bytes)).toContain(path);
    expect(await page.locator('#concern a').evaluateAll((all) => all.every((a) => a.textContent.trim() !== ''))).toBe(
      true,
    );
  });

  test('is told what each has where nothing is of both, and led on', async () => {
    const page = await site.open('/for/?place=qianan&industry=tourism');
    await heading(page).toBe('迁安市 × 旅游');
    await expect.poll(() => page.locator('#concern').textContent()).toContain('没有一段同时写到迁安市和旅游');
    await page.getByRole('link', { name: /^迁安市：/ }).click();
    await heading(page).toBe('迁安市');
  });

  test('is told that a name is not in the lists', async () => {
    const page = await site.open('/for/?place=nowhere');
    await said(page).toContain('没有“nowhere”');
  });

  test('without scripts is led to the pages that say the same', async () => {
    const page = await site.open('/for/', { javaScriptEnabled: false });
    for (const path of ['/places/', '/industries/', '/bodies/'])
      expect(await page.locator(`noscript a[href="${path}"], main a[href="${path}"]`).count()).toBeGreaterThan(0);
  });

  test('reads it on a phone without moving it sideways', async () => {
    const page = await site.open('/for/?place=tangshan&industry=steel', { viewport: { width: 360, height: 800 } });
    await heading(page).toBe('唐山市 × 钢铁');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('an office', () => {
  const duties = published<Duty[]>('duties').filter(({ bodyId }) => bodyId === 'fazhan-gaige-wei');
  test('takes its duties from its own page as a list, and has them all, whole', async () => {
    const page = await site.open('/bodies/fazhan-gaige-wei/');
    await page.getByRole('link', { name: /^任务清单/ }).click();
    await heading(page).toContain('任务清单');
    expect(await page.locator('.tasks > li').count()).toBe(new Set(duties.map(({ clause }) => clause)).size);
    const sheet = textOf((await fileOf(page, 'Excel')).bytes);
    const words = textOf((await fileOf(page, 'Word')).bytes).replaceAll(/<[^>]+>/g, '');
    const screen = await page.locator('#concern').textContent();
    for (const { doc, covers } of duties)
      for (const id of covers) {
        const clause = clauses.find((one) => one.doc === doc && one.id === id)!;
        for (const form of [sheet, words, screen]) expect(form).toContain(clause.text.trim());
      }
    // None of them has a date: a calendar would be empty, and is not offered.
    expect(await page.getByRole('button', { name: '日历' }).count()).toBe(0);
    await expect.poll(() => page.locator('.tools-line').textContent()).toContain('没有日历');
  });

  test('is given a calendar where the text dates something', async () => {
    const page = await site.open('/for/?place=tangshan&industry=steel');
    const { bytes } = await fileOf(page, '日历');
    const days = [...new TextDecoder().decode(bytes).matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day);
    expect(days).toContain('20201231');
  });
});
