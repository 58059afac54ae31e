import type { Candidate } from '../../model/candidate.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Link } from '../../model/link.ts';
import { parseKey } from '../../model/ref.ts';
import { printed } from '../../model/source.ts';
import { commonIn, sharedWords } from '../../text/shared.ts';
import { candidates } from './candidates.ts';
import { lookup } from './lookup.ts';

/** So many a paragraph, and none that shares less. */
const MOST = 3;
const LEAST = 0.2;

/** What may have to do with one another, between documents that nobody has compared: each pair with the words that say so. */
export function possible(collection: Collection, links: readonly Link[]): Candidate[] {
  if (collection.dossiers.length < 2) return [];
  const compared = new Set(links.map(({ from, to }) => `${from.doc} ${to.doc}`));
  const clauses = lookup(collection);
  const isCommon = commonIn([...clauses.values()].map(({ clause }) => printed(clause)).filter(Boolean));
  return candidates(collection, MOST).flatMap(({ from, to, score }): Candidate[] => {
    const [later, earlier] = [parseKey(from), parseKey(to)];
    const [a, b] = [clauses.get(from)?.clause, clauses.get(to)?.clause];
    if (score < LEAST || !later || !earlier || !a || !b || compared.has(`${later.doc} ${earlier.doc}`)) return [];
    const shared = sharedWords(printed(a), printed(b), isCommon);
    return shared.length === 0 ? [] : [{ from: later, to: earlier, score: Math.round(score * 1000) / 1000, shared }];
  });
}
