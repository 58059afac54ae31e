import { citation } from '../model/citation.ts';
import type { Clause } from '../model/clause.ts';
import type { Derived } from '../model/dataset.ts';
import { keyOf } from '../model/ref.ts';
import { treeOf } from '../model/tree.ts';
import { eIdsOf } from './akn.ts';
import type { Edition } from './edition.ts';

/** What is known of clauses, by dataset: all that speaks of a place by `{doc, clause}`. */
export type About = { readonly [name in keyof Derived]?: readonly object[] };

/** A clause for another program: its record, its citation, what it stands under (outermost first) and what below it, what is known of them, by dataset. */
export function clauseJson(edition: Edition, clause: Clause, about: About): string {
  const { record, clauses, absolute } = edition;
  const tree = treeOf(clauses);
  const inside = tree.subtree(clause);
  const places = new Set(inside.map(keyOf));
  const known = Object.fromEntries(
    Object.entries(about)
      .map(([name, rows]) => [name, rows.filter((row) => touches(row, places))] as const)
      .filter(([, rows]) => rows.length > 0),
  );
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
    below: inside.filter(({ id }) => id !== clause.id),
    known,
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** True where the record, or a value within it, speaks of one of the places by `{doc, clause}`. */
function touches(value: unknown, places: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => touches(item, places));
  const { doc, clause } = value as { doc?: unknown; clause?: unknown };
  return (
    places.has(keyOf({ doc: String(doc), clause: String(clause) })) ||
    Object.values(value).some((inner) => touches(inner, places))
  );
}
