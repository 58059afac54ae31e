/** Sites of one text, of five and of thirty: built, opened, walked on a phone and searched. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, holdsOfAny, PHONE, saidOn } from './holds.ts';
import { writeThirty } from './thirty.ts';

interface Sample {
  name: string;
  /** Fills an empty folder with `seeds/`. */
  write: (folder: string) => void;
  /** All its documents, in words. */
  said: string;
  /** Pages that it has, and pages that it has nothing to say on. */
  held: readonly string[];
  absent: readonly string[];
}

const copied = (name: string) => (folder: string) =>
  cpSync(path.join(import.meta.dirname, name), folder, { recursive: true });
const COMPARED = ['/compare/', '/compare/matters/', '/compare/reuse/'];
const SAMPLES: readonly Sample[] = [
  {
    name: 'law',
    write: copied('law'),
    said: '这份文件',
    held: ['/industries/'],
    absent: ['/documents/', ...COMPARED, '/targets/', '/charts/', '/places/', '/bodies/', '/terms/', '/about/method/'],
  },
  {
    name: 'five',
    write: copied('five'),
    said: '五份文件',
    held: ['/documents/', '/places/', '/bodies/', '/targets/', '/charts/', '/timeline/', ...COMPARED],
    absent: ['/targets/comparisons/', '/corrections/', '/parks/', '/firms/', '/pilots/', '/terms/', '/about/method/'],
  },
  {
    name: 'thirty',
    write: writeThirty,
    said: '30 份文件',
    held: ['/documents/', '/places/', '/bodies/', '/targets/', '/charts/', '/timeline/', ...COMPARED],
    absent: ['/targets/comparisons/', '/corrections/', '/parks/', '/pilots/'],
  },
];

/** Builds it from the beginning: what the last run kept goes with its texts. */
async function build({ name, write }: Sample, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  write(folder);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', COLLECTION: folder };
  const args = ['scripts/build.ts', '--without', 'pdf,pictures'];
  await promisify(execFile)(process.execPath, args, { env }).catch((error) => {
    throw new Error(`${name}: ${error.stdout}${error.stderr}`);
  });
}

describe.each(SAMPLES)('$name', (sample) => {
  const folder = path.resolve('.cache/collections', sample.name);
  const dist = path.join(folder, 'dist');
  beforeAll(() => build(sample, folder));
  const { site, pages } = holdsOfAny(dist);

  test('no page counts two where there are not, names a province that is not, or counts nothing', () => {
    const wrong = /两份|两文|两个文件|两部|河北/;
    const nothing = /(?<![\d.,])0 ?(?:个|项|处|段|份|对)(?!\d)/;
    const said = [...pages()].map(([file, source]) => [file, saidOn(source)] as const);
    expect([...pages()].filter(([, source]) => wrong.test(source)).map(([file]) => file)).toEqual([]);
    expect(said.flatMap(([file, words]) => nothing.exec(words)?.map((count) => `${file}: ${count}`) ?? [])).toEqual([]);
    expect(said.some(([, words]) => words.includes(sample.said))).toBe(true);
  });

  test('has the pages that have something to say, and no others', () => {
    const at = (page: string) => pages().has(`${page}index.html`);
    expect(sample.held.filter((page) => !at(page))).toEqual([]);
    expect(sample.absent.filter(at)).toEqual([]);
  });

  test.runIf(sample.name === 'law')(
    'the numbers of articles stand side by side, wherever they are listed',
    async () => {
      const page = await site.open('/', PHONE);
      let lists = 0;
      for (const [file, source] of pages()) {
        if (!source.includes('<ol class="bare"')) continue;
        await page.goto(site.origin + file.replace('index.html', ''));
        for (const list of await page.locator('main ol.bare').all()) {
          const tops = await list.locator('> li').evaluateAll((all) => all.map((li) => li.getBoundingClientRect().top));
          expect(new Set(tops).size, file).toBeLessThanOrEqual(Math.ceil(tops.length / 2));
          lists++;
        }
      }
      expect(lists).toBeGreaterThan(0);
    },
  );

  test.runIf(sample.held.includes('/documents/'))(
    'the list of documents is narrowed, and its address keeps it',
    async () => {
      const page = await site.open('/documents/', PHONE);
      const rows = page.locator('.document-lines > li');
      const all = await rows.count();
      const kind = await page.locator('select[name=kind] option').nth(1).getAttribute('value');
      await page.locator('select[name=kind]').selectOption(kind);
      const left = await page.locator('.document-lines > li:visible').count();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(all);
      await page.reload();
      expect(await page.locator('.document-lines > li:visible').count()).toBe(left);
      expect(await axeFaults(page)).toEqual([]);
    },
  );

  test.runIf(sample.held.includes('/compare/'))(
    'any clause is put beside any other, and what may be related leads there',
    async () => {
      const page = await site.open('/compare/', PHONE);
      await page.getByRole('link', { name: '并看' }).first().click();
      await expect.poll(() => page.locator('#any-pair .side').count()).toBe(2);
      expect(await page.locator('#any-pair .s').count()).toBeGreaterThan(0);
      expect(await axeFaults(page)).toEqual([]);
      const address = new URL(page.url()).searchParams;
      const own = pages().get(`/${address.get('a')?.replace(/\.p\d+$/, '')}/index.html`) ?? '';
      const words = await page.locator('#any-pair .side').first().locator('blockquote').textContent();
      expect(saidOn(own).replace(/\s/g, '')).toContain(words?.replace(/\s/g, ''));
      for (const path of COMPARED.slice(1)) {
        await page.goto(site.origin + path);
        expect(await axeFaults(page), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
      }
      const silent = await site.browser.newContext({ ...PHONE, javaScriptEnabled: false });
      const plain = await silent.newPage();
      await plain.goto(`${site.origin}/compare/?a=x/1&b=y/2`);
      expect(await plain.locator('main').textContent()).toContain('需要脚本');
      await silent.close();
    },
  );
});
