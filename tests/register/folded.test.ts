import { expect, test } from 'vitest';
import { foldedPages } from '../../src/register/folded.ts';

const records = {
  links: [{ id: 'b/1.p1/a/2.p1', url: '/compare/steel/#b_1.p1_a_2.p1' }],
  entities: [
    { id: 'once', kind: 'park', url: '/parks/#once' },
    { id: 'often', kind: 'park', url: '/parks/often/' },
  ],
  terms: [{ id: '5g', url: '/terms/#5g' }],
  targets: [{ id: 'b-1.p1-45', doc: 'b', clause: '1.p1' }],
  clauses: [{ id: '1.p1', doc: 'b', url: '/b/1/#1.p1' }],
} as unknown as Parameters<typeof foldedPages>[1];

test('a published page of what now stands in a list leads to its place there; others and unpublished ones are left alone', () => {
  const published = ['/parks/once/', '/parks/often/', '/compare/b/1.p1/a/2.p1/', '/targets/b-1.p1-45/', '/about/'];
  expect(foldedPages(published, records)).toEqual([
    { from: '/parks/once/', to: '/parks/#once' },
    { from: '/compare/b/1.p1/a/2.p1/', to: '/compare/steel/#b_1.p1_a_2.p1' },
    { from: '/targets/b-1.p1-45/', to: '/b/1/#b-1.p1-45' },
  ]);
});
