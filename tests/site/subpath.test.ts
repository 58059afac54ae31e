/** The site below a path of another host, and without what takes long: `SITE_URL=https://example.org BASE_PATH=/plans npm run build -- --without pdf,pictures,twins`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, serverOf } from '../../scripts/browsers/server.ts';
import { useSite } from './browser.ts';
import { buildIn } from './build.ts';
import { KINDS } from './kinds.ts';

const BASE = '/plans';
const site = useSite();
const copy = mkdtempSync(path.join(tmpdir(), 'below-a-path-'));
let server: Server;
let origin: string;
beforeAll(async () => {
  await buildIn(copy, { SITE_URL: 'https://example.org', BASE_PATH: BASE }, '--without', 'pdf,pictures,twins');
  server = serverOf(path.join(copy, 'dist'), BASE);
  origin = `http://localhost:${await listen(server, 0)}`;
}, 300_000);
afterAll(() => {
  server?.close();
  rmSync(copy, { recursive: true, force: true });
});

test('no page leads or asks out of the path, and each says where it stands', () => {
  const dist = path.join(copy, 'dist');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const strays = pages.flatMap((file) => {
    const html = readFileSync(path.join(dist, file), 'utf8');
    const links = [...html.matchAll(/<[^>]*\s(?:href|src|action|data-gloss|data-base)="(\/[^"]*)"/g)].map(
      ([, to]) => to,
    );
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
    return [
      ...links.filter((to) => !to?.startsWith(`${BASE}/`)).map((to) => `${file}: ${to}`),
      ...(canonical.startsWith(`https://example.org${BASE}/`) ? [] : [`${file}: canonical ${canonical}`]),
    ];
  });
  expect(strays.slice(0, 20)).toEqual([]);
  expect(pages.length).toBeGreaterThan(100);
});

test('of what is left out nothing is there, no page speaks, and the manifest says so', () => {
  const dist = path.join(copy, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.pdf$|^pictures\b|\.(?:br|gz)$/.test(file))).toEqual([]);
  const pages = files.filter((file) => file.endsWith('.html'));
  const speaking = pages.filter((file) => /\.pdf"|\/pictures\//.test(readFileSync(path.join(dist, file), 'utf8')));
  expect(speaking).toEqual([]);
  const { without } = JSON.parse(readFileSync(path.join(dist, 'data/manifest.json'), 'utf8'));
  expect(without).toEqual(['pdf', 'pictures']);
});

test('every kind of page opens there, search and citations included, and asks for nothing that is not there', async () => {
  const page = await (await site.browser.newContext()).newPage();
  const missing: string[] = [];
  page.on('response', (response) => response.status() >= 400 && missing.push(`${page.url()}: ${response.url()}`));
  page.on('pageerror', (error) => missing.push(`${page.url()}: ${error.message}`));
  for (const kind of KINDS.filter((path) => path !== '/404.html')) {
    await page.goto(`${origin}${BASE}${kind}`, { waitUntil: 'load' });
  }
  await page.goto(`${origin}${BASE}/search/?q=${encodeURIComponent('产业')}`);
  const first = page.locator('#results li a').first();
  await first.waitFor();
  await first.click();
  await page.waitForURL(`${origin}${BASE}/**hl=**`);
  await page.goto(`${origin}${BASE}/cite/?c=${encodeURIComponent('规划二（二）1')}`);
  await page.waitForURL(`${origin}${BASE}/plan-2016/2.2.1/`);
  expect(missing).toEqual([]);
});
