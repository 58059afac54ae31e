/** What a listener, a keyboard and paper need. What of it is looked for on a page of every kind: every-kind.test.ts. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { files } from './dist.ts';
import { clauses, documents, published } from './records.ts';

const site = useSite();
test('the arrows go through the links of a picture', async () => {
  const page = await site.open('/');
  await page.locator('svg[tabindex]:visible').first().focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.keyboard.press('ArrowRight');
  const first = await focused();
  await page.keyboard.press('ArrowRight');
  expect(await focused()).not.toBe(first);
  await page.keyboard.press('Home');
  expect(await focused()).toBe(first);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${first}`);
});

test('what is marked in a text is heard for what it is', async () => {
  const page = await site.open(`/${documents[0]!.id}/2/`);
  const tree = await page.locator('.document').ariaSnapshot();
  for (const [mark, word] of [
    ['.t', '名词：'],
    ['.x', '校勘：'],
    ['.f', '指标：'],
  ] as const) {
    const words = await page.locator(`.document ${mark}`).first().textContent();
    expect(tree).toContain(`link "${word}${words}"`);
  }
});

test('a paragraph that goes back to the level above says to which, and stands apart', async () => {
  const byId = new Map(clauses.map((clause) => [`${clause.doc}/${clause.id}`, clause]));
  const returns = clauses.filter(({ doc, kind, parent }, i) => {
    const before = clauses[i - 1];
    return (
      kind === 'paragraph' &&
      parent !== null &&
      before?.doc === doc &&
      before.id !== parent &&
      before.parent !== parent &&
      (before.id.startsWith(`${parent}.`) || before.parent?.startsWith(`${parent}.`))
    );
  });
  expect(returns.length).toBeGreaterThan(0);
  for (const { doc, id, parent } of returns) {
    const page = await site.open(byId.get(`${doc}/${id}`)!.url);
    const found = page.locator(`[id="${id}"]`);
    expect(await found.locator('.n').getAttribute('data-n')).toBe(byId.get(`${doc}/${parent}`)!.label);
    expect(await found.evaluate((e) => Number.parseFloat(getComputedStyle(e).marginTop))).toBeGreaterThan(8);
    await page.context().close();
  }
});

test('long tables are few sheets', async () => {
  for (const [path, most] of [
    ['/targets/', 8],
    ['/compare/', 8],
    [`/compare/${documents[1]!.id}/${documents[0]!.id}/pairs/`, 20],
  ] as const) {
    const page = await site.open(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, path).toBeLessThanOrEqual(most);
  }
});

test('a card shows its source and the way there before its words', async () => {
  const most = clauses.filter(({ kind }) => kind === 'item').sort((a, b) => b.text.length - a.text.length)[0]!;
  for (const width of [360, 760]) {
    const page = await site.open(`/embed/${most.doc}/${most.id}/`, { viewport: { width, height: 360 } });
    const link = await page.locator('a[target=_top]').boundingBox();
    expect(link!.y + link!.height).toBeLessThan(200);
    expect(await page.locator('header').textContent()).toContain(most.locator);
  }
});

test('an address that leads nowhere offers what it may have meant', async () => {
  const clause = clauses.find(({ kind }) => kind === 'item')!;
  for (const path of [
    `/${clause.doc.toUpperCase()}/${clause.id}/`,
    `/${clause.doc}/${clause.id.replaceAll('.', '-')}/`,
  ]) {
    const page = await site.open(path);
    await expect.poll(() => page.locator('#meant a').getAttribute('href')).toBe(clause.url);
  }
});

test('a long list of names is narrowed by what is typed', async () => {
  const terms = published<{ term: string }[]>('terms');
  const page = await site.open('/terms/');
  await page.getByRole('searchbox', { name: '筛选' }).fill(terms[0]!.term);
  const left = await page.locator('.glossary > div:visible dt').allTextContents();
  expect(left).toContain(terms[0]!.term);
  expect(left.length).toBeLessThan(terms.length);
});

test('no description and no excerpt shows a character reference that was broken before the text came here', () => {
  const shown = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readFileSync(`dist${file}`, 'utf8');
      const parts = [
        ...html.matchAll(/<meta (?:name="description"|property="og:description") content="([^"]*)"/g),
        ...html.matchAll(/<ol class="passages">(.*?)<\/ol>/gs),
      ];
      return parts.some(([, words = '']) => /&amp;#?\d+;|&#38;\d+;/.test(words)) ? [file] : [];
    });
  expect(shown).toEqual([]);
});
