/** Pages that were published and have been folded into others: each leads on, on every kind of host. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORWARDS } from '../../src/model/forward.ts';
import { useSite } from './browser.ts';
import { clauses } from './records.ts';

const obeying = useSite();
const plain = useSite('dist', true);
const forwards = Object.entries(JSON.parse(readFileSync(`dist/${FORWARDS}`, 'utf8')) as Record<string, string>);
const paragraph = clauses.find(({ id }) => /\.p4$/.test(id))!;
const [page] = paragraph.id.split('.p4');

test('every forwarding leads to an element of a page that is there', async () => {
  const pages = new Map<string, string>();
  const lost = forwards.filter(([, to]) => {
    const [path = '', fragment] = to.split('#');
    if (!pages.has(path)) pages.set(path, readFileSync(`dist${path}index.html`, 'utf8'));
    return fragment !== undefined && !pages.get(path)?.includes(` id="${fragment}"`);
  });
  expect(lost).toEqual([]);
  expect(forwards.length).toBeGreaterThan(0);
});

const ways = [
  ...[forwards[0]!, forwards.at(-1)!],
  [`/embed/${paragraph.doc}/${paragraph.id}/`, `/embed/${paragraph.doc}/${page}/#${paragraph.id}`],
  [`/${paragraph.doc}/${paragraph.id}.txt`, `/${paragraph.doc}/${page}.txt`],
] as const;

test.each(ways)('on a host that knows nothing, %s leads on', async (from, to) => {
  const opened = await plain.open(from);
  await opened.waitForURL(plain.origin + to);
});

test('a host that reads the rules of the site answers with the new address at once', async () => {
  const [from, to] = forwards[0]!;
  const answer = await fetch(obeying.origin + from, { redirect: 'manual' });
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe(to);
});

test('a card shows the paragraph that its address names, and it alone', async () => {
  const opened = await obeying.open(`/embed/${paragraph.doc}/${page}/#${paragraph.id}`);
  const shown = await opened.locator('main p:visible').evaluateAll((all) => all.map(({ id }) => id));
  expect(shown).toEqual([paragraph.id]);
});
