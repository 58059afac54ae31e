import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CITATION_FORMS } from '../../src/model/citation.ts';
import { useSite } from './browser.ts';
import { clauses, documents } from './records.ts';

const site = useSite();
const cite = (text: string) => site.open(`/cite/?${new URLSearchParams({ c: text })}`);
const [document] = documents;
const clause = clauses.find(({ id }) => id === '2.2.1.p4');

test('one match is opened', async () => {
  for (const text of [`${document?.shortTitle}${clause?.locator}`, `${document?.id} ${clause?.id}`]) {
    const page = await cite(text);
    await page.waitForURL(`**${clause?.url}`);
    await page.context().close();
  }
});

test('several are offered, and none says what was read', async () => {
  const page = await cite('第三部分（一）2');
  await expect.poll(() => page.locator('#matches a').count()).toBe(documents.length);
  await page.getByLabel('引文、编号或网址').fill(`${document?.shortTitle}二（九）1`);
  await page.getByRole('button', { name: '打开条款' }).click();
  await expect.poll(() => page.locator('#said').textContent()).toContain('第二部分只有五项');
  expect(await page.locator('#matches a').textContent()).toContain('第二部分');
});

test('a text check is verified, and a list is shown as one', async () => {
  const page = await cite(`${document?.shortTitle}${clause?.locator}（文本校验 ${clause?.hash}）`);
  await expect.poll(() => page.locator('#said').textContent()).toContain('相符');
  await page.getByLabel('引文、编号或网址').fill(`${document?.shortTitle}${clause?.locator}（文本校验 00000000）`);
  await page.getByRole('button', { name: '打开条款' }).click();
  await expect.poll(() => page.locator('#said').textContent()).toContain('文本已与引用时不同');
  await page.getByLabel('引文、编号或网址').fill('《规划》第二部分（二）1至3');
  await page.getByRole('button', { name: '打开条款' }).click();
  await expect.poll(() => page.locator('#said').textContent()).toContain('这条引文指3处');
});

test('a citation that is searched for is one answer, without a no', async () => {
  const page = await site.open(`/search/?${new URLSearchParams({ q: '二（二）1' })}`);
  await expect.poll(() => page.locator('#places a').count(), { timeout: 15_000 }).toBe(1);
  await expect.poll(() => page.locator('main').innerText()).not.toMatch(/没有条款含有|没有相近/);
});

test('every clause and paragraph is cited in every form on its page', () => {
  const page = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
  for (const { doc, id, url, hash, parent, kind } of clauses) {
    const top = kind === 'front' || /^\d+(\.p\d+)?$/.test(id);
    const html = page(top ? `/${doc}/` : url.replace(/#.*$/, ''));
    expect(html, `${doc} ${id} under ${parent}`).toContain(`id="cite-${id}"`);
    const own = html.slice(html.indexOf(`id="cite-${id}"`)).split('</dl>')[0] ?? '';
    for (const { name } of CITATION_FORMS) expect(own).toContain(`<dt>${name}</dt>`);
    expect(own).toContain(hash);
  }
});

test('the checksum is of the words of a clause and of all below it', () => {
  const below = (at: (typeof clauses)[number]): string =>
    at.head +
    at.text +
    clauses
      .filter((c) => c.doc === at.doc && c.parent === at.id)
      .map(below)
      .join('');
  for (const at of clauses) expect(at.hash).toBe(createHash('sha256').update(below(at)).digest('hex').slice(0, 8));
});

test('a citation carries the day, and is copied', async () => {
  const page = await site.open(`${clause?.url.replace('#', '#cite-')}`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const form = page.locator(`[id="cite-${clause?.id}"]`);
  await form.getByRole('button', { name: '复制GB/T 7714' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\[EB\/OL\]\. \(\d{4}-\d{2}-\d{2}\)\[\d{4}-\d{2}-\d{2}\]\. http/);
});

test('other forms are one step from the reading page', async () => {
  const page = await site.open(`/${clause?.doc}/2/#${clause?.id}`);
  await page.locator(`[id="${clause?.id}"] > .n`).focus();
  await page.getByRole('link', { name: '其他格式' }).click();
  await page.waitForURL(`**#cite-${clause?.id}`);
  expect(await page.locator(`[id="cite-${clause?.id}"]`).isVisible()).toBe(true);
});
