import type { Clause } from '../model/clause.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRegister, Change, PublishedState } from '../model/register.ts';
import { fingerprint, opening, wordsOf } from './fingerprint.ts';
import type { Registered } from './index.ts';
import { publishedOf } from './keep.ts';

type Row = AddressRegister['published'][string][number];
type Documents = Registered['documents'];

/** The register with the clauses as they are now; what has moved stays in it, after them. */
export function renewed(documents: Documents, register: AddressRegister): AddressRegister {
  const published = { ...register.published };
  for (const { doc, clauses } of documents) {
    const ids = new Set(clauses.map(({ id }) => id));
    const gone = (register.published[doc] ?? []).filter(([id]) => !ids.has(id));
    const now = clauses.map((c): Row => [c.id, c.kind, fingerprint(c), opening(c)]);
    published[doc] = [...now, ...gone];
  }
  return { ...register, published };
}

/** What differs from the register. `before` gives the words of old where they still are those that were published. */
export function changesBetween(
  documents: Documents,
  register: AddressRegister,
  states: readonly PublishedState[],
  before: readonly Clause[],
): Change[] {
  const none = { to: null, before: null, after: null, clauses: null };
  const old = new Map(before.map((clause) => [keyOf(clause), clause]));
  const said = new Set(states.flatMap((state) => state.changes.map(({ address, change }) => `${change} ${address}`)));
  const oldWords = (address: string, print: string | undefined) => {
    const clause = old.get(address);
    return clause && fingerprint(clause) === print ? wordsOf(clause) : null;
  };
  const changes = documents.flatMap(({ doc, clauses, published, added, changed }): Change[] => {
    if (!register.published[doc]) return [{ ...none, address: doc, change: 'published', clauses: clauses.length }];
    const words = new Map(clauses.map((clause) => [clause.id, wordsOf(clause)]));
    const change = (kind: 'added' | 'changed') => (id: string) => ({
      ...none,
      address: keyOf({ doc, id }),
      change: kind,
      before: kind === 'added' ? null : oldWords(keyOf({ doc, id }), published.get(id)?.print),
      after: words.get(id) ?? null,
    });
    return [...added.map(change('added')), ...changed.map(change('changed'))];
  });
  const moves = register.moved
    .filter(({ from }) => !said.has(`moved ${from}`))
    .map(({ from, to }): Change => {
      const [doc = '', id = ''] = from.split('/');
      return {
        ...none,
        address: from,
        change: 'moved',
        to,
        before: oldWords(from, publishedOf(register, doc).get(id)?.print),
      };
    });
  return [...changes, ...moves];
}
