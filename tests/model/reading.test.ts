/** Reading pages: each clause stands on one of them, none is of a few words, none goes on for ever. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import { FEW, lengthOf, levelsAbove, MOST, placeOn, type ReadingPage, readingPages } from '../../src/model/reading.ts';
import { treeOf } from '../../src/model/tree.ts';

/** A clause with so many characters; what is above it is the path before its last step. */
function clause(kind: Clause['kind'], id: string, length: number, locator = id): Clause {
  const parent = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null;
  const text = kind === 'paragraph' || kind === 'front' || kind === 'row';
  const words = '文'.repeat(length);
  return {
    doc: 'd',
    id,
    kind,
    parent,
    locator,
    title: '',
    label: '',
    head: text ? '' : words,
    text: text ? words : '',
  } as Clause;
}
const heading = (id: string) => clause('section', id, 6);
const part = (id: string) => clause('part', id, 6);
const text = (id: string, length: number) => clause('paragraph', id, length);
const article = (n: number, length: number) => [
  clause('article', `art-${n}`, 4, `第${n}条`),
  text(`art-${n}.p1`, length),
];
const lengths = (pages: readonly ReadingPage[]) =>
  pages.map(({ clauses }) => clauses.reduce((sum, { head, text: words }) => sum + head.length + words.length, 0));
const shown = (pages: readonly ReadingPage[]) => pages.map(({ path, name }) => `${path} ${name}`);
const range = (length: number) => Array.from({ length }, (_, i) => i + 1);

test('the pages of the two texts are their parts, at the addresses of the parts', () => {
  const all: Clause[] = JSON.parse(readFileSync('content/data/clauses.json', 'utf8'));
  for (const own of Map.groupBy(all, ({ doc }) => doc).values()) {
    const parts = own.filter(({ kind, parent }) => kind === 'part' && parent === null);
    expect(readingPages(own).map(({ path, part: made }) => [path, made?.id])).toEqual(
      parts.map(({ url, id }) => [url, id]),
    );
  }
});

test('articles without chapters stand together on pages', () => {
  const pages = readingPages(range(90).flatMap((n) => article(n, 396)));
  expect(shown(pages)).toEqual(['/d/page-1/ 第1条至第30条', '/d/page-2/ 第31条至第60条', '/d/page-3/ 第61条至第90条']);
});

test('a part of a few words is read with the shorter of those beside it; the others keep their addresses', () => {
  const parts = [9000, 5000, 80, 3000, 100, 90].flatMap((n, i) => [part(`${i + 1}`), text(`${i + 1}.p1`, n)]);
  expect(shown(readingPages(parts))).toEqual(['/d/1/ 文文文文文文', '/d/2/ 文文文文文文', '/d/page-3/ 3至6']);
});

test('a part longer than a page is cut at its sections, and its heading stands with the first of them', () => {
  const sections = range(5).flatMap((n) => [
    { ...heading(`2.${n}`), locator: `第二部分（${n}）` },
    text(`2.${n}.p1`, 5000),
  ]);
  const pages = readingPages([part('1'), text('1.p1', 2000), { ...part('2'), locator: '第二部分' }, ...sections]);
  expect(shown(pages)).toEqual([
    '/d/1/ 文文文文文文',
    '/d/page-2/ 文文文文文文：（1）至（2）',
    '/d/page-3/ 第二部分（3）至（4）',
    '/d/page-4/ 第二部分（5）',
  ]);
  expect(pages[1]?.clauses.map(({ id }) => id)).toEqual(['2', '2.1', '2.1.p1', '2.2', '2.2.p1']);
  // Headings go down from the first level on every page: its own, or its name above those that begin on it.
  const tree = treeOf(pages.flatMap(({ clauses }) => clauses));
  const firstAbove = (page: ReadingPage) => levelsAbove(page, tree)(page.roots[0] as Clause);
  expect(pages.map((page) => [page.heading?.id, firstAbove(page)])).toEqual([
    ['1', 0],
    ['2', 0],
    [undefined, 0],
    ['2.5', 1],
  ]);
});

test('headings of every page of a law go down one by one, also where a page begins in the middle of a chapter', () => {
  const law = range(2).flatMap((book) => [
    part(`${book}`),
    ...range(3).flatMap((chapter) => [
      heading(`${book}.${chapter}`),
      ...range(8).flatMap((n) => {
        const id = `art-${book * 100 + chapter * 10 + n}`;
        const article: Clause = { ...heading(id), kind: 'article', parent: `${book}.${chapter}` };
        const item: Clause = { ...heading(`${id}.p1.1`), kind: 'subitem', parent: `${id}.p1` };
        return [article, text(`${id}.p1`, 900), item, text(`${id}.p1.1.p1`, 900)];
      }),
    ]),
  ]);
  const tree = treeOf(law);
  const pages = readingPages(law);
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) {
    const above = levelsAbove(page, tree);
    const shown = page.clauses.filter(({ kind }) => kind !== 'paragraph');
    const levels = [...(page.heading ? [] : [1]), ...shown.map((clause) => tree.level(clause) - above(clause))];
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level).toBeGreaterThan(1);
      expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    });
  }
});

test('a table longer than a page goes on on the next', () => {
  const rows = range(300).map((n) => clause('row', `t1.r${n}`, 100));
  const pages = readingPages([clause('table', 't1', 4), ...rows]);
  expect(pages.map(({ clauses }) => clauses.length)).toEqual([121, 120, 60]);
  expect(pages.map(({ part: made }) => made)).toEqual([null, null, null]);
});

test('a text of a few words is read on the page of the document', () => {
  const [page, ...others] = readingPages([
    clause('front', 'addressee', 9),
    ...range(3).flatMap((n) => [part(`${n}`), text(`${n}.p1`, 20)]),
    clause('front', 'date', 9),
  ]);
  expect(others).toEqual([]);
  expect(page).toMatchObject({ path: '/d/', part: null });
  expect(page && placeOn(page, part('2'))).toBe('/d/#2');
});

test('a document of nothing but front matter has no reading page', () => {
  expect(readingPages([clause('front', 'notice', 5000)])).toEqual([]);
});

/** Lengths of paragraphs, and what stands below: a clause of the outline. */
interface Branch {
  own: number[];
  below: Branch[];
}
const branch = (levels: number): fc.Arbitrary<Branch> =>
  fc.record({
    own: fc.array(fc.oneof(fc.nat(60), fc.nat(3000)), { maxLength: 5 }),
    below: levels === 0 ? fc.constant([]) : fc.array(branch(levels - 1), { maxLength: 4 }),
  });
const clausesOf = ({ own, below }: Branch, id: string, depth: number): Clause[] => [
  depth === 0 ? (Number(id) % 3 === 0 ? clause('article', id, 4) : part(id)) : heading(id),
  ...own.map((length, i) => text(`${id}.p${i + 1}`, length)),
  ...below.flatMap((one, i) => clausesOf(one, `${id}.${i + 1}`, depth + 1)),
];

test('any outline: every clause in order on one page, no page of a few words or of too many', () => {
  fc.assert(
    fc.property(fc.array(branch(3), { minLength: 1, maxLength: 12 }), (branches) => {
      const clauses = branches.flatMap((one, i) => clausesOf(one, `${i + 1}`, 0));
      const pages = readingPages(clauses);
      expect(pages.flatMap((page) => page.clauses)).toEqual(clauses);
      expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
      if (pages.length > 1) expect(Math.min(...lengths(pages))).toBeGreaterThanOrEqual(FEW);
      expect(Math.max(...lengths(pages))).toBeLessThanOrEqual(MOST + 3 * FEW);
      const tree = treeOf(clauses);
      for (const top of tree.children(null))
        if (top.kind === 'part' && lengthOf(tree, top) >= FEW && lengthOf(tree, top) <= MOST - 2 * FEW)
          expect(pages.filter((page) => page.clauses.includes(top))).toHaveLength(1);
    }),
    { numRuns: 100, seed: 7 },
  );
});
