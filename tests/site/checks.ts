/** What no page may do to its readers: each looks at a page as it stands, and says what is wrong with it. */
import type { Page } from 'playwright-core';

/** In pixels, on a telephone: about twenty screens. The texts themselves are as long as they are. */
const WALL = 17_000;

/** Words that say what is done, not with what; words of the texts themselves are left out. */
export const bareLinks = (page: Page) =>
  page.locator('main a[href]:not(.f, .t, .g, .x), main button').evaluateAll((links) => {
    const to = new Map<string, Set<string>>();
    for (const link of links) {
      const name = (link.getAttribute('aria-label') ?? link.textContent).trim();
      to.set(
        name,
        (to.get(name) ?? new Set()).add((link as HTMLAnchorElement).href ?? `button ${to.size}-${links.indexOf(link)}`),
      );
    }
    return [...to]
      .filter(([name, all]) => all.size > 1 && (name.length <= 4 || all.size > 4))
      .map(([name, all]) => `${name} leads to ${all.size} places`);
  });

export const manyStops = (page: Page) =>
  page
    .locator('svg:has(a)')
    .evaluateAll((pictures) =>
      (pictures as SVGSVGElement[])
        .filter((picture) => picture.tabIndex !== 0 || picture.querySelector('a:not([tabindex="-1"])'))
        .map((picture) => `${picture.getAttribute('class')} is more than one stop`),
    );

export const largePictures = (page: Page) =>
  page.locator('svg').evaluateAll((pictures) =>
    (pictures as SVGSVGElement[])
      .filter(({ viewBox }) => viewBox.baseVal && viewBox.baseVal.width <= 24)
      .map((picture) => ({ name: picture.getAttribute('class'), width: picture.getBoundingClientRect().width }))
      .filter(({ width }) => width > 60)
      .map(({ name, width }) => `${name} is ${width} px wide`),
  );

export const stretchedLines = (page: Page) =>
  page
    .locator('main p')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && getComputedStyle(one).textAlign === 'justify')
        .map((one) => (one.textContent ?? '').slice(0, 12)),
    );

export async function nowhere(page: Page, path: string): Promise<string[]> {
  if (['/', '/404.html', '/search/'].includes(path)) return [];
  const told = await page.evaluate(() => ({
    inBar: document.querySelector('header.site [aria-current=page]') !== null,
    trail: document.querySelector('.trail [aria-current=page], .breadcrumb, main [aria-current=page]') !== null,
  }));
  return told.inBar || told.trail ? [] : ['does not say where it stands'];
}

export async function spaced(page: Page, path: string): Promise<string[]> {
  // Rules are listed with the messages of the command, which a terminal shows.
  if (/^\/(?:en|about\/rules)\//.test(path)) return [];
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      // Citations are copied as they stand; labels in pictures part a name from its number.
      const copied = parentElement?.closest(
        'svg, .document, .forms, .cite, pre, code, blockquote, q, .copy, [lang=en], #cite',
      );
      const [hit] = /.{0,6}[\u4e00-\u9fff] \d.{0,4}|.{0,4}\d%? [\u4e00-\u9fff].{0,6}/u.exec(data) ?? [];
      if (!copied && hit) found.push(hit);
    }
    return found;
  });
}

/** Last of its visit: the letters stay large. */
export async function wide(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    return document.documentElement.scrollWidth;
  });
  const head = await page.evaluate(() => document.querySelector('header.site')?.getBoundingClientRect().height ?? 0);
  return [...(width > 390 ? [`${width} px wide`] : []), ...(head > 320 ? [`the head is ${head} px high`] : [])];
}

export async function walls(page: Page): Promise<string[]> {
  const { height, isText, bare } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    isText: document.querySelector('.document, .column') !== null,
    bare: [...document.querySelectorAll('details.fold > summary')].filter((e) => e.textContent.trim() === '').length,
  }));
  return [
    ...(!isText && height > WALL ? [`${height} px high`] : []),
    ...(bare > 0 ? [`${bare} folds without words`] : []),
  ];
}
