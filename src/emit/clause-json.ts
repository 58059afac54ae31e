import { citation } from '../model/citation.ts';
import type { Clause } from '../model/clause.ts';
import { keyOf } from '../model/ref.ts';
import { treeOf } from '../model/tree.ts';
import { eIdsOf } from './akn.ts';
import type { Edition } from './edition.ts';
import type { Knowledge } from './known.ts';

/**
 * A clause for another program: its record, its citation, what it stands under (outermost first) and what below it; by
 * dataset what is known of it and of its own paragraphs and rows. What is known of a heading below stands in the file of
 * that one, beside its `url`. Of a list of places in a record (`mentions`) those inside are given; the whole record is in
 * the dataset.
 */
export function clauseJson(edition: Edition, clause: Clause, knowledge: Knowledge): string {
  const { record, clauses, absolute } = edition;
  const tree = treeOf(clauses);
  const value = {
    ...clause,
    document: {
      id: record.id,
      title: record.title,
      issuer: record.issuer,
      signed: record.signed,
      inferred: record.inferred,
      inferredVerified: record.inferredVerified,
    },
    citation: citation(record, clause),
    address: absolute(clause.url),
    akomaNtoso: eIdsOf(clauses).get(clause.id) ?? null,
    above: tree
      .lineage(clause)
      .slice(0, -1)
      .map(({ id, kind, head, locator }) => ({ id, kind, head, locator })),
    below: tree.subtree(clause).filter(({ id }) => id !== clause.id),
    known: knowledge.of(record.id, new Set(tree.own(clause).map(keyOf))),
  };
  return `${lines(value, 3)}\n`;
}

/** JSON, a line for each entry of what nests less than `depth` deep: a record is one line. */
function lines(value: unknown, depth: number): string {
  const isList = Array.isArray(value);
  if (depth === 0 || typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => (isList ? '' : `${JSON.stringify(key)}: `) + lines(inner, depth - 1));
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${entries.join(',\n')}\n${close}`;
}
