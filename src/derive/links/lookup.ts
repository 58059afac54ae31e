import type { Clause } from '../../model/clause.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';

/** Clauses by `doc/id`, with their place in the whole order. */
export function lookup(collection: Collection): Map<string, { clause: Clause; order: number; dossier: number }> {
  const entries = collection.dossiers.flatMap(({ clauses }, dossier) => clauses.map((clause) => ({ clause, dossier })));
  return new Map(entries.map(({ clause, dossier }, order) => [keyOf(clause), { clause, order, dossier }]));
}

/** A problem of an editorial file: rule, file, entry, hint. */
export const editorialProblem = (rule: string, file: string, message: string): Problem => ({
  rule,
  severity: 'error',
  file,
  message,
  hint: 'Read the text again and correct or remove the entry.',
});
