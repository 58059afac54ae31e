/** A feed of its own for each document, theme and place: what changed in its clauses, and nothing else. */
import { expect, test } from 'vitest';
import { emitFeeds } from '../../src/emit/feeds.ts';
import type { Records } from '../../src/model/dataset.ts';
import type { ChangeRecord } from '../../src/model/register.ts';

const change = (date: string, address: string, more: Partial<ChangeRecord> = {}): ChangeRecord => ({
  ...{ address, change: 'changed', to: null, before: '旧', after: '新', clauses: null, date, note: date },
  ...{ url: `/${address}/`, title: address },
  ...more,
});
const entity = (id: string, kind: string, clause: string) => ({
  ...{ id, kind, name: id, url: `/${kind === 'city' ? 'places' : 'firms'}/${id}/` },
  mentions: [{ doc: 'jia', clause }],
});
// Only the fields that feeds are made of.
const records = {
  documents: [
    { id: 'jia', url: '/jia/', title: '甲规划' },
    { id: 'yi', url: '/yi/', title: '乙规划' },
  ],
  themes: [{ id: 'steel', name: '钢铁' }],
  'clause-themes': [{ doc: 'jia', clause: '2.1.p1', themes: ['steel'] }],
  entities: [entity('cheng', 'city', '3.p2'), entity('chang', 'enterprise', '3.p2')],
  changes: [
    change('2020-01-01', 'jia', { change: 'published' }),
    change('2020-02-01', 'yi', { change: 'published' }),
    change('2020-03-01', 'jia/2.1.p1'),
    change('2020-04-01', 'jia/2.1'),
    change('2020-05-01', 'jia/3.p2'),
    change('2020-06-01', 'jia/2.1.p10'),
    change('2020-07-01', 'jia/9.p1', { change: 'moved', to: 'jia/3.p2' }),
    change('2020-08-01', '/about/', { change: 'moved', to: '/help/' }),
  ],
} as unknown as Records;
const feeds = new Map(
  emitFeeds('甲集', records, (path) => `https://example.org/plans${path}`).map(({ path, text }) => [path, text]),
);
const states = (path: string) =>
  [...(feeds.get(path) ?? '').matchAll(/<title>(2020-.*?)<\/title>/g)].map(([, day]) => day?.slice(5, 7)).reverse();

test('stand beside the pages of all changes, documents, themes and places', () => {
  expect([...feeds.keys()]).toEqual([
    'changes/feed.xml',
    'jia/feed.xml',
    'yi/feed.xml',
    'industries/steel/feed.xml',
    'places/cheng/feed.xml',
  ]);
});

test('each holds the states in which something of it changed', () => {
  expect(states('changes/feed.xml')).toEqual(['01', '02', '03', '04', '05', '06', '07', '08']);
  expect(states('jia/feed.xml')).toEqual(['01', '03', '04', '05', '06', '07']);
  expect(states('yi/feed.xml')).toEqual(['02']);
  expect(states('industries/steel/feed.xml')).toEqual(['01', '03', '04']);
  expect(states('places/cheng/feed.xml')).toEqual(['01', '05', '07']);
});

test('an entry has an id that no other feed has, and leads to the page that lists the state', () => {
  const ids = [...feeds.values()].flatMap((text) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(feeds.get('yi/feed.xml')).toContain('href="https://example.org/plans/changes/#on-2020-02-01"');
});
