/** One column that shows the change: the later text whole, the earlier words in it, and what is not written any more. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Coverage, Link, Matter } from '../../src/model/link.ts';
import { keyOf } from '../../src/model/ref.ts';
import { useSite } from './browser.ts';
import { clauses, published } from './records.ts';

const site = useSite();
const links = published<Link[]>('links');
const [first] = links as [Link];
const PAIR = `/compare/${first.from.doc}/${first.to.doc}/`;
const textOf = new Map(clauses.map((clause) => [keyOf(clause), clause.head + clause.text]));
const pages = readdirSync(`dist${PAIR}`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'pairs')
  .map(({ name }) => `${PAIR}${name}/`);

interface Shown {
  id: string;
  /** The words of the later text, and of these what is called kept, and new. */
  own: string;
  kept: string[];
  fresh: string[];
  was: string[];
  /** What is heard before each stretch. */
  heard: string[];
}

/** The clauses of a page of the column, as they stand there. */
async function shownOn(path: string): Promise<Shown[]> {
  const page = await site.open(path, { javaScriptEnabled: false });
  const shown = await page.locator('.told').evaluateAll((all) =>
    all.map((one) => {
      const text = one.querySelector('p')?.cloneNode(true) as HTMLElement;
      const all = (selector: string) => [...text.querySelectorAll(selector)].map((e) => e.textContent ?? '');
      const found = { heard: all('.h'), kept: all('.kept'), fresh: all('ins.new'), was: all('.was del') };
      for (const other of text.querySelectorAll('.h, .was')) other.remove();
      return { id: one.id, own: text.textContent ?? '', ...found };
    }),
  );
  await page.context().close();
  return shown;
}
let read: Promise<Shown[]> | undefined;
/** All of the column; read once. */
const shown = (): Promise<Shown[]> => (read ??= Promise.all(pages.map(shownOn)).then((all) => all.flat()));

test('the later text stands there whole, clause for clause', async () => {
  const later = clauses.filter(({ doc, text }) => doc === first.from.doc && text !== '');
  const found = new Map((await shown()).map(({ id, own }) => [id, own]));
  for (const clause of later) expect(found.get(clause.id), clause.id).toBe(clause.head + clause.text);
});

test('kept words stand in a linked earlier clause to the letter; the earlier words that are struck do not stand in the later one', async () => {
  for (const { id, own, kept, was } of await shown()) {
    const linked = links.filter(({ from }) => from.clause === id).map(({ to }) => textOf.get(keyOf(to)) ?? '');
    for (const words of kept)
      expect(
        linked.some((text) => text.includes(words)),
        `${id}: ${words}`,
      ).toBe(true);
    if (linked.length === 0) expect([id, kept, was]).toEqual([id, [], []]);
    for (const words of was.filter((one) => one.length >= 8)) expect(own).not.toContain(words);
  }
});

test('whatever is told apart by its line is told apart by ear, and by the elements', async () => {
  for (const { heard, kept, fresh } of await shown()) {
    expect(heard.filter((word) => word === '沿用：').length).toBe(kept.length);
    expect(heard.filter((word) => word === '新写：').length).toBe(fresh.length);
  }
  const page = await site.open(pages[0]!);
  const lines = await page.evaluate(() =>
    ['ins:not(.new)', 'ins.new', '.was del'].map((one) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector(`.told ${one}`)!);
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
  expect(new Set(lines).size).toBe(3);
});

test('every link is in the column, and what nobody wrote any more stands there with its address and its reason', async () => {
  const html = pages.map((path) => readFileSync(`dist${path}index.html`, 'utf8')).join('');
  for (const { url, note } of links) {
    expect(html, url).toContain(`href="${url}"`);
    expect(html.replaceAll('&#39;', "'").replaceAll('&amp;', '&')).toContain(note);
  }
  const texts = await Promise.all(
    pages.map(async (path) => {
      const page = await site.open(path);
      return page
        .locator('.left li')
        .evaluateAll((all) =>
          all.map((one) => ({ text: one.textContent ?? '', to: one.querySelector('a')?.getAttribute('href') })),
        );
    }),
  );
  const left = texts.flat();
  const at = new Map(clauses.map((clause) => [keyOf(clause), clause.url]));
  const gone = published<Coverage[]>('coverage').filter(({ status }) => status === 'not-carried');
  const matters = published<Matter[]>('matters').filter(({ kind }) => kind === 'not-carried');
  for (const row of [...gone, ...matters.map((one) => ({ ...one, words: one.quote }))]) {
    const words = 'words' in row ? row.words : (textOf.get(keyOf(row)) ?? '');
    const lines = left.filter(({ text, to }) => to === at.get(keyOf(row)) && text.includes(words));
    expect(
      lines.some(({ text }) => text.includes(`读者判断：${row.why}`)),
      `${keyOf(row)} ${words}`,
    ).toBe(true);
  }
  for (const { text } of left) expect(text).toMatch(/读者判断：|由规则：/);
});

test('the way in is short on a phone, leads to every page of the column, and nothing is heavy', async () => {
  const page = await site.open('/compare/', { viewport: { width: 390, height: 844 } });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5_000);
  for (const path of pages) expect(await page.locator(`.overview a[href="${path}"]`).count()).toBe(1);
  for (const path of ['/compare/', PAIR, `${PAIR}pairs/`, ...pages])
    expect(statSync(`dist${path}index.html`).size, path).toBeLessThan(200_000);
});

test('it reads on a phone, in large letters too, and on paper', async () => {
  for (const path of pages) {
    const page = await site.open(path, { viewport: { width: 360, height: 780 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.told ol li').first().isVisible()).toBe(true);
    await page.context().close();
  }
});
