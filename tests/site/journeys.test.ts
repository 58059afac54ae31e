/** The three readers' ways through the site, by keyboard alone: what they are led to must be where Tab goes, and be seen. */
import { afterAll, describe, expect, test } from 'vitest';
import { Firefox, findFirefox } from '../../scripts/browsers/firefox.ts';
import type { Target } from '../../src/model/target.ts';
import { useSite } from './browser.ts';
import { clauses, documents, published } from './records.ts';

const site = useSite();
const firefox = findFirefox();
if (!firefox) console.log('Firefox is not installed, so the journeys are not made in it (FIREFOX_PATH names one).');

/** What a page of Playwright's and one of Puppeteer's have in common. */
interface Tab {
  goto(url: string): Promise<unknown>;
  url(): string;
  evaluate(code: string): Promise<unknown>;
  keyboard: { press(key: never): Promise<void>; type(text: string): Promise<void> };
}

let opened: Promise<Firefox> | undefined;
afterAll(async () => (await opened)?.close());
const TABS: [name: string, tab: () => Promise<Tab>][] = [
  ['Chromium', async () => (await site.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()],
];
if (firefox) {
  const tab = async () => {
    opened ??= Firefox.launch(firefox);
    return (await opened).page as Tab;
  };
  TABS.push(['Firefox', tab]);
}

const press = (tab: Tab, key: string) => tab.keyboard.press(key as never);
/** A string from the page; null and undefined as they are. */
const ask = async <T>(tab: Tab, code: string) => (await tab.evaluate(code)) as T;
const focused = (tab: Tab, what: string) =>
  ask<string | null>(tab, `(document.activeElement?.${what} ?? '').toString().trim()`);
const at = (tab: Tab) => decodeURIComponent(new URL(tab.url()).pathname + new URL(tab.url()).search);

/** Waits until the page of this path is there, its scripts included. */
async function arrived(tab: Tab, path: string): Promise<void> {
  await expect.poll(() => at(tab), { timeout: 10_000 }).toContain(path);
  await expect.poll(() => ask(tab, 'document.readyState').catch(() => ''), { timeout: 10_000 }).toBe('complete');
}

/** Presses Tab until the focus is on what the selector names, which must show that it is there. */
async function tabTo(tab: Tab, selector: string, most = 120): Promise<void> {
  for (let times = 0; times < most; times++) {
    await press(tab, 'Tab');
    if (!(await ask<boolean>(tab, `Boolean(document.activeElement?.matches(${JSON.stringify(selector)}))`))) continue;
    const seen = `(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      const { top, bottom, width } = document.activeElement.getBoundingClientRect();
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && bottom > 0 && top < innerHeight && width > 0;
    })()`;
    await expect.poll(() => ask<boolean>(tab, seen), { message: `${selector} does not show the focus` }).toBe(true);
    return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

const plan = documents[0]!;
const occurrences = (doc: string, word: string) =>
  clauses.filter((c) => c.doc === doc).reduce((n, c) => n + `${c.title}\n${c.text}`.split(word).length - 1, 0);
const targets = published<Target[]>('targets');

describe.each(TABS)('in %s', (_, open) => {
  test('a citizen goes from the first page into a part, reads on, and asks what a word means', async () => {
    const tab = await open();
    await tab.goto(`${site.origin}/`);
    await tabTo(tab, 'a.skip');
    await press(tab, 'Enter');
    await tabTo(tab, `a[href="${plan.url}2/"]`);
    await press(tab, 'Enter');
    await arrived(tab, `${plan.url}2/`);
    await press(tab, 'j');
    await expect.poll(() => focused(tab, 'parentElement.id')).toBe('2');
    await press(tab, 'j');
    expect(await focused(tab, 'parentElement.id')).toBe('2.1');
    await tabTo(tab, 'main a.t');
    await expect.poll(() => ask(tab, `document.querySelector('.gloss p')?.textContent ?? ''`)).not.toBe('');
    await press(tab, 'Escape');
    await press(tab, 'ArrowRight');
    await arrived(tab, `${plan.url}3/`);
  });

  test('an official finds a clause by its words and takes a citation of it', async () => {
    const target = targets.find(({ doc, clause }) => doc === plan.id && /^\d+\.\d+\.\d+\.p\d+$/.test(clause))!;
    const clause = clauses.find(({ doc, id }) => doc === target.doc && id === target.clause)!;
    const tab = await open();
    await tab.goto(`${site.origin}/`);
    await tabTo(tab, 'input[name=q]');
    await tab.keyboard.type(clause.text.slice(4, 16));
    await press(tab, 'Enter');
    await arrived(tab, '/search/?q=');
    await expect.poll(() => ask<number>(tab, `document.querySelectorAll('#results li a').length`)).toBeGreaterThan(0);
    await press(tab, 'j');
    expect(await focused(tab, 'href')).toContain(clause.url.replace(/#.*/, ''));
    await press(tab, 'Enter');
    await arrived(tab, clause.url.replace(/#.*/, ''));
    await expect.poll(() => ask<number>(tab, `[...(CSS.highlights?.get('hit') ?? [])].length`)).toBeGreaterThan(0);
    await tabTo(tab, `[id="${clause.id}"] > .n`);
    await expect.poll(() => ask<number>(tab, `document.querySelectorAll('.tools').length`)).toBe(1);
    await press(tab, 'Tab');
    await press(tab, 'Tab');
    expect(await focused(tab, 'textContent')).toBe('复制引文');
    await press(tab, 'Enter');
    await expect.poll(() => ask(tab, `document.querySelector('.said')?.textContent ?? ''`)).toContain('已复制');
  });

  test('a researcher narrows a search to one document, reads it line by line, and takes the data', async () => {
    const tab = await open();
    await tab.goto(`${site.origin}/search/`);
    // Who opens the search can type at once.
    await expect.poll(() => focused(tab, 'id')).toBe('q');
    await tab.keyboard.type('产业链');
    await press(tab, 'Enter');
    const found = () => ask<number>(tab, `document.querySelectorAll('#results li').length`);
    await expect.poll(found).toBeGreaterThan(0);
    const all = await found();
    await expect.poll(() => ask(tab, `Boolean(document.querySelector('#facets input'))`)).toBe(true);
    await tabTo(tab, `#facet-doc-${plan.id}`);
    await press(tab, ' ');
    await expect.poll(found).toBeLessThan(all);
    expect(at(tab)).toContain(plan.id);
    await press(tab, '/');
    await tabTo(tab, '#links a');
    await press(tab, 'Enter');
    await arrived(tab, '/search/concordance/?');
    const lines = () => ask<number>(tab, `document.querySelectorAll('#lines > li').length`);
    await expect.poll(lines).toBe(occurrences(plan.id, '产业链'));
    await tab.goto(`${site.origin}/data/`);
    await tabTo(tab, 'details:has(a[href$="targets.csv"]) > summary', 200);
    await press(tab, 'Enter');
    await tabTo(tab, 'a[href$="targets.csv"]', 200);
    const head = await ask<string>(
      tab,
      `fetch(document.activeElement.href).then((r) => r.text()).then((text) => text.split('\\n').length + ' ' + text.slice(0, 3))`,
    );
    expect(Number.parseInt(head, 10)).toBeGreaterThanOrEqual(targets.length);
    expect(head).toContain('id');
  });
});
