import type { Candidate } from '../model/candidate.ts';
import type { Clause } from '../model/clause.ts';
import { keyOf, type Ref } from '../model/ref.ts';
import type { Reuse } from '../model/reuse.ts';
import { href } from '../site.ts';
import { clauseAt, type Work } from './library.ts';
import { once, records } from './records.ts';

/** Two clauses beside one another, whatever they are: the page asks for them by script. */
export const besideOf = (a: Ref, b: Ref): string =>
  href(`/compare/?${new URLSearchParams({ a: keyOf(a), b: keyOf(b) })}`);

/** Words of a clause that another document has too, and where; a place of the clause itself is left out. */
export interface Same {
  text: string;
  here: Ref;
  others: { at: Ref; work: Work; clause: Clause }[];
}

const reuseAt = once(async () => byClause((await records()).reuse, ({ places }) => places));
const candidatesAt = once(async () => byClause((await records()).candidates, ({ from, to }) => [from, to]));

/** Rows by the clauses that they speak of. */
function byClause<T>(rows: readonly T[], refs: (row: T) => readonly Ref[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows)
    for (const key of new Set(refs(row).map(keyOf))) found.set(key, [...(found.get(key) ?? []), row]);
  return found;
}

/** What these clauses of one document have in common with others to the letter, the longest first. */
export async function sameAs(clauses: readonly Clause[]): Promise<Same[]> {
  const rows = await reuseAt();
  const found = new Map<Reuse, Ref>();
  for (const { doc, id } of clauses)
    for (const row of rows.get(keyOf({ doc, id })) ?? []) if (!found.has(row)) found.set(row, { doc, clause: id });
  const sorted = [...found].sort(([a], [b]) => b.length - a.length);
  return Promise.all(
    sorted.map(async ([{ text, places }, here]) => ({
      text,
      here,
      others: await Promise.all(
        places.filter(({ doc }) => doc !== here.doc).map(async (at) => ({ at, ...(await clauseAt(keyOf(at))) })),
      ),
    })),
  );
}

/** A clause that may be related to another one, with the words that say so; `here` is the clause it was asked for. */
export interface Possible {
  row: Candidate;
  here: Ref;
  other: { at: Ref; work: Work; clause: Clause };
}

/** What may be related to these clauses, the likeliest first. */
export async function possibleFor(clauses: readonly Clause[]): Promise<Possible[]> {
  const rows = await candidatesAt();
  const found = clauses.flatMap(({ doc, id }) =>
    (rows.get(keyOf({ doc, id })) ?? []).map((row) => ({ row, here: { doc, clause: id } })),
  );
  const sorted = found.sort((a, b) => b.row.score - a.row.score);
  return Promise.all(
    sorted.map(async ({ row, here }) => {
      const at = keyOf(row.from) === keyOf(here) ? row.to : row.from;
      return { row, here, other: { at, ...(await clauseAt(keyOf(at))) } };
    }),
  );
}
