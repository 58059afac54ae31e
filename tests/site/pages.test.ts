import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import type { Link } from '../../src/model/link.ts';
import type { Term } from '../../src/model/term.ts';
import { useSite } from './browser.ts';
import { documents, published } from './records.ts';

const site = useSite();
const doc = documents[0]!.id;
const pairUrl = published<Link[]>('links')[0]!.url;
const [target] = published<{ id: string }[]>('targets');

/** One page of every kind; kinds that later pages add belong here. */
const KINDS = [
  '/',
  `/${doc}/`,
  `/${doc}/2/`,
  `/${doc}/2.2.1/`,
  `/${doc}/box-4/`,
  '/compare/',
  '/compare/steel/',
  '/compare/new/',
  '/compare/not-carried/',
  pairUrl,
  '/targets/',
  `/targets/${target!.id}/`,
  '/targets/comparisons/',
  '/charts/',
  '/search/',
  '/search/concordance/',
  '/verify/',
  '/cite/',
  '/about/',
  '/about/search/',
  '/404.html',
];

/** The registers, and of each register the entry with the most to show. */
const entities = published<Entity[]>('entities');
const fullest = [...Map.groupBy(entities, ({ url }) => url.split('/')[1])].map(
  ([, group]) => group.sort((a, b) => b.mentions.length - a.mentions.length)[0]!.url,
);
KINDS.push(
  ...['/apparatus/', '/places/', '/places/in/steel/', '/bodies/', '/parks/', '/firms/', '/programmes/', '/industries/'],
  ...['/industries/steel/', '/terms/', published<Term[]>('terms')[0]!.url, '/pilots/', '/timeline/', '/corrections/'],
  ...fullest,
);

// Accessibility, the policy and foreign hosts are checked on every page: every.test.ts.
describe.each(KINDS)('%s', (path) => {
  test('is accessible on a telephone', async () => {
    const page = await site.open(path, { viewport: { width: 360, height: 780 }, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`)).toEqual([]);
    await page.context().close();
  });

  test('never scrolls sideways', async () => {
    const page = await site.open(path);
    for (const width of [320, 360, 768, 1040, 1280, 1340, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });

  test('has one h1, a language and a canonical address', async () => {
    const page = await site.open(path);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/^https?:\/\//);
    await page.context().close();
  });
});

test('an unknown address says so', async () => {
  const page = await site.open('/plan-2016/99.9/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('没有这一页');
});
