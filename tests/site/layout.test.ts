/** What no page may do to its readers, looked for on a page of every kind. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { KINDS } from './kinds.ts';

const site = useSite();

/** What `find` says of each page at each width, with the page and the width before it. */
async function faultsOf(widths: readonly number[], find: (page: Page) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  for (const path of KINDS) {
    const page = await site.open(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      faults.push(...(await find(page)).map((fault) => `${path} at ${width}: ${fault}`));
    }
    await page.context().close();
  }
  return faults;
}

test('no small picture is drawn larger than the words that it stands by', async () => {
  const large = (page: Page) =>
    page.locator('svg').evaluateAll((pictures) =>
      (pictures as SVGSVGElement[])
        .filter(({ viewBox }) => viewBox.baseVal && viewBox.baseVal.width <= 24)
        .map((picture) => ({ name: picture.getAttribute('class'), width: picture.getBoundingClientRect().width }))
        .filter(({ width }) => width > 60)
        .map(({ name, width }) => `${name} is ${width} px wide`),
    );
  expect(await faultsOf([360, 1280], large)).toEqual([]);
});
