/** What the server and the page say of what may be loaded, and that a browser keeps to it. */
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listen } from '../../scripts/browsers/server.ts';
import { reservedIds } from '../../scripts/seeds/reserved.ts';
import { useSite } from './browser.ts';
import { files } from './dist.ts';
import { clauses } from './records.ts';

const site = useSite();
const policyOf = async (path: string) => (await fetch(site.origin + path)).headers.get('content-security-policy') ?? '';

test.each(['/', '/search/', '/verify/', '/404.html'])(
  '%s: page and server say the same, nothing of it unsafe',
  async (path) => {
    const page = await site.open(path);
    const own = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    const policy = await policyOf(path);
    expect(policy).toBe(`${own}; frame-ancestors 'self'`);
    // The search page alone may compile WebAssembly: it asks Pagefind for what is near.
    expect(policy.includes("'wasm-unsafe-eval'")).toBe(path === '/search/');
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|https?:|data:/);
  },
);

test('what is inline, evaluated or from elsewhere does not run', async () => {
  const page = await site.open('/');
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.inline = true';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    const elsewhere = await fetch('https://example.org/').then(
      () => 'loaded',
      () => 'refused',
    );
    const { display } = getComputedStyle(document.body);
    return { inline: 'inline' in globalThis, hidden: display === 'none', elsewhere };
  });
  expect(outcome).toEqual({ inline: false, hidden: false, elsewhere: 'refused' });
  expect(refused.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(3);
});

test('another site can show a card, and no other page', async () => {
  const { doc, id, url } = clauses.find(({ kind }) => kind === 'item') ?? clauses[0]!;
  const elsewhere = createServer((request, response) => {
    response.setHeader('content-type', 'text/html').end(`<iframe src="${site.origin}${request.url}"></iframe>`);
  });
  const other = `http://localhost:${await listen(elsewhere, 0)}`;
  const shown = async (path: string) => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(other + path);
    return page.frameLocator('iframe').locator('main, blockquote, article').count();
  };
  expect(await shown(`/embed/${doc}/${id}/`)).toBeGreaterThan(0);
  expect(await shown(url)).toBe(0);
  elsewhere.close();
});

test('no document can have the name of a folder of the site', () => {
  const documents = new Set(clauses.map(({ doc }) => doc));
  const folders = files.flatMap((file) => /^\/([^/]+)\//.exec(file)?.[1] ?? []);
  const own = [...new Set(folders)].filter((name) => !documents.has(name) && name !== '_');
  expect(own.filter((name) => !reservedIds().has(name))).toEqual([]);
});
