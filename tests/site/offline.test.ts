import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { listen, serverOf } from '../../scripts/browsers/server.ts';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
// A file that is changed here would still be sent as its compressed twin.
cpSync('dist', folder, { recursive: true, filter: (name) => !/\.(?:br|gz)$/.test(name) });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = useSite(folder, false, { serviceWorkers: 'allow' });
const clause = clauses.find(({ kind }) => kind === 'item')!;
const other = clauses.findLast(({ kind }) => kind === 'item')!;

const settled = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));
/** Waits for a state for as long as a slow machine may need; the limit only ends what never comes. */
const until = <T>(read: () => T) => expect.poll(read, { timeout: 240_000 });
/** The page is in a cache, which happens after it is shown. */
const kept = (page: Page) => until(() => page.evaluate(async () => !!(await caches.match(location.href)))).toBe(true);
const h1 = (page: Page) => page.locator('h1').first().textContent();

test('what was read opens without network; what was not leads to a page that says so', async () => {
  const page = await site.open('/about/');
  await settled(page);
  await page.reload();
  await kept(page);
  await page.goto(site.origin + clause.url);
  await kept(page);
  const title = await h1(page);
  await page.context().setOffline(true);
  await page.goto(site.origin + clause.url);
  expect(await h1(page)).toBe(title);
  await page.goto(`${site.origin}/about/`);
  expect(await h1(page)).toBe('关于本站');
  await page.goto(site.origin + other.url);
  expect(await h1(page)).toBe('离线阅读');
  await page.context().close();
});

test('the whole site is kept on request, with its size and a progress bar, search included; and is removed', async () => {
  const page = await site.open('/offline/');
  await settled(page);
  await until(() => page.locator('[data-part=size]').textContent()).toMatch(/^\d+个文件，\d+\.\d MB$/);
  const shown = page.getByRole('progressbar', { name: '进度' }).waitFor({ state: 'visible' });
  await page.getByRole('button', { name: '存到本机' }).click();
  await shown;
  await until(() => page.locator('[data-part=state]').textContent()).toContain('全站副本（');
  await page.context().setOffline(true);
  await page.goto(site.origin + other.url);
  expect(await page.locator(`[id="${other.id}"]`).isVisible()).toBe(true);
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent(other.title)}`);
  await until(() => page.locator('main').textContent()).toContain(other.title);
  await until(() => page.locator('#results a, .results a').count()).toBeGreaterThan(0);
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('button', { name: '删除副本' }).click();
  await until(() => page.locator('[data-part=state]').textContent()).toContain('还没有');
  await page.context().close();
}, 300_000);

test('a new version is announced and used only when asked for', async () => {
  const page = await site.open('/about/');
  await settled(page);
  await page.reload();
  const worker = path.join(folder, 'sw.js');
  const before = readFileSync(worker, 'utf8');
  writeFileSync(worker, `/* later */\n${before}`);
  await page.goto(`${site.origin}/about/`);
  const button = page.getByRole('button', { name: '换用新版' });
  await until(() => button.isVisible()).toBe(true);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe(
    'installed',
  );
  const reloaded = page.waitForEvent('load');
  await button.click();
  await reloaded;
  await until(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBe(
    null,
  );
  writeFileSync(worker, before);
  await page.context().close();
});

test('without service workers every page works as before', async () => {
  const page = await site.open(clause.url, { serviceWorkers: 'block' });
  expect(await page.locator(`[id="${clause.id}"]`).isVisible()).toBe(true);
  await page.context().close();
});

/** A host that can be told to answer something else from now on. */
const hostile = (answer: (url: string) => { status: number; type: string; body: string } | null) => {
  const own = serverOf(folder);
  return createServer((request, response) => {
    const other = answer(request.url ?? '/');
    if (other) response.writeHead(other.status, { 'content-type': other.type }).end(other.body);
    else own.emit('request', request, response);
  });
};
const portal = { status: 200, type: 'text/html; charset=utf-8', body: '<h1>请先登录</h1>' };

test('a portal in the middle of a copy is said, not signed, and a good page is not replaced by it', async () => {
  let shut: 'nothing' | 'data' | 'all' = 'nothing';
  const server = hostile((url) =>
    (shut === 'all' && url !== '/sw.js') || (shut === 'data' && url.startsWith('/data/')) ? portal : null,
  );
  const origin = `http://localhost:${await listen(server, 0)}`;
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(`${origin}${clause.url}`);
  await page.goto(`${origin}/offline/`);
  await settled(page);
  await page.goto(`${origin}${clause.url}`);
  await kept(page);
  const title = await h1(page);
  await page.goto(`${origin}/offline/`);
  await until(() => page.locator('[data-part=size]').textContent()).toMatch(/个文件/);
  shut = 'data';
  await page.getByRole('button', { name: '存到本机' }).click();
  const state = page.locator('[data-part=state]');
  await until(() => state.textContent()).toMatch(/没有读到本站的清单|和清单不符/);
  await until(() => page.getByRole('button', { name: '删除副本' }).isVisible()).toBe(true);
  shut = 'all';
  await page.goto(`${origin}${clause.url}`);
  expect(await h1(page)).toBe('请先登录');
  await page.context().setOffline(true);
  await page.goto(`${origin}${clause.url}`);
  expect(await h1(page)).toBe(title);
  await page.context().close();
  server.close();
});

test('a deployment in the middle of a copy is noticed and asked to be tried again', async () => {
  let later = false;
  const server = hostile((url) => {
    if (url === '/data/manifest.json') {
      const text = readFileSync(path.join(folder, 'data/manifest.json'), 'utf8');
      const body = later ? `${text}\n` : text;
      later = true;
      return { status: 200, type: 'application/json', body };
    }
    return url.startsWith('/_/') && later ? { status: 404, type: 'text/plain', body: '' } : null;
  });
  const origin = `http://localhost:${await listen(server, 0)}`;
  const page = await (await site.browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`${origin}/offline/`);
  await until(() => page.locator('[data-part=size]').textContent()).toMatch(/个文件/);
  await page.getByRole('button', { name: '存到本机' }).click();
  const state = page.locator('[data-part=state]');
  await until(() => state.textContent()).toContain('正好更新了');
  await page.context().close();
  server.close();
});

test('a page that is read at the first visit opens without network, though nothing was touched', async () => {
  const page = await site.open(clause.url);
  const title = await h1(page);
  await until(() =>
    page.evaluate(async () => (await caches.keys()).length > 0 && !!navigator.serviceWorker.controller),
  ).toBe(true);
  await kept(page);
  await page.context().setOffline(true);
  await page.goto(site.origin + clause.url);
  expect(await h1(page)).toBe(title);
  await page.context().close();
});

test('another site on the host keeps its own', async () => {
  const page = await site.open('/offline/');
  await settled(page);
  await page.evaluate(async () => {
    await (await caches.open('whole /elsewhere/')).put('/elsewhere/x/', new Response('x'));
    await (await caches.open('whole /')).put('/about/', new Response('x'));
  });
  await page.reload();
  await page.getByRole('button', { name: '删除副本' }).click();
  await until(() => page.evaluate(async () => !!(await caches.match('/about/', { cacheName: 'whole /' })))).toBe(false);
  expect(await page.evaluate(async () => !!(await caches.match('/elsewhere/x/')))).toBe(true);
  await page.context().close();
});
