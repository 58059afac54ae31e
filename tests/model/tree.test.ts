import { expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import { Tree } from '../../src/model/tree.ts';

/** `id parent` a line, in document order. */
function treeWith(...lines: string[]): { tree: Tree; at: (id: string) => Clause } {
  const clauses = lines.map((line) => {
    const [id = '', parent = null] = line.split(' ');
    return { id, parent } as Clause;
  });
  const tree = new Tree(clauses);
  return { tree, at: (id) => tree.get(id) as Clause };
}
const ids = (clauses: readonly Clause[]) => clauses.map(({ id }) => id);

// The last paragraph was put under 1 by a decision: it stands in the text behind 2.
const { tree, at } = treeWith('preamble', '1', '1.1 1', '1.1.p1 1.1', '2', '2.p1 2', '1.p1 1');

test('what is below keeps the order of the document, not of the tree', () => {
  expect(ids(tree.subtree(at('1')))).toEqual(['1', '1.1', '1.1.p1', '1.p1']);
  expect(ids(tree.subtree(at('2.p1')))).toEqual(['2.p1']);
});

test('from the top down', () => {
  expect(ids(tree.lineage(at('1.1.p1')))).toEqual(['1', '1.1', '1.1.p1']);
  expect(tree.top(at('1.1.p1')).id).toBe('1');
  expect(tree.top(at('preamble')).id).toBe('preamble');
});

test('what is directly under a clause, and under nothing', () => {
  expect(ids(tree.children('1'))).toEqual(['1.1', '1.p1']);
  expect(ids(tree.children(null))).toEqual(['preamble', '1', '2']);
  expect(ids(tree.children('2.p1'))).toEqual([]);
});
