/** The pages for readers abroad: English is marked as English, Chinese as Chinese, and nothing claims to be a translation. */
import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { English } from '../../src/model/english.ts';
import { useSite } from './browser.ts';
import { published } from './records.ts';

const site = useSite();
const PAGES = ['/en/', '/en/targets/', '/en/words/'];
const MOST = 200_000;

describe.each(PAGES)('%s', (path) => {
  test('says first that it is a gloss, and of no words that they are a translation', async () => {
    const page = await site.open(path, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('main .lead').textContent()).toContain('Gloss, not a translation.');
    const words = (await page.locator('main').textContent()) ?? '';
    expect(words.replaceAll(/not a translation|no translation/gi, '')).not.toMatch(/\btranslations?\b|\btranslated\b/i);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(statSync(`dist${path}index.html`).size).toBeLessThan(MOST);
  });

  test('every Chinese character stands in an element that says so', async () => {
    const page = await site.open(path);
    const unmarked = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode as Text;
        const lang = parentElement?.closest('[lang]')?.getAttribute('lang');
        if (/\p{Script=Han}/u.test(data) && lang !== 'zh-CN') found.push(data.trim());
      }
      return found;
    });
    expect(unmarked).toEqual([]);
  });
});

test('every target stands there with its figure, and the foot leads there from a Chinese page', async () => {
  const page = await site.open('/targets/');
  await page.locator('footer a[lang="en"]').click();
  await page.getByRole('link', { name: 'Targets', exact: true }).click();
  const words = (await page.locator('main').textContent()) ?? '';
  const targets = published<English[]>('english').filter(({ kind }) => kind === 'target');
  expect(targets.filter(({ en, figure }) => !words.includes(en) || !words.includes(figure ?? ''))).toEqual([]);
});
