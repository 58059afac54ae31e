import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

const site = useSite();

/** What opening a page transfers, each file compressed with Brotli, in bytes. */
async function transfer(path: string): Promise<{ url: string; bytes: number }[]> {
  const page = await site.open('/404.html');
  const seen: { url: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    seen.push({ url: new URL(response.url()).pathname, bytes: brotliCompressSync(body).length });
  });
  await page.context().clearCookies();
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  return seen;
}

test('the longest reading page is light', async () => {
  const length = (part: string, doc: string) =>
    clauses
      .filter((c) => c.doc === doc && (c.id === part || c.id.startsWith(`${part}.`)))
      .reduce((n, c) => n + c.text.length, 0);
  const parts = clauses.filter(({ kind, parent }) => kind === 'part' && parent === null);
  const longest = parts.sort((a, b) => length(b.id, b.doc) - length(a.id, a.doc))[0];
  const files = (await transfer(longest?.url ?? '')).filter(({ url }) => url !== '/favicon.svg');
  const scripts = files.filter(({ url }) => url.endsWith('.js')).reduce((n, { bytes }) => n + bytes, 0);
  expect(files.length).toBeLessThanOrEqual(3);
  expect(scripts).toBeLessThanOrEqual(5_000);
  expect(files.reduce((n, { bytes }) => n + bytes, 0)).toBeLessThanOrEqual(22_000);
});

test('no page of the site is left out of the sitemap but those that say so', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  for (const { url } of clauses.filter(({ kind }) => kind === 'part' || kind === 'item'))
    expect(sitemap).toContain(url);
  expect(sitemap).not.toContain('/404/');
});
