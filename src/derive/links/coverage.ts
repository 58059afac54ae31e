import type { Collection } from '../../model/dossier.ts';
import type { Coverage, Link } from '../../model/link.ts';
import type { Problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import { editorialProblem, lookup } from './lookup.ts';

const FILE = 'seeds/coverage.yaml';

/**
 * One row a paragraph (and piece of front matter) of every document that has links, in order. The status must agree
 * with the links; where nobody decided, a linked paragraph says so by itself and any other is a problem.
 */
export function coverage(collection: Collection, links: readonly Link[]): { records: Coverage[]; problems: Problem[] } {
  const decisions = collection.shared.coverage ?? [];
  const problems: Problem[] = [];
  const clauses = lookup(collection);
  const byRef = new Map(decisions.map((decision) => [decision.ref, decision]));
  if (byRef.size < decisions.length)
    problems.push(editorialProblem('coverage/twice', FILE, 'A clause stands in it twice.'));
  for (const { ref } of decisions) {
    if (!clauses.has(ref))
      problems.push(editorialProblem('coverage/unknown-clause', FILE, `There is no clause ${ref}.`));
  }
  const counts = new Map<string, number>();
  for (const { from, to } of links) {
    for (const key of [keyOf(from), keyOf(to)]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const compared = new Set(links.flatMap(({ from, to }) => [from.doc, to.doc]));
  const records = [...clauses.entries()]
    .filter(([, { clause }]) => compared.has(clause.doc) && (clause.kind === 'paragraph' || clause.kind === 'front'))
    .flatMap(([key, { clause }]): Coverage[] => {
      const count = counts.get(key) ?? 0;
      const decision = byRef.get(key);
      const status = decision?.status ?? (count > 0 ? 'linked' : undefined);
      if (!status) problems.push(editorialProblem('coverage/undecided', FILE, `${key} has no link and no status.`));
      else if ((status === 'linked') !== count > 0) {
        problems.push(editorialProblem('coverage/contradiction', FILE, `${key} is ${status}, but has ${count} links.`));
      }
      return status
        ? [
            {
              doc: clause.doc,
              clause: clause.id,
              status,
              why: decision?.why ?? '与另一份文件的条款有对应。',
              links: count,
            },
          ]
        : [];
    });
  return { records, problems };
}
