import { expect, test } from 'vitest';
import { manifest } from '../../scripts/site/manifest.ts';
import { leftOut } from '../../scripts/site/without.ts';

test.each([
  [[], []],
  [['pdf'], ['pdf']],
  [['twins，pictures, pdf'], ['pdf', 'pictures', 'twins']],
  [
    ['pictures', 'pdf'],
    ['pdf', 'pictures'],
  ],
])('%j leaves out %j', (typed, expected) => {
  expect(leftOut(typed)).toEqual(expected);
});

test.each([['pdfs'], ['pdf,forms,pages'], ['']])(
  '%j is refused with every word that is none, and what there is',
  (typed) => {
    expect(() => leftOut([typed])).toThrow(/pdf、pictures/);
    for (const word of typed.split(',').filter((one) => one !== 'pdf')) expect(() => leftOut([typed])).toThrow(word);
  },
);

test('the manifest says what was left out', () => {
  expect(JSON.parse(manifest([], [], '1', ['pdf'])).without).toEqual(['pdf']);
  expect(JSON.parse(manifest([], [], '1')).without).toEqual([]);
});
