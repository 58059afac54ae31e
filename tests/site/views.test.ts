/** The pages that set the documents side by side: every row of their tables stands on them, and the files say the same. */
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { SentenceRecord } from '../../src/model/sentence.ts';
import { useSite } from './browser.ts';
import { addressOf, documents, published } from './records.ts';

const site = useSite();
const [earlier, later] = documents as [(typeof documents)[number], (typeof documents)[number]];
const table = async (name: string) => {
  const page = await site.open('/404.html');
  const text = await (await page.request.get(`${site.origin}/data/views/${name}.csv`)).text();
  return csvParse(text.replace(/^\ufeff/, ''));
};

const PAGES = [
  '/industries/chains/',
  '/industries/cities/',
  '/compare/names/',
  '/compare/attention/',
  '/targets/outcomes/',
];

describe.each(PAGES)('%s', (path) => {
  test('can be read without script and is no wider than a phone', async () => {
    const page = await site.open(path, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    expect(await page.locator('main h1').count()).toBe(1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    const ids = await page
      .locator('main a[href^="#"]')
      .evaluateAll((all) => all.map((a) => decodeURIComponent(a.getAttribute('href')!.slice(1))));
    const missing = await page.evaluate((every) => every.filter((id) => !document.getElementById(id)), ids);
    expect(missing).toEqual([]);
  });
});

test('the names are those of the register: who stays, who is gone, who is new', async () => {
  const rows = await table('names');
  const docs = ({ mentions }: Entity) => [earlier, later].map(({ id }) => mentions.some(({ doc }) => doc === id));
  const firms = published<Entity[]>('entities').filter(({ kind }) => kind === 'enterprise');
  for (const [status, before, after] of [
    ['kept', true, true],
    ['gone', true, false],
    ['fresh', false, true],
  ] as const) {
    const wanted = firms.filter((one) => docs(one)[0] === before && docs(one)[1] === after).map(({ name }) => name);
    const found = rows.filter((row) => row.kind === 'enterprise' && row.status === status).map((row) => row.name);
    expect(found.toSorted(), status).toEqual(wanted.toSorted());
  }
  const page = await site.open('/compare/names/');
  const text = (await page.locator('main').textContent()) ?? '';
  for (const { name } of firms) expect(text).toContain(name);
});

test('what a text relies on is found without 《》 too', async () => {
  const upstream = (await table('names')).filter(({ kind }) => kind === 'upstream');
  expect(upstream.filter(({ name }) => !name?.includes('《')).length).toBeGreaterThan(0);
});

test('the shares of either document come to all of it', async () => {
  const rows = await table('attention');
  for (const side of ['earlier', 'later']) {
    const sum = rows.reduce((all, row) => all + Number(row[`share.${side}`]), 0);
    expect(Math.abs(sum - 100)).toBeLessThan(0.5);
  }
});

test('the sentences that somebody read are counted by how firmly they order and by what means', async () => {
  const rows = (await table('force')).filter(({ unit }) => unit === 'sentence');
  const coded = published<SentenceRecord[]>('sentences').filter(
    ({ force, coding }) => force !== null && coding !== 'rule',
  );
  expect(rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(coded.length);
  for (const { doc, instrument, count } of await table('instruments')) {
    const named = coded.filter((one) => one.doc === doc && one.instruments.some((own) => own === instrument));
    expect(Number(count), `${doc} ${instrument}`).toBe(named.length);
  }
  const page = await site.open('/compare/attention/');
  const text = (await page.locator('main').textContent()) ?? '';
  for (const coding of ['twice', 'once'] as const)
    for (const { id } of documents) {
      const own = coded.filter((one) => one.doc === id && one.coding === coding).length;
      expect(text).toContain(`${coding === 'twice' ? '两位各读的' : '一位读的'}${own}句`);
    }
});

test('a chain has its direction word for word, and leads to its clause', async () => {
  const rows = await table('chains');
  expect(rows.length).toBeGreaterThan(2);
  const page = await site.open('/industries/chains/');
  const text = (await page.locator('main').textContent()) ?? '';
  for (const { chain, direction, address } of rows) {
    expect(text).toContain(chain);
    expect(text).toContain(direction);
    const { pathname } = new URL(address ?? '');
    expect(await page.locator(`main a[href="${pathname}"]`).count(), chain).toBeGreaterThan(0);
  }
});

test('a result stands beside its target with its source, and the rest say that none was found', async () => {
  const outcomes = published<Outcome[]>('outcomes').filter(({ kind }) => kind === 'outcome');
  const [one] = outcomes;
  const came = async (page: Page, target: string) =>
    (await page.locator(`details:has(> [id="${target}"]) > div .outcomes`).textContent()) ?? '';
  const page = await site.open(addressOf(one!.target));
  const said = await came(page, one!.target);
  for (const words of [one!.excerpt, one!.publisher, one!.title, one!.reason]) expect(said).toContain(words);
  const known = new Set(published<Outcome[]>('outcomes').map(({ target }) => target));
  const other = published<{ id: string; class: string }[]>('targets').find(
    ({ id, class: of }) => of === 'target' && !known.has(id),
  );
  await page.goto(site.origin + addressOf(other!.id));
  expect(await came(page, other!.id)).toContain('未找到公开数据');
});
