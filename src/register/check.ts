import type { Problem } from '../model/problem.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRegister } from '../model/register.ts';
import type { Published } from './keep.ts';
import { divide } from './resolve.ts';

export const FILE = 'seeds/addresses.yaml';

/** A document as published and as it is now. */
export interface Comparison {
  doc: string;
  published: Published;
  added: readonly string[];
  changed: readonly string[];
  lost: readonly string[];
}

const problem = (rule: string, message: string, hint: string, severity: Problem['severity'] = 'error'): Problem => ({
  rule,
  severity,
  file: FILE,
  message,
  hint,
});

/** address/dropped, address/changed: errors; address/unregistered: a warning, since a new text has none yet. */
export function comparisonProblems({ doc, published, added, changed, lost }: Comparison): Problem[] {
  const words = (id: string) => `${doc}/${id} (${published.get(id)?.words})`;
  return [
    ...lost.map((id) =>
      problem(
        'address/dropped',
        `${words(id)} was published and is gone.`,
        'Bring it back, or write under `moved` where its words stand now.',
      ),
    ),
    ...changed.map((id) =>
      problem(
        'address/changed',
        `${words(id)} was published with other words.`,
        'If the text was corrected, npm run register records it; if another clause took the place, name the right one under `kept`.',
      ),
    ),
    ...(added.length > 0
      ? [
          problem(
            'address/unregistered',
            `${added.length} addresses of ${doc} are new (${added.slice(0, 3).join(', ')}${added.length > 3 ? ' …' : ''}).`,
            'Run npm run register before they are published.',
            'warning',
          ),
        ]
      : []),
  ];
}

/** address/dropped for documents that have gone as a whole, one problem each. */
export function droppedDocuments(
  register: AddressRegister,
  live: ReadonlySet<string>,
  resolve: (address: string) => string | null,
): Problem[] {
  return Object.entries(register.published).flatMap(([doc, clauses]) => {
    if (live.has(doc)) return [];
    const lost = [doc, ...clauses.map(([id]) => keyOf({ doc, id }))].filter((a) => resolve(a) === null);
    if (lost.length === 0) return [];
    return [
      problem(
        'address/dropped',
        `The document ${doc} was published and is gone, with ${lost.length} addresses that lead nowhere.`,
        'Bring its folder back, or write under `moved` where it stands now.',
      ),
    ];
  });
}

/** address/moved-unknown, address/moved-held, address/moved-nowhere: entries of `moved` that say what is not so. */
export function checkMoves(
  register: AddressRegister,
  live: ReadonlySet<string>,
  resolve: (address: string) => string | null,
): Problem[] {
  const known = (address: string) => {
    const [doc, id] = divide(address);
    const clauses = register.published[doc];
    return address.startsWith('/')
      ? register.pages.includes(address)
      : clauses !== undefined && (id === null || clauses.some((row) => row[0] === id));
  };
  return register.moved.flatMap(({ from, to }) => {
    if (!known(from)) return [problem('address/moved-unknown', `${from} was never published.`, 'Correct the entry.')];
    if (live.has(from))
      return [problem('address/moved-held', `${from} has not moved: it is there.`, 'Remove the entry.')];
    if (resolve(from) === null)
      return [problem('address/moved-nowhere', `${from} forwards to ${to}, which is not there.`, 'Correct `to`.')];
    return [];
  });
}
