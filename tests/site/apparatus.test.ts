import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Duty } from '../../src/model/duty.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { rowsOfCsv } from '../../src/text/csv.ts';
import { useSite } from './browser.ts';
import { clauses, published } from './records.ts';

const site = useSite();
const entities = published<Entity[]>('entities');
const cities = entities.filter(({ kind, tile }) => kind === 'city' && tile !== null);

describe('a page without script', () => {
  test('of a place names every clause that names the place', async () => {
    const { url, mentions } = cities[2] as Entity;
    const page = await site.open(url, { javaScriptEnabled: false });
    const links = await page.locator('.sides a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const wanted = new Set(
      mentions.map((m) => clauses.find(({ doc, id }) => doc === m.doc && id === m.clause)?.url ?? ''),
    );
    expect(new Set(links)).toEqual(wanted);
    expect(await page.locator('.sides mark').count()).toBe(mentions.length);
  });

  test('of the map counts for each document', async () => {
    const page = await site.open('/places/', { javaScriptEnabled: false });
    const shown = () => page.locator('.tiles .v:visible').allTextContents();
    const both = await shown();
    expect(both).toHaveLength(cities.length);
    await page.getByLabel('《规划》').check();
    const plan = await shown();
    await page.getByLabel('《意见》').check();
    const opinion = await shown();
    expect(both.map(Number)).toEqual(plan.map((count, i) => Number(count) + Number(opinion[i])));
  });

  test('of the departments fills one mark a duty', async () => {
    const page = await site.open('/bodies/', { javaScriptEnabled: false });
    const duties = published<Duty[]>('duties');
    expect(await page.locator('.matrix .leads').count()).toBe(
      duties.filter(({ role, place }) => role === 'lead' || (role === 'named' && place === 1)).length,
    );
    expect(await page.locator('.matrix .takes').count()).toBe(
      duties.filter(({ role, place }) => role === 'part' || (role === 'named' && place !== 1)).length,
    );
  });

  test('of the corrections has each beside its print', async () => {
    const page = await site.open('/corrections/', { javaScriptEnabled: false });
    const errata = published<Erratum[]>('errata');
    expect((await page.locator('.errata del').allTextContents()).sort()).toEqual(errata.map((e) => e.quote).sort());
  });

  test('of the text leads from a term to its explanation', async () => {
    const page = await site.open('/plan-2016/2/', { javaScriptEnabled: false });
    await page.locator('.t').first().click();
    const { pathname, hash } = new URL(page.url());
    expect(pathname).toBe('/terms/');
    const entry = page.locator('.glossary > div', { has: page.locator(`[id="${hash.slice(1)}"]`) });
    expect(await entry.isVisible()).toBe(true);
    expect(await entry.locator('dd').textContent()).not.toBe('');
  });
});

test('at 360 px the departments are a list', async () => {
  const page = await site.open('/bodies/', { viewport: { width: 360, height: 780 } });
  expect(await page.locator('.matrix').isVisible()).toBe(false);
  expect(await page.locator('.bodies li').count()).toBe(entities.filter(({ kind }) => kind === 'department').length);
});

describe('marks in the text', () => {
  const path = '/plan-2016/2/';

  test('explain a term to the keyboard, and Escape closes it', async () => {
    const page = await site.open(path);
    const mark = page.locator('.t').first();
    await mark.focus();
    await page.keyboard.press('Shift+Tab');
    // The tools of the number before it may stand between, once they have come.
    for (let step = 0; step < 5 && !(await mark.evaluate((e) => e === document.activeElement)); step++)
      await page.keyboard.press('Tab');
    const card = page.locator('.gloss');
    await card.waitFor({ state: 'visible' });
    expect(await card.locator('p').textContent()).not.toBe('');
    expect(await mark.getAttribute('aria-describedby')).toBe('gloss');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  });

  test('explain a term to a finger, with a link onward', async () => {
    const page = await site.open(path, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 780 } });
    await page.locator('.t').first().tap();
    const link = page.locator('.gloss a');
    await link.waitFor({ state: 'visible' });
    expect(new URL(page.url()).pathname).toBe(path);
    await link.tap();
    await page.waitForURL(/\/terms\//);
  });

  test('say what a correction is', async () => {
    const erratum = published<Erratum[]>('errata').find(({ clause }) => clause.startsWith('2.2.')) as Erratum;
    const page = await site.open(path);
    await page.locator(`[id="${erratum.clause}"] .x`).first().hover();
    await page.locator('.gloss').waitFor({ state: 'visible' });
    expect(await page.locator('.gloss').textContent()).toContain(erratum.reason);
  });

  test('are all off after one press, and stay off', async () => {
    const page = await site.open(path);
    const button = page.getByRole('button', { name: '标注' });
    await button.click();
    for (const step of ['now', 'after a reload']) {
      expect(await button.getAttribute('aria-pressed'), step).toBe('false');
      const ring = await page
        .locator('.x')
        .first()
        .evaluate((e) => getComputedStyle(e, '::after').content);
      expect(ring, step).toBe('none');
      expect(await page.locator('.t').first().getAttribute('tabindex'), step).toBe('-1');
      await page.reload();
    }
  });

  test('stand once a page for a term', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    const links = await page.locator('.t').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.length).toBeGreaterThan(10);
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect(link).toMatch(/^\/terms\//);
  });
});

test('the briefing of the busiest department and of a city prints on few sheets', async () => {
  for (const { url } of [entities.find(({ kind }) => kind === 'department') as Entity, cities[2] as Entity]) {
    const page = await site.open(url);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, url).toBeLessThanOrEqual(3);
    await page.context().close();
  }
});

test('the rows of a place open in a spreadsheet, and nothing else of the table of all', async () => {
  const { id, url, mentions } = cities[2] as Entity;
  const page = await site.open(url);
  const asked = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载本页条款' }).click();
  const download = await asked;
  expect(download.suggestedFilename()).toBe(`${id}.csv`);
  const rows = rowsOfCsv(readFileSync(await download.path(), 'utf8'));
  expect(rows[0]).toMatch(/^\ufeffentity,name,/);
  expect(rows).toHaveLength(mentions.length + 1);
});

test('what one clause names is told in the list of its kind, at its address', async () => {
  const once = entities.filter(({ url }) => url.includes('#'));
  expect(once.length).toBeGreaterThan(0);
  for (const { url, name, mentions } of [once[0], once.at(-1)] as Entity[]) {
    const page = await site.open(url);
    const entry = page.locator(`[id="${url.split('#')[1]}"]`);
    expect(await entry.textContent()).toContain(name);
    const clause = clauses.find(({ doc, id }) => doc === mentions[0]?.doc && id === mentions[0].clause);
    expect(await entry.locator('a').first().getAttribute('href')).toBe(clause?.url);
  }
});
