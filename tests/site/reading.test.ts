import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { citation } from '../../src/model/citation.ts';
import { useSite } from './browser.ts';
import { clauses, documents } from './records.ts';

const site = useSite();
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

const clause = clauses.find(({ id }) => id === '2.2.1.p4')!;
const reading = `/${clause.doc}/2/`;
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.closest('[id]')?.id);

test('a link to a paragraph opens at it, marked and not hidden', async () => {
  for (const path of [`${reading}#${clause.id}`, clause.url]) {
    for (const options of [{}, PHONE]) {
      const page = await site.open(path, options);
      const state = await page.locator(`[id="${clause.id}"]`).evaluate((e) => {
        const box = e.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + 40, box.top + 12);
        return {
          marked: e.matches(':target'),
          shadow: getComputedStyle(e).boxShadow,
          inside: e.contains(top),
          top: box.top,
        };
      });
      expect(state).toMatchObject({ marked: true, inside: true });
      expect(state.shadow).not.toBe('none');
      await page.context().close();
    }
  }
});

test('copied text is the text alone', async () => {
  const page = await site.open(reading);
  const selected = await page.evaluate((id) => {
    getSelection()?.selectAllChildren(document.querySelector('.document')!);
    return { all: getSelection()?.toString() ?? '', id };
  }, clause.id);
  const own = clauses.filter(
    ({ doc, id }) => doc === clause.doc && (id === '2' || id.startsWith('2.') || /^box-[1-3]\b/.test(id)),
  );
  const bare = (text: string) => text.replace(/\s/gu, '');
  expect(bare(selected.all)).toBe(bare(own.map(({ head, text }) => head + text).join('')));
});

test('link and citation are copied beside the clause, by mouse and by keyboard', async () => {
  const page = await site.open(reading, { permissions: ['clipboard-read', 'clipboard-write'] });
  const anchor = page.locator(`[id="${clause.id}"] > .n`);
  await anchor.focus();
  await page.getByRole('button', { name: '复制链接' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(site.origin + clause.url);
  await anchor.hover();
  await page.getByRole('button', { name: '复制引文' }).click();
  const title = documents.find(({ id }) => id === clause.doc)!;
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(citation(title, clause));
});

test('a tap on the number offers copying on a phone', async () => {
  const page = await site.open(`${reading}#${clause.id}`, PHONE);
  await page.locator(`[id="${clause.id}"] > .n`).tap();
  await page.getByRole('button', { name: '复制链接' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(reading);
});

test('j and k go from clause to clause, arrows turn pages, / searches, ? helps', async () => {
  const page = await site.open(reading);
  for (const [key, id] of [
    ['j', '2'],
    ['j', '2.1'],
    ['k', '2'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => focusedId(page)).toBe(id);
  }
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(`**/${clause.doc}/3/`);
  await page.keyboard.press('/');
  await expect.poll(() => page.locator('header input').evaluate((e) => e === document.activeElement)).toBe(true);
});

test('the contents follow the reader, are filtered, and open as a drawer on a phone', async () => {
  const page = await site.open(`${reading}#2.3.1`, { viewport: { width: 1400, height: 900 } });
  await expect.poll(() => page.locator('.contents [aria-current=location]').textContent()).toContain('压减煤炭');
  await page.getByRole('searchbox', { name: '筛选目录' }).fill('钢铁');
  expect(await page.locator('.contents li li a:visible').allTextContents()).toEqual([
    '（二）改造提升传统优势产业',
    '1.钢铁产业',
  ]);
  const phone = await site.open(reading, PHONE);
  expect(await phone.locator('.contents').isVisible()).toBe(false);
  await phone.getByRole('button', { name: '目录' }).tap();
  await phone.getByRole('link', { name: '1.钢铁产业' }).tap();
  await expect.poll(() => phone.locator('.contents').isVisible()).toBe(false);
  expect(new URL(phone.url()).hash).toBe('#2.2.1');
});

test('without scripts the contents open and every link works', async () => {
  const page = await site.open(reading, { ...PHONE, javaScriptEnabled: false });
  await page.getByRole('button', { name: '目录' }).tap();
  expect(await page.locator('.contents').isVisible()).toBe(true);
  await page.getByRole('link', { name: '六、组织实施和政策保障' }).first().tap();
  await page.waitForURL(`**/${clause.doc}/6/`);
});

test('the address of a sentence shows its paragraph and marks the sentence', async () => {
  const paragraph = clauses.find(
    ({ doc, id, text }) => doc === clause.doc && /^2\.\d.*\.p\d+$/.test(id) && text.split('。').length > 3,
  )!;
  const page = await site.open(`${reading}#${paragraph.id}.s2`);
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('sentence') ?? [])].map((range) => `${range}`));
  await expect.poll(marked).toEqual([`${paragraph.text.split('。')[1]}。`]);
  expect(
    await page.locator(`[id="${paragraph.id}"]`).evaluate((e) => Math.abs(e.getBoundingClientRect().top)),
  ).toBeLessThan(200);
});
