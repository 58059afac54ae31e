import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRecord, Change, ChangeRecord, PublishedState } from '../model/register.ts';
import { pathsOf } from './index.ts';
import { divide } from './resolve.ts';

/** The published states as flat rows, each with where its address leads now. */
export function changeRecords(
  states: readonly PublishedState[],
  rows: readonly AddressRecord[],
  documents: readonly DocumentRecord[],
  clauses: readonly Clause[],
): ChangeRecord[] {
  const pathOf = pathsOf(rows);
  const places = new Map(clauses.map(({ doc, id, locator }) => [keyOf({ doc, id }), locator]));
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const forwards = new Map(rows.flatMap(({ doc, id, to }) => (to === null ? [] : [[keyOf({ doc, id }), to]])));
  const place = (address: string) => {
    const [doc, id] = divide(address);
    return `《${titles.get(doc) ?? doc}》${id === null ? '' : (places.get(address) ?? id)}`;
  };
  return states.flatMap(({ date, note, changes }) =>
    changes.map((change) => ({
      ...change,
      date,
      note,
      url: pathOf(forwards.get(change.address) ?? change.address),
      title: place(change.address),
    })),
  );
}

/** Adds what happened to the states: to the last one if it is of the same day. */
export function addState(
  states: readonly PublishedState[],
  date: string,
  note: string,
  changes: readonly Change[],
): PublishedState[] {
  const last = states.at(-1);
  if (last?.date !== date) return [...states, { date, note, changes: [...changes] }];
  const merged = new Map(last.changes.map((change) => [change.address, change]));
  for (const change of changes) {
    const first = merged.get(change.address);
    merged.set(change.address, first ? join(first, change) : change);
  }
  return [...states.slice(0, -1), { ...last, changes: [...merged.values()] }];
}

/** Of two things that happened on one day, the one that says more. */
const rank = (change: Change['change']): number =>
  ['respaced', 'relocated', 'changed', 'added', 'published', 'moved'].indexOf(change);

const join = (first: Change, then: Change): Change => ({
  ...then,
  change: rank(first.change) > rank(then.change) ? first.change : then.change,
  before: first.before,
});

/** The states with the SHA-256 of the manifest under which the last was published: each state names what followed from it. */
export function withManifest(states: readonly PublishedState[], manifest: string | null): PublishedState[] {
  const last = states.at(-1);
  const known = last?.manifests ?? [];
  if (manifest === null || !last || known.includes(manifest)) return [...states];
  return [...states.slice(0, -1), { ...last, manifests: [...known, manifest] }];
}
