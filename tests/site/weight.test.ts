import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { files } from './dist.ts';
import { clauses, documents } from './records.ts';

const site = useSite();

/** What opening a page transfers, in bytes of the bodies as they travel: the twins that the build made. */
async function transfer(path: string): Promise<{ url: string; bytes: number }[]> {
  const page = await (await site.browser.newContext({ serviceWorkers: 'block' })).newPage();
  const seen: Promise<{ url: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const url = new URL(response.url()).pathname;
    seen.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => ({ url, bytes: responseBodySize })),
    );
  });
  await page.goto(site.origin + path);
  await page.waitForLoadState('networkidle');
  return Promise.all(seen);
}

/** The part with the most characters. */
function longestPart(): string {
  const length = (part: string, doc: string) =>
    clauses
      .filter((c) => c.doc === doc && (c.id === part || c.id.startsWith(`${part}.`)))
      .reduce((n, c) => n + c.text.length, 0);
  const parts = clauses.filter(({ kind, parent }) => kind === 'part' && parent === null);
  return parts.sort((a, b) => length(b.id, b.doc) - length(a.id, a.doc))[0]?.url ?? '';
}

const brotli = (text: string) => brotliCompressSync(text).length;

test('the longest reading page is light, and its notes and marks add little', async () => {
  const path = longestPart();
  const files = (await transfer(path)).filter(({ url }) => url !== '/favicon.svg');
  const bytes = (wanted: RegExp) => files.filter(({ url }) => wanted.test(url)).reduce((n, file) => n + file.bytes, 0);
  const html = readFileSync(`dist${path}index.html`, 'utf8');
  const plain = html
    .replace(/<details class="m">.*?<\/details>/gs, '')
    .replace(/<a class="[a-z]{1,2}" [^>]*>(.*?)<\/a>/gs, '$1')
    .replace(/<div class="w">(.*?)<\/div>/gs, '$1');
  const notes = brotli(html) - brotli(plain);
  expect(files.length).toBeLessThanOrEqual(3);
  // A page that travels as it is written would be four times as heavy.
  expect(bytes(/\/$/)).toBeLessThanOrEqual(brotli(html) + 100);
  expect(bytes(/\.js$/)).toBeLessThanOrEqual(5_000);
  expect(notes).toBeLessThanOrEqual(10_000);
  expect(bytes(/./) - notes).toBeLessThanOrEqual(20_000);
});

test('what the marks of a page mean is there for every mark, and light', () => {
  const pages = clauses.filter(({ parent, url }) => parent === null && url.endsWith('/'));
  let marks = 0;
  for (const url of new Set([...pages.map(({ url }) => url), ...documents.map(({ url }) => url)])) {
    const html = readFileSync(`dist${url}index.html`, 'utf8');
    const address = /data-gloss="([^"]*)"/.exec(html)?.[1];
    const wanted = [...html.matchAll(/<a class="[tx]" href="([^"]*)"/g)].map(([, to = '']) => to);
    marks += wanted.length;
    if (wanted.length === 0) continue;
    const text = readFileSync(`dist${address}`, 'utf8');
    expect(Object.keys(JSON.parse(text)), url).toEqual(expect.arrayContaining(wanted));
    expect(brotli(text), url).toBeLessThanOrEqual(5_000);
  }
  expect(marks).toBeGreaterThan(50);
});

test('no page of the site is left out of the sitemap but those that say so', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  for (const { url } of clauses.filter(({ kind }) => kind === 'part' || kind === 'item'))
    expect(sitemap).toContain(url);
  expect(sitemap).not.toContain('/404/');
});

test('the site stays within the files and the bytes that it has; twins and PDFs aside', () => {
  const plain = files.filter((file) => !/\.(?:br|gz|pdf)$/.test(file));
  const bytes = plain.reduce((sum, file) => sum + statSync(`dist${file}`).size, 0);
  // About what it has: whoever adds a page for each name, or a form for each page, sees it here.
  expect(plain.length).toBeLessThanOrEqual(1_800);
  expect(bytes).toBeLessThanOrEqual(40_500_000);
});
