import { clausePath, documentPath, urlOn } from '../model/address.ts';
import type { Clause } from '../model/clause.ts';
import type { Problem } from '../model/problem.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRecord, AddressRegister, PublishedState } from '../model/register.ts';
import { type Comparison, comparisonProblems, droppedDocuments, duplicateIds } from './check.ts';
import { fingerprint } from './fingerprint.ts';
import { homeOf, keepAddresses, publishedOf } from './keep.ts';
import { checkMoves, checkRenamed } from './moves.ts';
import { findPins } from './pins.ts';
import { divide, resolver } from './resolve.ts';

export { type Comparison, registerProblem } from './check.ts';
export { fingerprint, opening, wordsOf } from './fingerprint.ts';
export { divide, resolver } from './resolve.ts';

export const EMPTY_REGISTER: AddressRegister = { moved: [], kept: [], pages: [], published: {} };

/** The documents under permanent addresses, and every address that was ever published with where it leads. */
export interface Registered {
  documents: (Comparison & { clauses: Clause[] })[];
  rows: AddressRecord[];
  problems: Problem[];
}

/**
 * Holds freshly parsed documents against the register. Where a problem is an error, an address would be lost or would
 * mean something else. `states` are the changes that were recorded: what they say is decided.
 */
export function keepRegister(
  parsed: readonly { doc: string; clauses: readonly Clause[] }[],
  register: AddressRegister,
  states: readonly PublishedState[] = [],
): Registered {
  const { pins, problems } = findPins(parsed, register);
  const documents = parsed.map(({ doc, clauses }) => {
    const published = publishedOf(register, doc);
    const moved = new Set(
      register.moved.flatMap(({ from }) => (divide(from)[0] === doc ? [divide(from)[1] ?? ''] : [])),
    );
    return { doc, published, ...keepAddresses(clauses, published, pins.get(doc), moved) };
  });
  const now = new Map(documents.flatMap(({ clauses }) => clauses.map((clause) => [keyOf(clause), clause] as const)));
  const live = new Set([...documents.map(({ doc }) => doc), ...now.keys()]);
  const gone = new Set(register.moved.map(({ from }) => from));
  const pages = new Set(register.pages.filter((page) => !gone.has(page)));
  const resolve = resolver(register.moved, (address) => live.has(address) || pages.has(address));
  problems.push(
    // A project without a register has published nothing yet.
    ...(register === EMPTY_REGISTER ? [] : documents.flatMap(comparisonProblems)),
    ...documents.flatMap(duplicateIds),
    ...droppedDocuments(register, live, resolve),
    ...checkMoves(register, states, live, resolve),
    ...checkRenamed(register, states, now, live, resolve),
  );
  const rows = documents.flatMap(({ clauses, published }) => clauses.map((clause) => heldRow(clause, published)));
  return { documents, rows: [...rows, ...forwardRows(register, live, resolve)], problems };
}

function heldRow(clause: Clause, published: Comparison['published']): AddressRecord {
  const { doc, id, kind, url } = clause;
  const row = published.get(id);
  const earlier = (row?.homes ?? []).filter((home) => home !== homeOf(clause)).map((home) => urlOn(doc, id, home));
  return { doc, id, kind, url, to: null, fingerprint: fingerprint(clause), earlier, registered: row !== undefined };
}

function forwardRows(
  register: AddressRegister,
  live: ReadonlySet<string>,
  resolve: (address: string) => string | null,
): AddressRecord[] {
  return Object.keys(register.published).flatMap((doc) =>
    [...publishedOf(register, doc)].flatMap(([id, { kind, print, homes }]) => {
      const address = keyOf({ doc, id });
      const to = live.has(address) ? null : resolve(address);
      const earlier = homes.slice(1).map((home) => urlOn(doc, id, home));
      return to === null
        ? []
        : [{ doc, id, kind, url: clausePath(doc, id, kind), to, fingerprint: print, earlier, registered: true }];
    }),
  );
}

/** The path of an address: of a document, of a clause (by the rows of addresses.json), or a page, which is its own. */
export function pathsOf(rows: readonly AddressRecord[]): (address: string) => string {
  const urls = new Map(rows.map(({ doc, id, url }) => [keyOf({ doc, id }), url]));
  return (address) => {
    const [doc, id] = divide(address);
    if (address.startsWith('/')) return address;
    return id === null ? documentPath(doc) : (urls.get(address) ?? clausePath(doc, id, 'paragraph'));
  };
}
