import { pageOf } from '../model/address.ts';
import type { Clause } from '../model/clause.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRegister, Change, PublishedState } from '../model/register.ts';
import { exactPrint, fingerprint, opening, placesOf, wordsOf } from './fingerprint.ts';
import type { Registered } from './index.ts';
import { homeOf, publishedOf } from './keep.ts';
import { saidMoves } from './moves.ts';

type Row = AddressRegister['published'][string][number];
const KINDS = ['added', 'changed', 'relocated', 'respaced'] as const;
type Documents = Registered['documents'];

/** The register with the clauses as they are now; what has moved stays in it, after them. */
export function renewed(documents: Documents, register: AddressRegister): AddressRegister {
  const published = { ...register.published };
  for (const { doc, clauses } of documents) {
    const ids = new Set(clauses.map(({ id }) => id));
    const gone = (Object.hasOwn(register.published, doc) ? (register.published[doc] ?? []) : []).filter(
      ([id]) => !ids.has(id),
    );
    const places = placesOf(clauses);
    const old = publishedOf(register, doc);
    const now = clauses.map((c, i): Row => {
      const first = pageOf(c.id, c.kind);
      const homes = new Set([...(old.get(c.id)?.homes ?? []), homeOf(c)].filter((home) => home !== null));
      const later = [...homes].filter((home) => home !== first);
      return [c.id, c.kind, fingerprint(c), opening(c), exactPrint(c), places[i] ?? '-', ...later];
    });
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
  const said = saidMoves(states);
  const oldWords = (address: string, print: string | undefined, kind?: string) => {
    const clause = old.get(address);
    return clause && fingerprint(clause) === print ? wholeOf(clause, kind) : null;
  };
  const changes = documents.flatMap((document): Change[] => {
    const { doc, clauses, published } = document;
    if (published.size === 0) return [{ ...none, address: doc, change: 'published', clauses: clauses.length }];
    const words = new Map(clauses.map((clause) => [clause.id, clause]));
    const places = placesOf(clauses);
    const wordsAround = (kind: (typeof KINDS)[number], id: string) => {
      const clause = words.get(id);
      const row = published.get(id);
      if (!clause) return { before: null, after: null };
      if (kind === 'added') return { before: null, after: wordsOf(clause) };
      if (kind === 'relocated') return { before: row?.place ?? null, after: places[clauses.indexOf(clause)] ?? null };
      return { before: oldWords(keyOf({ doc, id }), row?.print, kind), after: wholeOf(clause, kind) };
    };
    const change =
      (kind: (typeof KINDS)[number]) =>
      (id: string): Change => ({
        ...none,
        address: keyOf({ doc, id }),
        change: kind,
        ...wordsAround(kind, id),
      });
    return KINDS.flatMap((kind) => document[kind].map(change(kind)));
  });
  const moves = register.moved
    .filter(({ from, to }) => said.get(from) !== to)
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

/** What a change is shown by: where only other characters changed, all that the clause owns. */
const wholeOf = (clause: Clause, kind?: string): string =>
  kind === 'respaced' ? clause.head + clause.text : wordsOf(clause);
