import type { Clause } from '../model/clause.ts';
import type { Problem } from '../model/problem.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRegister } from '../model/register.ts';
import type { Published } from './keep.ts';

export const FILE = 'seeds/addresses.yaml';

/** A document as published and as it is now. */
export interface Comparison {
  doc: string;
  published: Published;
  added: readonly string[];
  changed: readonly string[];
  relocated: readonly string[];
  respaced: readonly string[];
  lost: readonly string[];
}

const problem = (rule: string, message: string, hint: string, severity: Problem['severity'] = 'error'): Problem => ({
  rule,
  severity,
  file: FILE,
  message,
  hint,
});

/**
 * address/dropped, /changed, /relocated, /respaced: errors, of which npm run register records all but the first;
 * address/unregistered: a warning, since a new text has none yet.
 */
export function comparisonProblems(comparison: Comparison): Problem[] {
  const { doc, published, added, changed, relocated, respaced, lost } = comparison;
  const words = (id: string) => `${keyOf({ doc, id })} (${published.get(id)?.words})`;
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
    ...together(
      'address/relocated',
      relocated.map(words),
      '文字没有变，编号、所属或次序变了。',
      '按编号引用它的文件现在指向别处。确实要改，npm run register 会记下这一变动。',
    ),
    ...together(
      'address/respaced',
      respaced.map((id) => keyOf({ doc, id })),
      '只有空白或编号的标点变了。',
      '确实要改，npm run register 会记下这一变动。',
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

/** One problem for addresses that one edit is likely to have touched. */
function together(rule: string, addresses: readonly string[], what: string, hint: string): Problem[] {
  if (addresses.length === 0) return [];
  const more = addresses.length > 3 ? ` 等 ${addresses.length} 处` : '';
  return [problem(rule, `${addresses.slice(0, 3).join('、')}${more} ${what}`, hint)];
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

/** address/duplicate: two clauses under one id; whatever brought it about, one of them could not be reached. */
export function duplicateIds({ doc, clauses }: { doc: string; clauses: readonly Clause[] }): Problem[] {
  const ids = clauses.map(({ id }) => id);
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) =>
    problem('address/duplicate', `${keyOf({ doc, id })} 有两个条款。`, '检查 `kept`：一个地址只能有一个条款。'),
  );
}
