import type { Clause } from '../../model/clause.ts';
import type { Collection } from '../../model/dossier.ts';
import { keyOf } from '../../model/ref.ts';

/** Clauses by `doc/id`, with their place in the whole order. */
export function lookup(collection: Collection): Map<string, { clause: Clause; order: number; dossier: number }> {
  const entries = collection.dossiers.flatMap(({ clauses }, dossier) => clauses.map((clause) => ({ clause, dossier })));
  return new Map(entries.map(({ clause, dossier }, order) => [keyOf(clause), { clause, order, dossier }]));
}
