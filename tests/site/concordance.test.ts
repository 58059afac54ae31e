import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { clauses, documents } from './records.ts';

const site = useSite();
const word = '产能';
const times = (text: string) => text.split(word).length - 1;
const total = clauses.reduce((sum, { title, text }) => sum + times(title) + times(text), 0);

test('every occurrence is a line, counted by document and part', async () => {
  const page = await site.open(`/search/concordance/?q=${word}`);
  await expect.poll(() => page.locator('#count').textContent()).toContain(`${total}处`);
  expect(await page.locator('#lines li').count()).toBe(total);
  await page.getByText('各文件、各部分的次数').click();
  for (const { id, shortTitle } of documents) {
    const own = clauses
      .filter(({ doc }) => doc === id)
      .reduce((sum, { title, text }) => sum + times(title) + times(text), 0);
    const row = page.locator('#parts tr', { hasText: `《${shortTitle}》` });
    expect(await row.locator('td').last().textContent()).toBe(`${own}`);
  }
});

test('what narrows a search narrows its lines, until all are asked for', async () => {
  const { id } = documents[0]!;
  const page = await site.open(`/search/?q=${word}&doc=${id}`);
  await page.getByRole('link', { name: '逐行对照' }).click();
  const own = clauses
    .filter(({ doc }) => doc === id)
    .reduce((sum, { title, text }) => sum + times(title) + times(text), 0);
  await expect.poll(() => page.locator('#lines li').count()).toBe(own);
  await page.getByRole('button', { name: '全部列出' }).click();
  await expect.poll(() => page.locator('#lines li').count()).toBe(total);
  expect(new URL(page.url()).searchParams.has('doc')).toBe(false);
});

test('hits stand one below the other; lines are sorted by what follows', async () => {
  for (const width of [360, 1280]) {
    const page = await site.open(`/search/concordance/?q=${word}&by=right`, { viewport: { width, height: 800 } });
    await page.locator('#lines li').first().waitFor();
    const edges = await page
      .locator('#lines mark')
      .evaluateAll((all) => all.map((mark) => Math.round(mark.getBoundingClientRect().left)));
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(1);
    const after = await page.locator('#lines .right').allTextContents();
    expect(after).toEqual([...after].sort(new Intl.Collator('zh-CN').compare));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  }
});

test('the lines are a CSV', async () => {
  const page = await site.open(`/search/concordance/?q=${word}`);
  await page.locator('#lines li').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows = csvParse(text.slice(1));
  expect(rows.length).toBe(total);
  for (const { doc, clause, left, hit, right } of rows) {
    const { title = '', text: words = '' } = clauses.find((c) => c.doc === doc && c.id === clause) ?? {};
    expect([title, words]).toContain(`${left}${hit}${right}`);
  }
});
