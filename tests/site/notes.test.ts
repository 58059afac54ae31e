/** What is known of a paragraph stands beside it: seen in full, or counted and one key away. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Link } from '../../src/model/link.ts';
import { type ReadingPage, readingPages } from '../../src/model/reading.ts';
import { keyOf } from '../../src/model/ref.ts';
import { useSite } from './browser.ts';
import { clauses, published } from './records.ts';

const site = useSite();
const links = published<Link[]>('links');
const pages = [...Map.groupBy(clauses, ({ doc }) => doc).values()].flatMap(readingPages);
const ends = links.flatMap(({ from, to }) => [keyOf(from), keyOf(to)]);
/** How many notes the paragraphs with these ids are owed. */
const owed = (doc: string, ids: Iterable<string>) => {
  const keys = new Set([...ids].map((id) => keyOf({ doc, id })));
  return ends.filter((end) => keys.has(end)).length;
};
const docOf = ({ clauses: [first] }: ReadingPage) => first!.doc;
const most = (page: ReadingPage) =>
  owed(
    docOf(page),
    page.clauses.map(({ id }) => id),
  );
const [fullest] = [...pages].sort((a, b) => most(b) - most(a));

/** What of the notes of a page a reader cannot see and is not told of, and how many notes there are. */
const notesOf = (page: Page) =>
  page.locator('.m').evaluateAll((groups) => {
    const faults: string[] = [];
    let count = 0;
    const boxes = groups.map((group) => group.getBoundingClientRect());
    groups.forEach((group, i) => {
      const name = group.parentElement?.querySelector('[id]')?.id;
      const notes = [...group.querySelectorAll('li')];
      const seen = notes.filter((note) => note.getClientRects().length > 0);
      const [told] = [...group.querySelectorAll('b')].filter((words) => words.getClientRects().length > 0);
      const more = Number(/还有(\d+)处/.exec(told?.textContent ?? '')?.[1] ?? 0);
      count += notes.length;
      if (seen.length + more !== notes.length)
        faults.push(`${name}: ${notes.length} notes, ${seen.length} seen, ${more} told of`);
      const row = group.parentElement!.getBoundingClientRect();
      for (const shown of [...seen, ...(told ? [told] : [])]) {
        const box = shown.getBoundingClientRect();
        if (box.bottom > row.bottom + 1 || box.right > innerWidth) faults.push(`${name}: runs out of its row`);
        if (boxes.some((other, j) => j !== i && box.bottom > other.top + 1 && box.top < other.bottom - 1))
          faults.push(`${name}: covers another group`);
      }
      for (const e of [group, ...group.querySelectorAll<HTMLElement>('*')]) {
        const { overflowX, overflowY } = getComputedStyle(e);
        if (overflowX !== 'visible' || overflowY !== 'visible') faults.push(`${name}: cuts or scrolls`);
        if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
          faults.push(`${name}: words wider than their place`);
      }
    });
    return { faults, count };
  });

test('no note in a margin is cut, and what is folded away is counted', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await site.open('/404.html', { javaScriptEnabled });
    for (const one of pages) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(site.origin + one.path);
      const ids = await page.locator('.document [id]').evaluateAll((all) => all.map(({ id }) => id));
      const count = owed(docOf(one), ids);
      for (const width of [1040, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await notesOf(page), `${one.path} at ${width}`).toEqual({ faults: [], count });
      }
    }
    await page.context().close();
  }
});

test('one key opens all that is folded away, and nothing covers anything', async () => {
  const page = await site.open(fullest!.path, { viewport: { width: 1440, height: 900 } });
  const groups = page.locator('.m:has(b)');
  for (const summary of await groups.locator('summary').all()) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
  expect(await groups.count()).toBeGreaterThan(0);
  expect(await groups.locator('li:visible').count()).toBe(await groups.locator('li').count());
  expect(await groups.locator('li p:visible').count()).toBe(await groups.locator('li').count());
  expect((await notesOf(page)).faults).toEqual([]);
});

test('the wheel over a note turns the page', async () => {
  const page = await site.open(fullest!.path, { viewport: { width: 1440, height: 900 } });
  await page.locator('.m:has(b) li').first().hover();
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
});

test('each note names the other document and is heard in a list that says how many there are', async () => {
  const page = await site.open(fullest!.path, { viewport: { width: 1440, height: 900 } });
  const group = page.locator('.m:has(b)').first();
  const tree = await group.ariaSnapshot();
  const all = await group.locator('li').count();
  expect(tree).toMatch(new RegExp(`《.+?》${all}处`));
  expect(tree).toContain(`还有${all - 4}处`);
  for (const name of await page.locator('.m li > a:first-child').allTextContents())
    expect(name).toMatch(/^\S+ 《.+?》\S/);
});

test('on paper every note is there with its sentence', async () => {
  const page = await site.open(fullest!.path);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.m li:visible').count()).toBe(most(fullest!));
  expect(await page.locator('.m li p:visible').count()).toBe(most(fullest!));
});
