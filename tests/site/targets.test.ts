/** Targets: table, pages, marks in the text, downloads, charts; with and without script. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, inflateRawSync } from 'node:zlib';
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Target } from '../../src/model/target.ts';
import { useSite } from './browser.ts';
import { addressOf, clauses, published } from './records.ts';

const site = useSite();
const targets = published<Target[]>('targets');
const comparisons = published<Comparison[]>('comparisons');
const first = targets[0]!;

const shownIds = (page: Page) =>
  page.locator('tr[data-id]:visible').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id));

/** What a click on the button saves: the name of the file and its bytes. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('the table without script', () => {
  test('has every target once, each with links to its place and its clause', async () => {
    const page = await site.open('/targets/', { javaScriptEnabled: false });
    expect((await shownIds(page)).toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
    for (const { id, clause, doc } of [first, targets.at(-1)!]) {
      const links = await page
        .locator(`tr[data-id="${id}"] a`)
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links).toEqual([addressOf(id), clauses.find((c) => c.doc === doc && c.id === clause)?.url]);
    }
    expect(await page.locator('#filter-box').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Excel' }).isVisible()).toBe(false);
  });
});

describe('the table with script', () => {
  test('filters by what is chosen, keeps it in the address and says how many are left', async () => {
    const page = await site.open('/targets/');
    const wanted = targets.filter(({ doc, deadline }) => doc === first.doc && deadline === '2017');
    await page.getByLabel('文件', { exact: true }).selectOption(first.doc);
    await page.getByLabel('期限', { exact: true }).selectOption('2017');
    expect(await shownIds(page)).toHaveLength(wanted.length);
    expect(await page.locator('#count').textContent()).toContain(`${wanted.length}项`);
    expect(new URL(page.url()).search).toBe(`?doc=${first.doc}&deadline=2017`);
    const again = await site.open(`/targets/${new URL(page.url()).search}`);
    expect((await shownIds(again)).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    await again.getByRole('button', { name: '清除筛选' }).click();
    await again.waitForFunction(() => location.search === '');
    expect(await shownIds(again)).toHaveLength(targets.length);
  });

  test('filters by place', async () => {
    const page = await site.open('/targets/');
    const places = page.getByLabel('地点', { exact: true });
    const name = await places.locator('option').nth(1).textContent();
    await places.selectOption({ index: 1 });
    const ids = await shownIds(page);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(targets.length / 2);
    await page.goto(site.origin + addressOf(ids[0]!));
    const facts = page.locator(`details:has(> [id="${ids[0]}"]) .facts`);
    expect(await facts.textContent()).toContain(name);
  });

  test('finds words of the sentence, and says so where there are none', async () => {
    const page = await site.open('/targets/');
    await page.getByLabel('含有文字', { exact: true }).fill(first.quote.slice(0, 6));
    expect(await shownIds(page)).toContain(first.id);
    await page.getByLabel('含有文字', { exact: true }).fill('没有这几个字的指标');
    expect(await shownIds(page)).toEqual([]);
    expect(await page.locator('#nothing').isVisible()).toBe(true);
  });

  test('sorts by deadline and by value, and back to themes', async () => {
    const page = await site.open('/targets/?sort=deadline');
    const dates = (await shownIds(page)).map((id) => targets.find((target) => target.id === id)?.deadline);
    const years = dates.filter((date) => /^\d{4}$/.test(date ?? ''));
    expect(years).toEqual(years.toSorted());
    expect(await page.locator('tr.theme:visible').count()).toBe(0);
    await page.getByLabel('排序', { exact: true }).selectOption('');
    expect(await page.locator('tr.theme:visible').count()).toBeGreaterThan(1);
    expect(await shownIds(page)).toHaveLength(targets.length);
  });

  test('downloads exactly the rows shown, as CSV and as a workbook', async () => {
    const page = await site.open('/targets/?class=recurring', { acceptDownloads: true });
    const wanted = targets.filter((target) => target.class === 'recurring');
    const csv = await saved(page, 'CSV');
    const rows = csvParse(csv.bytes.toString('utf8').replace(/^\ufeff/, ''));
    expect(csv.name).toBe(`指标-${wanted.length}项.csv`);
    expect(rows.map((row) => row.id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    expect(rows.columns).toEqual(
      csvParse(readFileSync('dist/data/targets.csv', 'utf8').replace(/^\ufeff/, '')).columns,
    );
    expect(rows.find((row) => row.id === wanted[0]?.id)?.indicator).toBe(wanted[0]?.indicator);
    const workbook = await saved(page, 'Excel');
    expect(workbook.name).toBe(`指标-${wanted.length}项.xlsx`);
    const sheet = unzipped(workbook.bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<row /g)).toHaveLength(wanted.length + 1);
    const all = sheet + unzipped(workbook.bytes, 'xl/sharedStrings.xml');
    for (const { indicator } of wanted) expect(all).toContain(indicator);
  });

  test('loads nothing for the downloads before they are asked for', async () => {
    const page = await site.open('/404.html');
    const seen: string[] = [];
    page.on('request', (request) => seen.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/targets/`);
    await page.waitForLoadState('networkidle');
    expect(seen.filter((path) => /export|targets\.json/.test(path))).toEqual([]);
  });

  test('is readable as cards at 360 px and works by keyboard', async () => {
    const page = await site.open('/targets/', { viewport: { width: 360, height: 780 } });
    const row = page.locator(`tr[data-id="${first.id}"]`);
    const boxes = await row
      .locator('th, td:not(:empty)')
      .evaluateAll((cells) => cells.map((c) => c.getBoundingClientRect().right));
    expect(Math.max(...boxes)).toBeLessThanOrEqual(360);
    await page.getByText('筛选与排序').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('钢');
    await page.waitForFunction(() => location.search !== '');
    const ids = await shownIds(page);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(targets.length);
  });
});

/** One file of a zip archive as text, by its central directory. */
function unzipped(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const [size, length, start] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(data, data + size);
    return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
  }
  return '';
}

describe('the place of a target', () => {
  const placeOf = (page: Page, id: string) => page.locator(`details:has(> [id="${id}"])`);

  for (const javaScriptEnabled of [true, false])
    test(`is open where its address led there ${javaScriptEnabled ? 'with' : 'without'} script, the figure marked in its sentence`, async () => {
      const page = await site.open(addressOf(first.id), { javaScriptEnabled });
      const place = placeOf(page, first.id);
      expect(await place.getAttribute('open')).not.toBeNull();
      expect(await place.locator('summary').textContent()).toContain(first.indicator);
      expect(await place.locator('.sentence .stated').textContent()).toBe(first.valueText);
      expect(await place.locator('.sentence').textContent()).toContain(first.quote);
      expect(await place.locator('.facts').textContent()).toContain(`${first.doc}/`);
    });

  test('has its line on paper, and what is folded below it only where a reader opened it', async () => {
    const page = await site.open(addressOf(first.id));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const lines = page.locator('.clause-targets summary');
    expect(await lines.count()).toBeGreaterThan(1);
    for (const line of await lines.all()) expect(await line.isVisible()).toBe(true);
    expect(await page.locator('.clause-targets .facts:visible').count()).toBe(1);
  });

  test('is there once for every target', async () => {
    const page = await site.open('/404.html');
    for (const [path, own] of Map.groupBy(targets, ({ id }) => addressOf(id).replace(/#.*/, ''))) {
      await page.goto(site.origin + path);
      for (const { id, quote } of own) {
        expect(await placeOf(page, id).count(), id).toBe(1);
        expect(await placeOf(page, id).textContent(), id).toContain(quote);
      }
    }
  });

  test('shows every comparison that it is part of', async () => {
    const pair = comparisons.find(({ later }) => later.length > 0)!;
    const place = placeOf(await site.open(addressOf(pair.earlier[0]!)), pair.earlier[0]!);
    expect(await place.locator('.judged').first().textContent()).toContain(pair.reason);
    expect(await place.locator(`.judged a[href="${addressOf(pair.later[0]!)}"]`).count()).toBe(1);
  });
});

test('the comparisons page has every pair with its reason, under its judgement', async () => {
  const page = await site.open('/targets/comparisons/');
  const text = (await page.locator('main').textContent()) ?? '';
  for (const { title, reason } of comparisons) {
    expect(text).toContain(title);
    expect(text).toContain(reason);
  }
  expect(await page.locator('section.judged').count()).toBe(comparisons.length);
});

test('figures in the text lead to their targets, but for those in a corrected passage, which leads to its correction', async () => {
  const page = await site.open('/404.html');
  const pages = new Map<string, { href: string | null; text: string }[]>();
  const marksOf = async (path: string) => {
    if (!pages.has(path)) {
      await page.goto(site.origin + path);
      const marks = page.locator('.document p a[class]:not(.n)');
      const read = marks.evaluateAll((all) => all.map((a) => ({ href: a.getAttribute('href'), text: a.textContent })));
      pages.set(path, await read);
    }
    return pages.get(path) ?? [];
  };
  const wrong: string[] = [];
  for (const { id, doc, clause, valueText, figure } of targets) {
    const shared = targets.some((t) => t.id !== id && JSON.stringify(t.figure) === JSON.stringify(figure));
    const [owner = ''] = clauses.find((c) => c.doc === doc && c.id === clause)?.url.split('#') ?? [];
    const marks = await marksOf(owner);
    const leads = marks.some((mark) => mark.href === addressOf(id) && mark.text === valueText);
    const corrected = marks.some(({ href, text }) => href?.startsWith('/corrections/') && text.includes(valueText));
    if (!shared && !leads && !corrected) wrong.push(id);
  }
  expect(wrong).toEqual([]);
  const addresses = new Set(targets.map(({ id }) => addressOf(id)));
  expect([...pages.values()].flat().filter(({ href }) => addresses.has(href ?? '')).length).toBeGreaterThan(
    targets.length / 2,
  );
});

test('the page of a clause lists the targets of all below it', async () => {
  const page = await site.open(`/${first.doc}/${first.clause.split('.').slice(0, 2).join('.')}/`);
  const prefix = `${first.clause.split('.').slice(0, 2).join('.')}.`;
  const wanted = targets.filter(({ doc, clause }) => doc === first.doc && clause.startsWith(prefix));
  const named = page.locator('.clause-targets > ul > li > a, .clause-targets summary > h3');
  const words = await named.evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
  expect(words.toSorted()).toEqual(wanted.map(({ indicator }) => indicator).toSorted());
});

describe('charts', () => {
  test('stand in the page without script, and lead to the places of their targets', async () => {
    const page = await site.open('/charts/', { javaScriptEnabled: false });
    const links = page.locator('figure.chart svg:visible a');
    const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const known = new Set(targets.map(({ id }) => addressOf(id)));
    expect(hrefs.length).toBeGreaterThan(targets.length);
    expect(hrefs.filter((href) => !known.has(href ?? ''))).toEqual([]);
    expect(await page.locator('figure.chart').count()).toBe(await page.locator('figure.chart svg:visible').count());
  });

  test('are drawn for the width: text at least 12 px at 360 px', async () => {
    const page = await site.open('/charts/', { viewport: { width: 360, height: 780 } });
    const small = await page.locator('figure.chart svg:visible text').evaluateAll((all) =>
      all.flatMap((text) => {
        const svg = (text as SVGTextElement).ownerSVGElement!;
        const shown =
          Number(text.getAttribute('font-size')) * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
        return shown < 12 ? [text.textContent] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test('show where the keyboard is', async () => {
    const page = await site.open('/charts/#value-added');
    const picture = page.locator('#value-added svg:visible').first();
    const link = picture.locator('a').first();
    await picture.scrollIntoViewIfNeeded();
    await picture.focus();
    // Arrows go from mark to mark once the script is there.
    await expect
      .poll(async () => {
        await picture.focus();
        await page.keyboard.press('ArrowRight');
        return link.evaluate((one) => one === document.activeElement);
      })
      .toBe(true);
    expect(await link.locator('.hit').evaluate((hit) => getComputedStyle(hit).strokeWidth)).toBe('2px');
  });

  test('can be taken away as CSV, SVG and PNG', async () => {
    const page = await site.open('/charts/', { acceptDownloads: true });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#growth').getByRole('button', { name: 'PNG' }).click(),
    ]);
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1200);
    const svg = await (await page.request.get(`${site.origin}/charts/growth.svg`)).text();
    expect(svg).toContain('出处');
    const csv = await (await page.request.get(`${site.origin}/charts/growth.csv`)).text();
    expect(csvParse(csv.replace(/^\ufeff/, '')).length).toBe(
      targets.filter(({ kind, class: c }) => kind === 'annual-growth' && c === 'target').length,
    );
  });
});

test('the table is light enough for a phone', () => {
  const html = readFileSync('dist/targets/index.html');
  expect(brotliCompressSync(html).length).toBeLessThan(20_000);
});
