/** What a telephone shows of where a reader is, and how its lines are set. What holds of every kind of page: every-kind.test.ts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

const site = useSite();

test('on a phone the bar names the nearest levels, and follows the section in view', async () => {
  const phone = { viewport: { width: 360, height: 780 } };
  /** The name of the text and the two nearest levels that a reader cannot make out. */
  const cut = (page: Page) =>
    page.locator('.breadcrumb li').evaluateAll((levels) => {
      const [title, ...below] = levels;
      return [title, ...below.slice(-2)]
        .filter((level) => (level?.clientWidth ?? 0) < 24)
        .map((level) => level?.textContent);
    });
  const clause = clauses.filter(({ kind }) => kind === 'item').at(-1)!;
  const page = await site.open(clause.url, phone);
  expect(await cut(page)).toEqual([]);
  expect(
    await page
      .locator('.breadcrumb li')
      .last()
      .evaluate((e) => e.scrollWidth - e.clientWidth),
  ).toBeLessThanOrEqual(1);
  const reading = await site.open(`/${clause.doc}/${clause.id.split('.')[0]}/#${clause.id}`, phone);
  await expect.poll(() => reading.locator('.breadcrumb li').last().textContent()).toContain(clause.title);
  expect(await cut(reading)).toEqual([]);
});

test('on a phone the lines of a text are not stretched to fill the room of a figure that goes to the next one', async () => {
  const [work] = clauses;
  const page = await site.open(`/${work!.doc}/2/`, { viewport: { width: 390, height: 844 } });
  const widest = await page.locator('.document p').evaluateAll((all) => {
    const range = document.createRange();
    /** Pixels from each character to the next, where both are Chinese and stand on one line. */
    const steps = (node: Text) =>
      Array.from({ length: node.length - 1 }, (_, i) => {
        if (!/^[\u4e00-\u9fff]{2}$/.test(node.data.slice(i, i + 2))) return 0;
        const [a, b] = [i, i + 1].map((at) => {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        }) as [DOMRect, DOMRect];
        return Math.abs(a.top - b.top) < 4 ? b.left - a.left : 0;
      });
    return Math.max(
      ...all.slice(0, 30).map((one) => {
        const size = Number.parseFloat(getComputedStyle(one).fontSize);
        const texts = [...one.childNodes].filter((node) => node instanceof Text && node.length > 1) as Text[];
        return Math.max(0, ...texts.flatMap(steps)) / size;
      }),
    );
  });
  expect(widest).toBeLessThan(1.3);
});
