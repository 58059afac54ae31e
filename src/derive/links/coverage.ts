import type { Collection } from '../../model/dossier.ts';
import type { Coverage, Link } from '../../model/link.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import { lookup } from './lookup.ts';

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
  const position = new Map<string, number>();
  decisions.forEach(({ ref }, i) => {
    const place = { file: FILE, at: [i, 'ref'] };
    if (position.has(ref)) problems.push(problem('coverage/twice', place, `${ref} 写了两次。`));
    if (!clauses.has(ref)) problems.push(problem('coverage/unknown-clause', place, `没有条款 ${ref}。`));
    position.set(ref, i);
  });
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
      if (!status) problems.push(undecided(key));
      else if ((status === 'linked') !== count > 0) {
        const at = [position.get(key) ?? 0, 'status'];
        problems.push(
          problem('coverage/contradiction', { file: FILE, at }, `${key} 写为 ${status}，而有${count}个对应。`),
        );
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

const undecided = (key: string): Problem =>
  problem(
    'coverage/undecided',
    { file: FILE, cause: 'undecided' },
    `${key} 没有对应，也没有结论。`,
    `在 ${FILE} 里添上：- { ref: ${key}, status: …, why: … }`,
  );
