/** Tables of any shape are read back cell by cell, wherever they stand, and take nothing of the text around them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { treeOf } from '../../src/model/tree.ts';
import { parse } from '../../src/parse/index.ts';
import { expectSound, FILES, metaOf } from '../parse/invariants.ts';
import { tableDocument } from './grammar/table.ts';

test('a text with tables is read back as the tables that it was made from', () => {
  fc.assert(
    fc.property(tableDocument, ({ text, tables }) => {
      const { clauses, problems } = parse(text, metaOf(), FILES);
      expectSound(text, clauses);
      const tree = treeOf(clauses);
      const read = clauses
        .filter(({ kind }) => kind === 'table')
        .map(({ id, label, head }) => {
          const rows = tree.children(id);
          const cells = rows.map((row) => row.cells);
          return { id, label, head, cells, heads: rows.filter(({ header }) => header).map((row) => row.id) };
        });
      expect(read).toEqual(
        tables.map(({ id, label, caption, cells, heads }) => ({
          ...{ id, label, head: caption.join(''), cells },
          heads: Array.from({ length: heads }, (_, i) => `${id}.r${i + 1}`),
        })),
      );
      expect(problems).toEqual([]);
    }),
    { numRuns: 300, seed: 7 },
  );
});
