import { clausePath, documentPath } from '../model/address.ts';
import type { Clause } from '../model/clause.ts';
import type { Problem } from '../model/problem.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRecord, AddressRegister } from '../model/register.ts';
import { type Comparison, checkMoves, comparisonProblems, droppedDocuments, FILE } from './check.ts';
import { fingerprint } from './fingerprint.ts';
import { keepAddresses, publishedOf } from './keep.ts';
import { divide, resolver } from './resolve.ts';

export { type Comparison, FILE } from './check.ts';
export { fingerprint, opening, wordsOf } from './fingerprint.ts';
export { divide, resolver } from './resolve.ts';

export const EMPTY_REGISTER: AddressRegister = { moved: [], kept: [], pages: [], published: {} };

/** The documents under permanent addresses, and every address that was ever published with where it leads. */
export interface Registered {
  documents: (Comparison & { clauses: Clause[] })[];
  rows: AddressRecord[];
  problems: Problem[];
}

/** Holds freshly parsed documents against the register. Where a problem is an error, an address would be lost. */
export function keepRegister(
  parsed: readonly { doc: string; clauses: readonly Clause[] }[],
  register: AddressRegister,
): Registered {
  const problems: Problem[] = [];
  const documents = parsed.map(({ doc, clauses }) => {
    const published = publishedOf(register, doc);
    const moved = new Set(
      register.moved.flatMap(({ from }) => (divide(from)[0] === doc ? [divide(from)[1] ?? ''] : [])),
    );
    const { pins, problems: faults } = findPins(doc, clauses, register);
    problems.push(...faults);
    return { doc, published, ...keepAddresses(clauses, published, pins, moved) };
  });
  const live = new Set(documents.flatMap(({ doc, clauses }) => [doc, ...clauses.map(({ id }) => keyOf({ doc, id }))]));
  const resolve = resolver(register.moved, (address) => live.has(address) || address.startsWith('/'));
  problems.push(
    // A project without a register has published nothing yet.
    ...(register === EMPTY_REGISTER ? [] : documents.flatMap(comparisonProblems)),
    ...droppedDocuments(register, live, resolve),
    ...checkMoves(register, live, resolve),
  );
  const rows = documents.flatMap(({ clauses, published }) => clauses.map((clause) => heldRow(clause, published)));
  return { documents, rows: [...rows, ...forwardRows(register, live, resolve)], problems };
}

function findPins(doc: string, clauses: readonly Clause[], register: AddressRegister) {
  const pins = new Map<number, string>();
  const problems: Problem[] = [];
  for (const { address, quote } of register.kept) {
    const [where, id] = divide(address);
    if (where !== doc || id === null) continue;
    const found = clauses.flatMap((clause, i) => ((clause.head + clause.text).startsWith(quote) ? [i] : []));
    if (found.length === 1) pins.set(found[0] as number, id);
    else {
      problems.push({
        rule: 'address/kept-unmatched',
        severity: 'error',
        file: FILE,
        message: `${found.length} clauses of ${doc} open with “${quote}”, which shall keep ${address}.`,
        hint: 'Quote the opening words of just one.',
      });
    }
  }
  return { pins, problems };
}

function heldRow(clause: Clause, published: Comparison['published']): AddressRecord {
  const { doc, id, kind, url } = clause;
  return { doc, id, kind, url, to: null, fingerprint: fingerprint(clause), registered: published.has(id) };
}

function forwardRows(
  register: AddressRegister,
  live: ReadonlySet<string>,
  resolve: (address: string) => string | null,
): AddressRecord[] {
  return Object.entries(register.published).flatMap(([doc, clauses]) =>
    clauses.flatMap(([id, kind, print]) => {
      const address = keyOf({ doc, id });
      const to = live.has(address) ? null : resolve(address);
      return to === null
        ? []
        : [{ doc, id, kind, url: clausePath(doc, id, kind), to, fingerprint: print, registered: true }];
    }),
  );
}

/** The path of an address: of a document, of a clause (its kind must be known), or a page, which is its own. */
export const pathOf = (address: string, kindOf: (address: string) => string): string => {
  const [doc, id] = divide(address);
  if (address.startsWith('/')) return address;
  return id === null ? documentPath(doc) : clausePath(doc, id, kindOf(address));
};
