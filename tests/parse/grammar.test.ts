import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';
import { document } from './grammar/document.ts';
import { CONCLUSION } from './grammar/front.ts';
import { expectSound, FILES, metaOf } from './invariants.ts';

test('a text made from the grammar is read back as the tree that it was made from', () => {
  const readBack = fc.property(document, ({ text, expected, hasConclusion }) => {
    const { clauses, problems } = parse(text, metaOf({ structure: hasConclusion ? [CONCLUSION] : [] }), FILES);
    const read = clauses.map(({ id, kind, label, title, head, text: words, parent }) => {
      return { label, title, head, text: words, id, kind, parent };
    });
    expect(read).toEqual(expected);
    expect(problems).toEqual([]);
    expectSound(text, clauses);
  });
  fc.assert(readBack, { numRuns: 600, seed: 2012 });
}, 180_000);
