/** What a listener, a keyboard, large letters and paper need, looked for on a page of every kind. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { files } from './dist.ts';
import { KINDS } from './kinds.ts';
import { clauses, documents, published } from './records.ts';

const site = useSite();
/** In milliseconds: opening a page of every kind on a busy machine. */
const EVERY_KIND = 400_000;

/** What `find` says of each page, with the page before it. */
async function faultsOf(find: (page: Page) => Promise<string[]>, viewport = { width: 1280, height: 900 }) {
  const faults: string[] = [];
  for (const path of KINDS) {
    const page = await site.open(path, { viewport });
    faults.push(...(await find(page)).map((fault) => `${path}: ${fault}`));
    await page.context().close();
  }
  return faults;
}

test('no words of a link that only say what it does stand for several places', { timeout: EVERY_KIND }, async () => {
  /** Words that say what is done, not with what; words of the texts themselves are left out. */
  const bare = (page: Page) =>
    page.locator('main a[href]:not(.f, .t, .g, .x), main button').evaluateAll((links) => {
      const to = new Map<string, Set<string>>();
      for (const link of links) {
        const name = (link.getAttribute('aria-label') ?? link.textContent).trim();
        to.set(
          name,
          (to.get(name) ?? new Set()).add(
            (link as HTMLAnchorElement).href ?? `button ${to.size}-${links.indexOf(link)}`,
          ),
        );
      }
      return [...to]
        .filter(([name, all]) => all.size > 1 && (name.length <= 4 || all.size > 4))
        .map(([name, all]) => `${name} leads to ${all.size} places`);
    });
  expect(await faultsOf(bare)).toEqual([]);
});

test('a picture with links is one stop of the Tab key, and the arrows go through it', {
  timeout: EVERY_KIND,
}, async () => {
  const stops = (page: Page) =>
    page
      .locator('svg:has(a)')
      .evaluateAll((pictures) =>
        (pictures as SVGSVGElement[])
          .filter((picture) => picture.tabIndex !== 0 || picture.querySelector('a:not([tabindex="-1"])'))
          .map((picture) => `${picture.getAttribute('class')} is more than one stop`),
      );
  expect(await faultsOf(stops)).toEqual([]);
  const page = await site.open('/');
  await page.locator('svg[tabindex]:visible').first().focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.keyboard.press('ArrowRight');
  const first = await focused();
  await page.keyboard.press('ArrowRight');
  expect(await focused()).not.toBe(first);
  await page.keyboard.press('Home');
  expect(await focused()).toBe(first);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${first}`);
});

test('with letters of twice the size no page of a phone scrolls sideways', { timeout: EVERY_KIND }, async () => {
  const wide = async (page: Page) => {
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth;
    });
    const head = await page.evaluate(() => document.querySelector('header.site')?.getBoundingClientRect().height ?? 0);
    return [...(width > 390 ? [`${width} px wide`] : []), ...(head > 320 ? [`the head is ${head} px high`] : [])];
  };
  expect(await faultsOf(wide, { width: 390, height: 844 })).toEqual([]);
});

test('what is marked in a text is heard for what it is', async () => {
  const page = await site.open(`/${documents[0]!.id}/2/`);
  const tree = await page.locator('.document').ariaSnapshot();
  for (const [mark, word] of [
    ['.t', '名词：'],
    ['.x', '校勘：'],
    ['.f', '指标：'],
  ] as const) {
    const words = await page.locator(`.document ${mark}`).first().textContent();
    expect(tree).toContain(`link "${word}${words}"`);
  }
});

test('a paragraph that goes back to the level above says to which, and stands apart', async () => {
  const byId = new Map(clauses.map((clause) => [`${clause.doc}/${clause.id}`, clause]));
  const returns = clauses.filter(({ doc, kind, parent }, i) => {
    const before = clauses[i - 1];
    return (
      kind === 'paragraph' &&
      parent !== null &&
      before?.doc === doc &&
      before.id !== parent &&
      before.parent !== parent &&
      (before.id.startsWith(`${parent}.`) || before.parent?.startsWith(`${parent}.`))
    );
  });
  expect(returns.length).toBeGreaterThan(0);
  for (const { doc, id, parent } of returns) {
    const page = await site.open(byId.get(`${doc}/${id}`)!.url);
    const found = page.locator(`[id="${id}"]`);
    expect(await found.locator('.n').getAttribute('data-n')).toBe(byId.get(`${doc}/${parent}`)!.label);
    expect(await found.evaluate((e) => Number.parseFloat(getComputedStyle(e).marginTop))).toBeGreaterThan(8);
    await page.context().close();
  }
});

test('long tables are few sheets', async () => {
  for (const [path, most] of [
    ['/targets/', 8],
    ['/compare/', 8],
    [`/compare/${documents[1]!.id}/${documents[0]!.id}/pairs/`, 20],
  ] as const) {
    const page = await site.open(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, path).toBeLessThanOrEqual(most);
  }
});

test('a card shows its source and the way there before its words', async () => {
  const most = clauses.filter(({ kind }) => kind === 'item').sort((a, b) => b.text.length - a.text.length)[0]!;
  for (const width of [360, 760]) {
    const page = await site.open(`/embed/${most.doc}/${most.id}/`, { viewport: { width, height: 360 } });
    const link = await page.locator('a[target=_top]').boundingBox();
    expect(link!.y + link!.height).toBeLessThan(200);
    expect(await page.locator('header').textContent()).toContain(most.locator);
  }
});

test('an address that leads nowhere offers what it may have meant', async () => {
  const clause = clauses.find(({ kind }) => kind === 'item')!;
  for (const path of [
    `/${clause.doc.toUpperCase()}/${clause.id}/`,
    `/${clause.doc}/${clause.id.replaceAll('.', '-')}/`,
  ]) {
    const page = await site.open(path);
    await expect.poll(() => page.locator('#meant a').getAttribute('href')).toBe(clause.url);
  }
});

test('a long list of names is narrowed by what is typed', async () => {
  const terms = published<{ term: string }[]>('terms');
  const page = await site.open('/terms/');
  await page.getByRole('searchbox', { name: '筛选' }).fill(terms[0]!.term);
  const left = await page.locator('.glossary > div:visible dt').allTextContents();
  expect(left).toContain(terms[0]!.term);
  expect(left.length).toBeLessThan(terms.length);
});

test('no description and no excerpt shows a character reference that was broken before the text came here', () => {
  const shown = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readFileSync(`dist${file}`, 'utf8');
      const parts = [
        ...html.matchAll(/<meta (?:name="description"|property="og:description") content="([^"]*)"/g),
        ...html.matchAll(/<ol class="passages">(.*?)<\/ol>/gs),
      ];
      return parts.some(([, words = '']) => /&amp;#?\d+;|&#38;\d+;/.test(words)) ? [file] : [];
    });
  expect(shown).toEqual([]);
});
