import { expect, test } from 'vitest';
import type { Agreement, Coding } from '../../src/model/coding.ts';
import type { Coverage, Link } from '../../src/model/link.ts';
import { keyOf } from '../../src/model/ref.ts';
import { useSite } from './browser.ts';
import { clauses, published } from './records.ts';

const site = useSite();
const links = published<Link[]>('links');
const coverage = published<Coverage[]>('coverage');
const textOf = new Map(clauses.map(({ doc, id, head, text }) => [keyOf({ doc, id }), head + text]));
const link = links.find(
  ({ strength, type, from, to }) =>
    strength === 3 && type === 'revises' && /\.p\d/.test(from.clause) && /^\d.*\.p\d/.test(to.clause),
)!;

/** The page of the two documents, and that of all their pairs. */
const PAIR = `/compare/${link.from.doc}/${link.to.doc}/`;
const TABLE = `${PAIR}pairs/`;

test('every piece of evidence is verbatim, and every paragraph of both documents has one status', () => {
  for (const { from, to, evidence } of links) {
    for (const quote of evidence.from) expect(textOf.get(keyOf(from))).toContain(quote);
    for (const quote of evidence.to) expect(textOf.get(keyOf(to))).toContain(quote);
  }
  const wanted = clauses.filter(({ kind }) => kind === 'paragraph' || kind === 'front').map(keyOf);
  expect(coverage.map(keyOf)).toEqual(wanted);
});

test('a pair has its own address with both paragraphs whole and the proof marked', async () => {
  const page = await site.open(link.url);
  const pair = page.locator(`[id="${link.url.split('#')[1]}"]`);
  for (const [at, quotes] of [
    [link.from, link.evidence.from],
    [link.to, link.evidence.to],
  ] as const) {
    const side = pair.locator(`[data-at="${at.doc}/${at.clause}"]`);
    expect(await side.locator('blockquote').textContent()).toBe(textOf.get(keyOf(at)));
    const marked = (await side.locator('.e').allTextContents()).join('');
    for (const quote of quotes) expect(marked).toContain(quote);
  }
  expect(await pair.locator('.judgement').textContent()).toContain(link.note);
});

test('notes stand beside their paragraph, lead to the other one, and show it on focus', async () => {
  const { doc, clause } = link.to;
  const page = await site.open(`/${doc}/${clause.split('.')[0]}/#${clause}`, {
    viewport: { width: 1400, height: 900 },
  });
  const paragraph = page.locator(`[id="${clause}"]`);
  const note = page.locator(`.w:has([id="${clause}"]) .m a[href$="#${link.from.clause}"]`).first();
  const [left, right] = [await paragraph.boundingBox(), await note.boundingBox()];
  expect(right!.x).toBeGreaterThan(left!.x + left!.width);
  expect(Math.abs((await page.locator(`.w:has([id="${clause}"]) .m`).boundingBox())!.y - left!.y)).toBeLessThan(20);
  await page.keyboard.press('Tab');
  await note.focus();
  await expect.poll(() => page.locator('.preview').textContent()).toContain(textOf.get(keyOf(link.from))!.slice(-20));
  await note.click();
  await page.waitForURL(`**/${link.from.doc}/**`);
});

test('on a phone the notes are one tap below, without scripts too', async () => {
  const { doc, clause } = link.to;
  for (const javaScriptEnabled of [true, false]) {
    const page = await site.open(`/${doc}/${clause.split('.')[0]}/#${clause}`, {
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
      javaScriptEnabled,
    });
    const notes = page.locator(`.w:has([id="${clause}"]) .m`);
    expect(await notes.locator('li').first().isVisible()).toBe(false);
    await notes.locator('summary').tap();
    expect(await notes.locator('li').first().isVisible()).toBe(true);
  }
});

test('the table of pairs is whole without scripts and filtered with them, with the state in the address', async () => {
  const plain = await site.open(TABLE, { javaScriptEnabled: false });
  expect(await plain.locator('.pairs tr[data-type]').count()).toBe(links.length);
  const page = await site.open(TABLE);
  await page.locator('select[name=type]').selectOption('revises');
  await page.locator('select[name=strength]').selectOption('3');
  const wanted = links.filter(({ type, strength }) => type === 'revises' && strength === 3).length;
  expect(await page.locator('.pairs tr[data-type]:visible').count()).toBe(wanted);
  expect(await page.locator('#shown').textContent()).toBe(`${wanted}对，共${links.length}对`);
  await page.goto(page.url());
  expect(await page.locator('.pairs tr[data-type]:visible').count()).toBe(wanted);
});

test('the way a matter went is a filter of its own, and a pair says where its readers differed', async () => {
  const page = await site.open(TABLE);
  await page.locator('select[name=direction]').selectOption('weaker');
  const weaker = links.filter(({ direction }) => direction === 'weaker');
  expect(await page.locator('.pairs tr[data-type]:visible').count()).toBe(weaker.length);
  expect(new URL(page.url()).searchParams.get('direction')).toBe('weaker');
  const split = published<Coding[]>('codings').find(({ unit, why }) => unit === 'link' && why !== null)!;
  const { url } = links.find(({ id }) => id === split.id)!;
  const own = await site.open(url);
  const pair = own.locator(`[id="${url.split('#')[1]}"]`);
  expect(await pair.textContent()).toContain(split.why);
  await expect.poll(() => pair.evaluate((at) => Math.abs(at.getBoundingClientRect().top) < 400)).toBe(true);
});

test('the page on method shows the agreement as published, question by question', async () => {
  const page = await site.open('/about/method/');
  const shown = await page
    .locator('table.parts tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent));
  const rows = published<Agreement[]>('agreement').filter(({ between }) => between === 'readers');
  expect(shown).toEqual(rows.map(({ kappa }) => kappa?.toFixed(2) ?? '—'));
});

test('a ribbon leads to its pairs', async () => {
  const page = await site.open(PAIR);
  const ribbon = page.locator('.ribbons a').first();
  const count = Number(/(\d+)对$/.exec((await ribbon.locator('title').textContent()) ?? '')?.[1]);
  await page.goto(new URL((await ribbon.getAttribute('href')) ?? '', page.url()).href);
  expect(await page.locator('.pairs tr[data-type]:visible').count()).toBe(count);
});

test('an address that narrowed the table when it stood on the first page leads to its rows', async () => {
  const page = await site.open(`/compare/?type=revises&strength=3#pairs`);
  await page.waitForURL(`**${TABLE}?type=revises&strength=3`);
  const wanted = links.filter(({ type, strength }) => type === 'revises' && strength === 3).length;
  expect(await page.locator('.pairs tr[data-type]:visible').count()).toBe(wanted);
});

test('what is new and what is not carried on is listed with its reason', async () => {
  for (const status of ['new', 'not-carried'] as const) {
    const page = await site.open(`/compare/${status}/`);
    const text = await page.locator('main').textContent();
    for (const row of coverage.filter((r) => r.status === status)) expect(text).toContain(row.why);
  }
});
