/** Word files and addresses of words, as a reader comes by them. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readingPages } from '../../src/model/reading.ts';
import { textOfMarkup, wordsOfClauses } from '../emit/markup.ts';
import { useSite } from './browser.ts';
import { clauses, documents } from './records.ts';

const site = useSite();
const docs = documents.map(({ id }) => [id] as const);
const own = (doc: string) => clauses.filter((clause) => clause.doc === doc);
const bodyOf = (bytes: Uint8Array) => textOfMarkup(strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array));
const bare = (text: string) => text.replace(/\s/gu, '');

/** A paragraph of some length that has others beside it, and the words in its middle. */
const [clause, words] = (() => {
  const found = clauses.filter(({ kind, text }) => kind === 'paragraph' && text.length > 300).at(3);
  if (!found) throw new Error('no long paragraph');
  return [found, found.text.slice(-60, -20)] as const;
})();
const page = readingPages(own(clause.doc)).find((one) => one.clauses.some(({ id }) => id === clause.id));

test.each(docs)('%s and each part read at its own address are given for Word, where the other forms are', (doc) => {
  const parts = readingPages(own(doc)).flatMap(({ part }) => part ?? []);
  const html = readFileSync(`dist/${doc}/index.html`, 'utf8');
  for (const id of [doc, ...parts.map((part) => part.id)]) {
    expect(html).toContain(`href="/${doc}/${id}.docx" download`);
    const inside = id === doc ? own(doc) : own(doc).filter((one) => one.url.startsWith(`/${doc}/${id}/`));
    expect(bare(bodyOf(readFileSync(`dist/${doc}/${id}.docx`)))).toContain(wordsOfClauses(inside.slice(0, 1)));
  }
  expect(bare(bodyOf(readFileSync(`dist/${doc}/${doc}.docx`)))).toBe(wordsOfClauses(own(doc)));
});

/** Selects words of a clause as a reader does. */
const select = (tab: Page, id: string, chosen: string) =>
  tab.evaluate(
    ([at, wanted]) => {
      const walker = document.createTreeWalker(
        document.getElementById(at as string) as HTMLElement,
        NodeFilter.SHOW_TEXT,
      );
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const start = nodes
        .map(({ data }) => data)
        .join('')
        .indexOf(wanted as string);
      const place = (offset: number): [Text, number] => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
        throw new Error('beyond the end');
      };
      getSelection()?.setBaseAndExtent(...place(start), ...place(start + (wanted as string).length));
    },
    [id, chosen],
  );

test('selected words have an address that shows them, a citation and a Word file of their own', async () => {
  const tab = await site.open(`${page?.path}#${clause.id}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  const requests: string[] = [];
  tab.on('request', (request) => requests.push(request.url()));
  await tab.mouse.move(200, 200);
  await select(tab, clause.id, words);
  const tools = tab.getByRole('group', { name: '引用所选文字' });
  await tools.getByRole('button', { name: '复制链接' }).click();
  const copied = () => tab.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain(`${site.origin}${clause.url}:~:text=`);
  const address = await copied();
  await tools.getByRole('button', { name: '复制引文' }).click();
  await expect.poll(copied).toContain(`“${words}”\n《`);
  expect(requests.filter((url) => /word\.js|\.json/.test(url))).toEqual([]);
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tools.getByRole('button', { name: 'Word' }).click(),
  ]);
  expect(bodyOf(readFileSync(await download.path())).trim()).toBe(words);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);

  const shown = await site.open(address.slice(site.origin.length), { viewport: { width: 1200, height: 300 } });
  await expect
    .poll(() =>
      shown.evaluate(
        ([id, wanted]) => {
          const element = document.getElementById(id as string) as HTMLElement;
          const nodes = [...element.childNodes];
          const at = (element.textContent ?? '').indexOf(wanted as string);
          const range = document.createRange();
          range.selectNodeContents(nodes.length > 0 ? element : document.body);
          const { top, height } = element.getBoundingClientRect();
          // Where in the paragraph the words stand, about.
          const line = top + (height * at) / (element.textContent ?? ' ').length;
          return line > 0 && line < innerHeight;
        },
        [clause.id, words],
      ),
    )
    .toBe(true);
});

test('a whole clause is addressed by its anchor alone', async () => {
  const tab = await site.open(`${page?.path}#${clause.id}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await tab.mouse.move(200, 200);
  await select(tab, clause.id, clause.head + clause.text);
  await tab.getByRole('group', { name: '引用所选文字' }).getByRole('button', { name: '复制链接' }).click();
  await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toBe(site.origin + clause.url);
});

test('the page of a clause gives it for Word, made when it is asked for', async () => {
  const item = clauses.find(({ id, doc }) => doc === clause.doc && id === clause.parent);
  const tab = await site.open(item?.url ?? '');
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Word' }).click(),
  ]);
  const below = own(clause.doc).filter(({ id }) => id === item?.id || id.startsWith(`${item?.id}.`));
  expect(bare(bodyOf(readFileSync(await download.path())))).toBe(wordsOfClauses(below));
});
