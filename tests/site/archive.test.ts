import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { textOfMarkup } from '../emit/markup.ts';
import { useSite } from './browser.ts';
import { clauses, documents } from './records.ts';

const site = useSite();
const folder = path.resolve('.cache/archive');
beforeAll(() => void execFileSync(process.execPath, ['scripts/archive.ts']), 120_000);

test('the archive opens from disk: styled, readable, every link within it', async () => {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
  await page.getByRole('link', { name: documents[0]!.title }).first().click();
  await page.waitForURL(`**/${documents[0]!.id}/index.html`);
  const item = clauses.find(({ kind }) => kind === 'item')!;
  await page.goto(pathToFileURL(path.join(folder, item.doc, item.id, 'index.html')).href);
  expect(await page.locator(`[id="${item.id}"]`).isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  await page.close();
});

test('no link of the archive leads out of it or nowhere', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (e) => e.isFile() && e.name.endsWith('.html'),
  );
  const dead: string[] = [];
  for (const entry of files) {
    const source = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    for (const [, value = ''] of source.matchAll(
      /<(?:a|link|img|script|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g,
    )) {
      const address = textOfMarkup(value).replace(/[?#].*/, '');
      if (/^[a-z]+:/.test(address) || address === '') continue;
      if (address.startsWith('/') || !existsSync(path.join(entry.parentPath, decodeURIComponent(address))))
        dead.push(`${path.relative(folder, path.join(entry.parentPath, entry.name))}: ${value}`);
    }
  }
  expect(dead.slice(0, 20)).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});
