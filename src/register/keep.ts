import { pageOf, urlOn } from '../model/address.ts';
import { type Clause, isText } from '../model/clause.ts';
import type { AddressRegister } from '../model/register.ts';
import { align } from './align.ts';
import { exactPrint, fingerprint, opening, placesOf } from './fingerprint.ts';

/** What the register says of an address. */
export interface PublishedRow {
  kind: Clause['kind'];
  print: string;
  words: string;
  /** Of every character, and where it stands; undefined in a register that was written before these were kept. */
  exact: string | undefined;
  place: string | undefined;
  /** Ids of the clauses on whose pages it stood, in order; for what has a page of its own just itself. */
  homes: readonly string[];
}

/** By id, in the order of publication. */
export type Published = ReadonlyMap<string, PublishedRow>;

export const publishedOf = (register: AddressRegister, doc: string): Published =>
  new Map(
    (Object.hasOwn(register.published, doc) ? (register.published[doc] ?? []) : []).map((row) => {
      const [id, kind, print, words, exact, place, ...later] = row;
      const first = pageOf(id, kind);
      return [id, { kind, print, words, exact, place, homes: [...(first === null ? [] : [first]), ...later] }];
    }),
  );

/** The clauses of a document under permanent ids, and how they compare with what was published. */
export interface Kept {
  clauses: Clause[];
  added: string[];
  /** Ids whose words are not those that were published. */
  changed: string[];
  /** Ids of the same words under another number, parent or in another order. */
  relocated: string[];
  /** Ids of the same words in the same place of which other characters are not the same. */
  respaced: string[];
  /** Published ids that no clause keeps. */
  lost: string[];
}

/**
 * Clauses whose words were published keep the id they were published under, whatever their printed number has
 * become. Words that are new take the id of their number, or where that is taken the next free one: the paragraph
 * after the last (`2.1.p8`), the number with a letter (`2.3b`). `pins` overrule: position of a clause → its id.
 */
export function keepAddresses(
  clauses: readonly Clause[],
  published: Published,
  pins: ReadonlyMap<number, string> = new Map(),
  moved: ReadonlySet<string> = new Set(),
): Kept {
  const owned = match(clauses, published, pins, moved);
  const reserved = new Set([...published.keys(), ...owned.values()]);
  const claimed = new Set(owned.values());
  const ids = new Map<string, string>();
  const kept = clauses.map((clause, i) => {
    const parent = clause.parent === null ? null : (ids.get(clause.parent) as string);
    const own = rebase(clause, parent);
    const vacant = published.get(own)?.kind === clause.kind && !claimed.has(own) && !moved.has(own);
    const id = owned.get(i) ?? (vacant || !reserved.has(own) ? own : nextFree(own, clause.kind, reserved));
    reserved.add(id);
    claimed.add(id);
    ids.set(clause.id, id);
    return { ...clause, id, parent, url: urlOn(clause.doc, id, homeOf({ id, kind: clause.kind, parent })) };
  });
  return {
    clauses: kept,
    added: kept.filter(({ id }) => !published.has(id)).map(({ id }) => id),
    ...differences(kept, published),
    lost: [...published.keys()].filter((id) => !claimed.has(id) && !moved.has(id)),
  };
}

/** The id of the clause on whose page a clause stands now; null where that is the page of the document. */
export function homeOf({ id, kind, parent }: Pick<Clause, 'id' | 'kind' | 'parent'>): string | null {
  const own = pageOf(id, kind);
  return own === null || own === id ? own : (parent ?? own);
}

/** Each id under the one thing that is most worth saying of it. */
function differences(clauses: readonly Clause[], published: Published) {
  const found = { changed: [] as string[], relocated: [] as string[], respaced: [] as string[] };
  const places = placesOf(clauses);
  clauses.forEach((clause, i) => {
    const row = published.get(clause.id);
    if (!row) return;
    if (row.print !== fingerprint(clause)) found.changed.push(clause.id);
    else if (row.place !== undefined && row.place !== places[i]) found.relocated.push(clause.id);
    else if (row.exact !== undefined && row.exact !== exactPrint(clause)) found.respaced.push(clause.id);
  });
  return found;
}

/** Position of a clause → the published id of the same words: in order, then elsewhere, then by the first words. */
function match(
  clauses: readonly Clause[],
  published: Published,
  pins: ReadonlyMap<number, string>,
  moved: ReadonlySet<string>,
): Map<number, string> {
  const owned = new Map(pins);
  const taken = new Set(pins.values());
  const pass = (old: (id: string) => string, now: (clause: Clause) => string, pairs: typeof align) => {
    const before = [...published.keys()].filter((id) => !taken.has(id));
    const after = clauses.map((_, i) => i).filter((i) => !owned.has(i));
    for (const [a, b] of pairs(
      before.map(old),
      after.map((i) => now(clauses[i] as Clause)),
    )) {
      owned.set(after[b] as number, before[a] as string);
      taken.add(before[a] as string);
    }
  };
  const row = (id: string) => published.get(id) as { kind: string; print: string; words: string };
  pass((id) => row(id).print, fingerprint, align);
  pass((id) => row(id).print, fingerprint, unique);
  for (const id of moved) taken.add(id);
  pass(
    (id) => `${row(id).kind} ${row(id).words}`,
    (clause) => `${clause.kind} ${opening(clause)}`,
    unique,
  );
  return owned;
}

/** Pairs of positions whose value stands just once on either side. */
function unique(before: readonly string[], after: readonly string[]): [number, number][] {
  const once = (list: readonly string[], value: string) => list.indexOf(value) === list.lastIndexOf(value);
  return before.flatMap((value, i) =>
    after.includes(value) && once(before, value) && once(after, value)
      ? [[i, after.indexOf(value)] as [number, number]]
      : [],
  );
}

/** The id of the printed number below the parent's permanent id. */
function rebase({ id, parent }: Clause, permanent: string | null): string {
  return parent !== null && permanent !== null && id.startsWith(`${parent}.`)
    ? permanent + id.slice(parent.length)
    : id;
}

function nextFree(id: string, kind: Clause['kind'], reserved: ReadonlySet<string>): string {
  if (isText({ kind })) {
    const series = id.replace(/\d+$/, '');
    let n = 1;
    while (reserved.has(`${series}${n}`)) n++;
    return `${series}${n}`;
  }
  for (let n = 2; ; n++) {
    const letter = n <= 26 ? String.fromCharCode(96 + n) : `-${n}`;
    if (!reserved.has(id + letter)) return id + letter;
  }
}
