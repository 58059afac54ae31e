import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/model/ref.ts';
import { useSite } from './browser.ts';
import { clauses, documents, entities } from './records.ts';

const site = useSite();
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

const holding = (...words: string[]) =>
  clauses.filter(({ title, text }) => words.every((word) => title.includes(word) || text.includes(word)));
const links = (page: Page) => page.locator('#results li a');
const field = (page: Page) => page.locator('header input');
const counted = (page: Page) => expect.poll(() => page.locator('#count').textContent(), { timeout: 15_000 });
const search = async (query: string, options = {}) =>
  site.open(`/search/?${new URLSearchParams({ q: query })}`, options);

describe('results', () => {
  test('are counted truly, by document and part, with every hit marked', async () => {
    const page = await search('钢铁 产能');
    const expected = holding('钢铁', '产能');
    await counted(page).toContain(`${expected.length}条`);
    expect(await links(page).count()).toBe(expected.length);
    const numbers = await page.locator('#results h2 .number').allTextContents();
    expect(numbers.map((text) => Number.parseInt(text, 10)).reduce((a, b) => a + b, 0)).toBe(expected.length);
    for (const item of await page.locator('#results li').all()) {
      const marks = new Set(await item.locator('mark').allTextContents());
      expect([...marks].join()).toMatch(/钢铁/);
      expect([...marks].join()).toMatch(/产能/);
    }
  });

  test('more are listed when asked for, down to the last', async () => {
    const page = await search('产业');
    const expected = holding('产业').length;
    await counted(page).toContain(`${expected}条`);
    const more = page.locator('#results .more');
    while (await more.isVisible()) await more.click();
    await expect.poll(() => links(page).count()).toBe(expected);
  });

  test('come headings first, or in the order of the documents', async () => {
    const page = await search('石化产业');
    await counted(page).not.toBe('');
    const first = holding('石化产业').find(({ title }) => title.includes('石化产业'));
    await expect.poll(() => links(page).first().textContent()).toContain(first?.title ?? '-');
    await page.getByLabel('按文件').check();
    await expect.poll(() => page.url()).toContain('order=document');
    const order = holding('石化产业').map(({ url }) => url);
    const shown = await links(page).evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href)));
    expect(shown.map(({ pathname, hash }) => pathname + hash)).toEqual(order);
  });

  test('are narrowed by facets; the address holds all of it, and back undoes it', async () => {
    const page = await search('示范');
    await counted(page).toContain(`${holding('示范').length}条`);
    await page.getByLabel(/^专栏/).check();
    const boxes = new Set(clauses.filter(({ kind }) => kind === 'box').map(keyOf));
    const inBoxes = holding('示范').filter((c) => c.kind === 'box' || boxes.has(`${c.doc}/${c.parent}`)).length;
    await counted(page).toContain(`${inBoxes}条`);
    expect(new URL(page.url()).searchParams.get('kind')).toBe('box');
    const again = await site.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await counted(again).toContain(`${inBoxes}条`);
    await page.goBack();
    await counted(page).toContain(`${holding('示范').length}条`);
    expect(await page.getByLabel(/^专栏/).isChecked()).toBe(false);
  });

  test('what others add to the address narrows nothing', async () => {
    const page = await site.open('/search/?q=钢铁&from=message&utm_source=x');
    await counted(page).toContain(`${holding('钢铁').length}条`);
  });

  test('a document is named before its words', async () => {
    for (const { id, shortTitle } of documents) {
      const page = await search(`${shortTitle}:钢铁`);
      const number = holding('钢铁').filter(({ doc }) => doc === id).length;
      await counted(page).toBe(`《${shortTitle}》${number}条`);
      await page.context().close();
    }
  });

  test('opening one marks the words in its clause', async () => {
    const page = await search('ＬＮＧ');
    await links(page).first().click();
    await page.waitForURL(/hl=/);
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('hit') ?? [])].map((range) => [
          `${range}`,
          (range as Range).startContainer.parentElement?.closest('[id]')?.id,
        ]),
      );
    await expect.poll(marked).not.toEqual([]);
    for (const [words, id] of await marked()) {
      expect(words).toBe('LNG');
      expect(`#${id}`).toBe(new URL(page.url()).hash);
    }
  });

  test('where there are none, what is nearest is offered as such', async () => {
    const page = await search('渤海新区战略');
    expect(holding('渤海新区战略')).toEqual([]);
    await counted(page).toBe('没有条款含有这些字词。');
    const near = page.locator('#results a');
    await expect.poll(() => near.first().textContent()).toBe('渤海新区');
    expect(await page.locator('#results').textContent()).toContain('不是您要找的词句');
    await near.first().click();
    await counted(page).toContain(`${holding('渤海新区').length}条`);
  });
});

describe('what the texts do not say', () => {
  const entity = (id: string) => entities.find((one) => one.id === id);

  test.each([
    ['唐山市', 'tangshan'],
    ['发改委', 'fazhan-gaige-wei'],
    ['自然资源厅', 'guotu-ziyuan-ting'],
  ])('%s opens a page, and the words of the texts are searched for', async (query, id) => {
    const page = await search(query);
    await expect
      .poll(() => page.locator('#names a').first().getAttribute('href'), { timeout: 15_000 })
      .toBe(entity(id)?.url);
    await counted(page).toMatch(/\d+条/);
    expect(await page.locator('#reading').textContent()).toContain(`文中没有“${query}”`);
    expect(await page.locator('main').innerText()).not.toMatch(/没有条款含有|没有相近/);
  });

  test.each(['职工', '下岗', '雾霾'])('%s has a way on', async (query) => {
    const page = await search(query);
    await counted(page).toMatch(/\d+条/);
    expect(await page.locator('#reading').textContent()).toContain('下面是');
  });

  test('pinyin in an address or with Enter searches the first word, and says so', async () => {
    const page = await search('gangtie');
    await counted(page).toContain(`${holding('钢铁').length}条`);
    expect(await page.locator('#reading').textContent()).toContain('钢铁');
  });

  test('what is near is looked for when asked', async () => {
    const page = await search('钢铁企业怎样搬迁');
    await page.getByRole('button', { name: '再找相近的条款' }).click();
    await expect.poll(() => page.locator('#near li').count(), { timeout: 15_000 }).toBeGreaterThan(0);
  });

  test('an altered quotation is told as such, with the place that it is of', async () => {
    const page = await search('推动炼铁炼钢主体装备小型化、生产过程连续化、自动化、智能化');
    await expect.poll(() => page.locator('#quotation').textContent(), { timeout: 15_000 }).toContain('像是一段引语');
    expect(await page.locator('#quotation a').first().getAttribute('href')).toMatch(/^\/plan-2016\//);
  });

  test('words that lead nowhere have the ways in', async () => {
    const page = await search('魑魅魍魉');
    await expect.poll(() => page.locator('#results a').allTextContents(), { timeout: 15_000 }).toContain('地方');
  });
});

describe('the box of every page', () => {
  test.each(['/', '/plan-2016/2/', '/places/tangshan/'])(
    'on %s loads nothing before it is turned to, then leads on',
    async (path) => {
      const page = await site.open(path);
      const seen: string[] = [];
      page.on('request', (request) => seen.push(new URL(request.url()).pathname));
      await page.reload();
      await page.waitForLoadState('networkidle');
      expect(seen.filter((one) => one.startsWith('/search/'))).toEqual([]);
      await page.keyboard.press('/');
      await expect.poll(() => field(page).evaluate((e) => e === document.activeElement)).toBe(true);
      await page.keyboard.type('定州市');
      await expect.poll(() => page.getByRole('option').first().textContent()).toContain('定州市');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/places/dingzhou/');
    },
  );

  test('takes a place and an industry together', async () => {
    const page = await site.open('/');
    await field(page).pressSequentially('唐山的钢铁');
    await page.getByRole('option', { name: '合看' }).click();
    await page.waitForURL('**/for/?place=tangshan&industry=steel');
    await expect.poll(() => page.locator('h1').textContent()).toBe('唐山市 × 钢铁');
  });

  test('opens the clause that is cited', async () => {
    const page = await site.open('/targets/');
    await field(page).fill('规划第二部分（二）1');
    await field(page).press('Enter');
    await page.waitForURL('**/plan-2016/2.2.1/');
  });

  test('without scripts is a form that leads to the search', async () => {
    const page = await site.open('/plan-2016/2/', { javaScriptEnabled: false });
    await field(page).fill('钢铁');
    await field(page).press('Enter');
    await page.waitForURL('**/search/?q=*');
  });

  test('keys of one character can be switched off', async () => {
    for (const path of ['/about/', '/plan-2016/2/']) {
      const page = await site.open(path);
      await page.keyboard.press('?');
      await page.getByLabel(/停用单键/).check();
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.press('?');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(await field(page).evaluate((e) => e === document.activeElement)).toBe(false);
      await page.context().close();
    }
  });
});

describe('the field', () => {
  test('searches as it is typed, but not while characters are composed', async () => {
    const page = await site.open('/search/');
    await field(page).focus();
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#q');
      if (!input) return;
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = 'gang';
      input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    });
    expect(await page.locator('#count').textContent()).toBe('');
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#q');
      if (!input) return;
      input.value = '钢铁';
      input.dispatchEvent(new CompositionEvent('compositionend'));
    });
    await counted(page).toContain(`${holding('钢铁').length}条`);
    expect(new URL(page.url()).searchParams.get('q')).toBe('钢铁');
  });

  test('pinyin, in full or by initials, offers the word', async () => {
    for (const typed of ['gangtie', 'gt', 'GangTie']) {
      const page = await site.open('/search/');
      await field(page).fill(typed);
      await expect.poll(() => page.getByRole('option').first().textContent()).toContain('钢铁');
      await field(page).press('ArrowDown');
      await field(page).press('Enter');
      await counted(page).toContain(`${holding('钢铁').length}条`);
      await page.context().close();
    }
  });

  test('a place is offered, and opened where nothing else can be meant', async () => {
    const [document] = documents;
    const clause = clauses.find(({ id }) => id === '2.2.1');
    const page = await search(`${document?.shortTitle}二（二）1`);
    await expect.poll(() => page.locator('#places a').textContent()).toContain(clause?.title ?? '-');
    await field(page).press('Enter');
    await page.waitForURL(`**${clause?.url}`);
  });

  test('keys go down to the results and back', async () => {
    const page = await search('钢铁');
    await links(page).nth(1).waitFor();
    await field(page).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = () =>
      page.evaluate(() => [...document.querySelectorAll('#results li a')].indexOf(document.activeElement as Element));
    expect(await focused()).toBe(1);
    await page.keyboard.press('k');
    expect(await focused()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await field(page).evaluate((e) => e === document.activeElement)).toBe(true);
  });

  test('the last searches are kept on the device, and cleared', async () => {
    const page = await site.open('/search/');
    await field(page).fill('钢铁');
    await field(page).press('Enter');
    await page.goto(`${site.origin}/search/`);
    expect(await page.locator('#recent a').allTextContents()).toEqual(['钢铁']);
    await page.getByRole('button', { name: '清除' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  const HOSTILE = [
    '<img src=x onerror="document.title=\'hit\'">',
    '</title><script>document.title="hit"</script>',
    '\ud800',
    '钢\udc00铁',
    '(.*)+$[^\\]',
    '"',
    '-',
    '%',
    ':',
    '《》',
    '\u0000',
    '钢铁'.repeat(20_000),
    'constructor __proto__',
  ];
  test.each(HOSTILE)('%j is text and nothing else', async (query) => {
    const page = await site.open('/search/', PHONE);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await field(page).evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input'));
    }, query);
    const expected = clauses.filter(({ text }) => text.normalize('NFKC').includes(query)).length;
    await counted(page).toMatch(expected === 0 ? /没有条款/ : new RegExp(`${expected}条`));
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(await page.title()).not.toBe('hit');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(errors).toEqual([]);
  });

  test('the same from the address', async () => {
    for (const query of HOSTILE.filter((text) => text.length < 1000)) {
      const page = await site.open(`/search/?q=${encodeURIComponent(query.toWellFormed())}`);
      await counted(page).not.toBe('');
      expect(await page.title()).not.toBe('hit');
      await page.context().close();
    }
  });
});

test.each(['light', 'dark'] as const)('what the scripts show is accessible, in %s', async (colorScheme) => {
  for (const viewport of [{ width: 1280, height: 900 }, PHONE.viewport]) {
    const options = { colorScheme, viewport, reducedMotion: 'reduce' } as const;
    const results = await search('钢铁', options);
    await links(results).first().waitFor();
    await results.locator('#found').evaluate((e) => e.setAttribute('open', ''));
    const lines = await site.open('/search/concordance/?q=产能', options);
    await lines.locator('#lines li').first().waitFor();
    await lines.locator('#frequency').evaluate((e) => e.setAttribute('open', ''));
    const checked = await site.open('/verify/', options);
    await checked.getByRole('textbox').fill('压减炼铁产能4998万吨。今天天气很好。');
    await checked.getByRole('button', { name: '核对', exact: true }).click();
    await checked.locator('#checked li').first().waitFor();
    for (const page of [results, lines, checked]) {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      await page.context().close();
    }
  }
});

describe('the cost', () => {
  const size = async (response: Response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    return Math.min(body.length, brotliCompressSync(body).length);
  };

  test('nothing of the search is loaded before the reader turns to it', async () => {
    const page = await site.open('/404.html');
    const seen: string[] = [];
    page.on('request', (request) => seen.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/search/`);
    await page.waitForLoadState('networkidle');
    expect(seen.filter((path) => /^\/(search\/.+|pagefind\/)/.test(path))).toEqual([]);
    expect(await field(page).evaluate((e) => e === document.activeElement)).toBe(true);
    await field(page).press('a');
    await expect.poll(() => seen.includes('/search/client.js')).toBe(true);
  });

  test('a first search transfers 180 kB at most, the page and all', async () => {
    for (const query of [
      '渤海新区',
      '产业',
      '推进产业集群高端化以龙头企业',
      '魑魅魍魉',
      '下岗',
      '今天天气很好我们一起去看电影吧',
    ]) {
      const page = await (await site.browser.newContext({ serviceWorkers: 'block' })).newPage();
      const sizes: Promise<number>[] = [];
      page.on('response', (response) => sizes.push(size(response)));
      await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
      await page.waitForLoadState('networkidle');
      await counted(page).not.toBe('');
      const total = (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
      expect(total).toBeLessThanOrEqual(180_000);
      await page.context().close();
    }
  });
});

test('the module gives what it promises', async () => {
  const page = await site.open('/about/search/');
  const answer = await page.evaluate(
    `import('/search/client.js').then(({ search }) => search('钢铁产业')).then(JSON.stringify)`,
  );
  const { total, hits } = JSON.parse(answer as string);
  const expected = holding('钢铁产业');
  expect(total).toBe(expected.length);
  for (const hit of hits) {
    const clause = clauses.find(({ doc, id }) => doc === hit.doc && id === hit.clause);
    expect(hit.url).toBe(clause?.url);
    expect(hit.href).toBe(site.origin + clause?.url);
    expect(hit.title).toContain(clause?.locator);
    expect(hit.excerpt).toContain('<mark>钢铁产业</mark>');
  }
});
