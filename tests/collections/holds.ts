import { readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import { textOfMarkup } from '../emit/markup.ts';
import { type Site, useSite } from '../site/browser.ts';
import { deadLinks, pagesIn } from '../site/links.ts';

export const PHONE = {
  viewport: { width: 360, height: 780 },
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
} as const;

/** The words of a page that a reader sees: its title, and what stands in `<main>`. */
export const saidOn = (source: string): string =>
  textOfMarkup(
    [/<title>[\s\S]*?<\/title>/, /<main[\s\S]*<\/main>/]
      .map((part) => part.exec(source)?.[0] ?? '')
      .join(' ')
      .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' '),
  );

export const axeFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** What a page must do on a phone, whatever it shows. */
async function expectSound(page: Page, at: string): Promise<void> {
  expect(await page.locator('h1').count(), at).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(360);
  expect(await axeFaults(page), at).toEqual([]);
}

/** Registers the tests of what holds of the site of any collection, built at `dist`: nothing in them knows its texts. */
export function holdsOfAny(dist: string): { site: Site; pages: () => Map<string, string> } {
  let pages: Map<string, string>;
  const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(dist, `data/${name}.json`), 'utf8'));
  beforeAll(() => {
    pages = pagesIn(dist);
  });
  const site = useSite(dist);

  test('every link leads to a page that is there', () => {
    expect(deadLinks(dist, pages).dead).toEqual([]);
  });

  test('no page is empty, no list on one, and no count of nothing', () => {
    // A table of data may have no row: a program asks for it all the same.
    const shown = [...pages].filter(([file]) => file !== '/data/index.html');
    const empty = shown.filter(([, source]) => saidOn(source).replace(/\s/g, '').length < 20).map(([file]) => file);
    const lists = /<(?:tbody|ul class="(?:names|passages)[^"]*"|ol class="passages")>\s*<\/(?:tbody|ul|ol)>/g;
    const nothing = shown.flatMap(([file, source]) =>
      [...(source.match(lists) ?? [])].map((fault) => `${file}: ${fault}`),
    );
    expect(empty).toEqual([]);
    expect(nothing).toEqual([]);
  });

  test('every document and every clause is read at its address, to the letter', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    const documents = read<DocumentRecord[]>('documents');
    const clauses = read<Clause[]>('clauses');
    const missing = documents.filter(({ url }) => !pages.has(`${url}index.html`)).map(({ url }) => url);
    const words = new Map([...pages].map(([file, source]) => [file, bare(saidOn(source))]));
    const lost = clauses
      .filter(({ url, title, text, kind }) => {
        const said = words.get(`${url.replace(/#.*/, '')}index.html`) ?? '';
        return kind !== 'row' && kind !== 'table' && ![title, text].every((part) => said.includes(bare(part)));
      })
      .map(({ url }) => url);
    expect([...missing, ...lost]).toEqual([]);
    expect(documents.length).toBeGreaterThan(0);
  });

  test('on a phone every way of the bar can be touched, and leads to a page that reads well', async () => {
    const page = await site.open('/', PHONE);
    const ways = await page.locator('header nav > *').evaluateAll((links) =>
      links.map((link) => {
        const { left, right, top, bottom, width, height } = link.getBoundingClientRect();
        return { href: link.getAttribute('href'), left, right, top, bottom, width, height };
      }),
    );
    expect(ways.length).toBeGreaterThan(2);
    for (const [i, a] of ways.entries()) {
      expect(Math.min(a.width, a.height)).toBeGreaterThanOrEqual(44);
      expect(a.right).toBeLessThanOrEqual(360);
      for (const b of ways.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }
    for (const { href } of ways) {
      if (!href) continue;
      await page.goto(site.origin + href);
      await expectSound(page, href);
    }
    const list = page.getByRole('button', { name: '文件', exact: true });
    if ((await list.count()) > 0) {
      await list.click();
      await page.locator('#all-documents a').first().click();
    }
    const clause = read<Clause[]>('clauses').find(({ url, kind }) => kind !== 'front' && !url.includes('#'));
    if (clause) await page.goto(site.origin + clause.url);
    await expectSound(page, page.url());
  });

  test('its documents are found: on the first page, and by their words', async () => {
    const page = await site.open('/', PHONE);
    await page.locator('#works a').first().click();
    await expectSound(page, page.url());
    const { text } = read<Clause[]>('clauses').find((one) => one.text.length > 8 && one.kind === 'paragraph') as Clause;
    const word = /\p{Script=Han}{4}/u.exec(text)?.[0] ?? text.slice(0, 4);
    await page.goto(`${site.origin}/search/?${new URLSearchParams({ q: word })}`);
    await expect.poll(() => page.locator('#results li a').count()).toBeGreaterThan(0);
    await page.locator('#results li a').first().click();
    await expect.poll(() => page.locator('main').textContent()).toContain(word);
  });
  return { site, pages: () => pages };
}
