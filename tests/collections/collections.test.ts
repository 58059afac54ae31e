/** Sites of one text, of five and of thirty: built, opened, walked on a phone and searched. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOfMarkup } from '../emit/markup.ts';
import { useSite } from '../site/browser.ts';
import { deadLinks, pagesIn } from '../site/links.ts';
import { writeThirty } from './thirty.ts';

const PHONE = { viewport: { width: 360, height: 780 }, reducedMotion: 'reduce', serviceWorkers: 'block' } as const;

interface Sample {
  name: string;
  /** Fills an empty folder with `seeds/`. */
  write: (folder: string) => void;
  /** All its documents, in words. */
  said: string;
  /** A word of its texts. */
  word: string;
  /** Pages that it has, and pages that it has nothing to say on. */
  held: readonly string[];
  absent: readonly string[];
}

const copied = (name: string) => (folder: string) =>
  cpSync(path.join(import.meta.dirname, name), folder, { recursive: true });
const SAMPLES: readonly Sample[] = [
  {
    name: 'law',
    write: copied('law'),
    said: '这份文件',
    word: '湿地',
    held: ['/industries/'],
    absent: ['/documents/', '/compare/', '/targets/', '/charts/', '/places/', '/bodies/', '/terms/', '/about/method/'],
  },
  {
    name: 'five',
    write: copied('five'),
    said: '五份文件',
    word: '养老',
    held: ['/documents/', '/places/', '/bodies/', '/targets/', '/charts/', '/timeline/'],
    absent: ['/targets/comparisons/', '/corrections/', '/parks/', '/firms/', '/pilots/', '/terms/', '/about/method/'],
  },
  {
    name: 'thirty',
    write: writeThirty,
    said: '30 份文件',
    word: '科技创新',
    held: ['/documents/', '/places/', '/bodies/', '/targets/', '/charts/', '/timeline/'],
    absent: ['/targets/comparisons/', '/corrections/', '/parks/', '/pilots/'],
  },
];

/** Builds it where Astro's memory of it can stay; the last run's texts are taken away. */
async function build({ name, write }: Sample, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  write(folder);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', COLLECTION: folder };
  const args = ['scripts/build.ts', '--without', 'pdf,pictures'];
  await promisify(execFile)(process.execPath, args, { env }).catch((error) => {
    throw new Error(`${name}: ${error.stdout}${error.stderr}`);
  });
}

/** The words of a page that a reader sees: its title, and what stands in `<main>`. */
const saidOn = (source: string): string =>
  textOfMarkup(
    [/<title>[\s\S]*?<\/title>/, /<main[\s\S]*<\/main>/]
      .map((part) => part.exec(source)?.[0] ?? '')
      .join(' ')
      .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' '),
  );

const axeFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

describe.each(SAMPLES)('$name', (sample) => {
  const folder = path.resolve('.cache/collections', sample.name);
  const dist = path.join(folder, 'dist');
  let pages: Map<string, string>;
  beforeAll(async () => {
    await build(sample, folder);
    pages = pagesIn(dist);
  });
  const site = useSite(dist);

  test('every link leads to a page that is there', () => {
    expect(deadLinks(dist, pages).dead).toEqual([]);
  });

  test('no page counts two where there are not, and none is of a province that is not', () => {
    const wrong = /两份|两文|两个文件|两部|河北/;
    expect(
      [...pages].flatMap(([file, source]) => wrong.exec(source)?.map((words) => `${file}: ${words}`) ?? []),
    ).toEqual([]);
    expect([...pages.values()].some((source) => saidOn(source).includes(sample.said))).toBe(true);
  });

  test('no page is empty, no list on one, and no count of nothing', () => {
    // A table of data may have no row: a program asks for it all the same.
    const shown = [...pages].filter(([file]) => file !== '/data/index.html');
    const empty = shown.filter(([, source]) => saidOn(source).replace(/\s/g, '').length < 20).map(([file]) => file);
    const nothing = shown.flatMap(([file, source]) => {
      const said = saidOn(source);
      const counts = said.match(/(?<![\d.,])0 ?(?:个|项|处|段|份|对|行)(?!\d)/g) ?? [];
      const lists = source.match(
        /<(?:tbody|ul class="(?:names|passages)[^"]*"|ol class="passages")>\s*<\/(?:tbody|ul|ol)>/g,
      );
      return [...counts, ...(lists ?? [])].map((fault) => `${file}: ${fault}`);
    });
    expect(empty).toEqual([]);
    expect(nothing).toEqual([]);
  });

  test('has the pages that have something to say, and no others; the sitemap too', () => {
    const at = (page: string) => pages.has(`${page}index.html`);
    expect(sample.held.filter((page) => !at(page))).toEqual([]);
    expect(sample.absent.filter(at)).toEqual([]);
  });

  test('on a phone every way of the bar can be touched, and leads to a page that reads well', async () => {
    const page = await site.open('/', PHONE);
    const ways = await page.locator('header nav > *').evaluateAll((links) =>
      links.map((link) => {
        const { left, right, top, bottom, width, height } = link.getBoundingClientRect();
        return { href: link.getAttribute('href') ?? '', left, right, top, bottom, width, height };
      }),
    );
    expect(ways.length).toBeGreaterThan(2);
    if (sample.held.includes('/documents/')) {
      await page.getByRole('button', { name: '文件' }).click();
      await page.locator('#documents a').first().click();
      expect(await page.locator('h1').count()).toBe(1);
      await page.goBack();
    }
    for (const [i, a] of ways.entries()) {
      expect(Math.min(a.width, a.height), a.href).toBeGreaterThanOrEqual(44);
      expect(a.right, a.href).toBeLessThanOrEqual(360);
      for (const b of ways.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom, a.href).toBe(false);
    }
    for (const href of ways.flatMap((way) => (way.href ? [way.href] : []))) {
      await page.goto(site.origin + href);
      expect(await page.locator('h1').count(), href).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), href).toBeLessThanOrEqual(360);
      expect(await axeFaults(page), href).toEqual([]);
    }
  });

  test('its documents are found: on the first page, in their list, by their words', async () => {
    const page = await site.open('/', PHONE);
    await page.locator('#works a').first().click();
    expect(await page.locator('h1').count()).toBe(1);
    await page.goto(`${site.origin}/search/?${new URLSearchParams({ q: sample.word })}`);
    await expect.poll(() => page.locator('#results li a').count()).toBeGreaterThan(0);
    await page.locator('#results li a').first().click();
    await expect.poll(() => page.locator('main').textContent()).toContain(sample.word);
  });

  test.runIf(sample.held.includes('/documents/'))(
    'the list of documents is narrowed, and its address keeps it',
    async () => {
      const page = await site.open('/documents/', PHONE);
      const rows = page.locator('.document-lines > li');
      const all = await rows.count();
      const kind = await page.locator('select[name=kind] option').nth(1).getAttribute('value');
      await page.locator('select[name=kind]').selectOption(kind);
      const left = await page.locator('.document-lines > li:visible').count();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(all);
      await page.reload();
      expect(await page.locator('.document-lines > li:visible').count()).toBe(left);
      expect(await axeFaults(page)).toEqual([]);
    },
  );
});
