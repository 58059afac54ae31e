import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasPage } from '../../src/model/clause.ts';
import { keyOf } from '../../src/model/ref.ts';
import { useSite } from './browser.ts';
import { clauses, documents } from './records.ts';

const site = useSite();

/** id → text of every element with an id on a page, read by the browser from the served HTML. */
async function idsOf(paths: string[]): Promise<Record<string, Record<string, string>>> {
  const page = await site.open('/');
  return page.evaluate(async (all) => {
    const found: Record<string, Record<string, string>> = {};
    for (const path of all) {
      const dom = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      const pairs = [...dom.querySelectorAll('main [id]')].map((e) => [e.id, e.textContent] as const);
      if (new Set(pairs.map(([id]) => id)).size !== pairs.length) throw new Error(`an id stands twice on ${path}`);
      found[path] = Object.fromEntries(pairs);
    }
    return found;
  }, paths);
}

test('every clause reads on its pages exactly as in clauses.json', async () => {
  const tops = new Map(clauses.map((clause) => [keyOf(clause), clause]));
  const topOf = (at: string): string => {
    const clause = tops.get(at);
    return clause?.parent ? topOf(`${clause.doc}/${clause.parent}`) : (clause?.url ?? '');
  };
  const pages = await idsOf([...new Set(clauses.map(({ url }) => url.replace(/#.*/, '')))]);
  const wrong: string[] = [];
  let compared = 0;
  for (const clause of clauses) {
    const reading = clause.kind === 'front' ? `/${clause.doc}/` : topOf(keyOf(clause));
    for (const path of new Set([clause.url.replace(/#.*/, ''), reading])) {
      compared++;
      if (pages[path]?.[clause.id] !== clause.head + clause.text) wrong.push(`${path}#${clause.id}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(clauses.length);
});

test('the clauses together are the seed, white space and rules aside', () => {
  for (const { id, seed } of documents) {
    const bare = (text: string) => text.replace(/[\s\u2500-\u257f]/gu, '');
    const own = clauses.filter(({ doc }) => doc === id);
    const read = own.flatMap(({ source }) => source).sort((a, b) => a[0] - b[0]);
    const text = readFileSync(seed, 'utf8');
    expect(bare(read.map(([start, end]) => text.slice(start, end)).join(''))).toBe(bare(text));
    expect(bare(own.map(({ head, text: words }) => head + words).join(''))).toHaveLength(bare(text).length);
  }
});

test('every address leads to an element that has it', async () => {
  const pages = await idsOf([...new Set(clauses.map(({ url }) => url.replace(/#.*/, '')))]);
  const dead = clauses.filter(({ url, id, kind, doc }) => {
    const [path = '', fragment = id] = url.split('#');
    return pages[path]?.[fragment] === undefined || (hasPage({ kind }) && path !== `/${doc}/${id}/`);
  });
  expect(dead.map(({ url }) => url)).toEqual([]);
});
