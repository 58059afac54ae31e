import type { Clause } from '../model/clause.ts';
import { type Problem, problem, type YamlPath } from '../model/problem.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRegister } from '../model/register.ts';
import type { RuleName } from '../model/rules.ts';
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

/** A problem of the register, at the row or the list of it that it is about. */
export const registerProblem = (rule: RuleName, message: string, hint: string, at: YamlPath = ['published']): Problem =>
  problem(rule, { file: FILE, at }, message, hint);

/**
 * address/dropped, /changed, /relocated, /respaced: errors, of which npm run register records all but the first;
 * address/unregistered: a warning, since a new text has none yet.
 */
export function comparisonProblems(comparison: Comparison): Problem[] {
  const { doc, published, added, changed, relocated, respaced, lost } = comparison;
  const words = (id: string) => `${keyOf({ doc, id })} （${published.get(id)?.words}）`;
  const rows = [...published.keys()];
  const at = (id = ''): YamlPath => ['published', doc, ...(published.has(id) ? [rows.indexOf(id)] : [])];
  return [
    ...lost.map((id) =>
      registerProblem(
        'address/dropped',
        `${words(id)}公布过，现在没有了。`,
        '恢复它，或在 `moved` 下写明这些文字现在的去处。',
        at(id),
      ),
    ),
    ...changed.map((id) =>
      registerProblem(
        'address/changed',
        `${words(id)}公布时是别的文字。`,
        '原文有更正的，npm run register 会记下；别的条款占了这个地址的，在 `kept` 下指明原来的条款。',
        at(id),
      ),
    ),
    ...together(
      'address/relocated',
      relocated.map(words),
      '文字没有变，编号、所属或次序变了。',
      '按编号引用它的文件现在指向别处。确实要改，npm run register 会记下这一变动。',
      at(relocated[0]),
    ),
    ...together(
      'address/respaced',
      respaced.map((id) => keyOf({ doc, id })),
      '只有空白或编号的标点变了。',
      '确实要改，npm run register 会记下这一变动。',
      at(respaced[0]),
    ),
    ...(added.length > 0
      ? [
          registerProblem(
            'address/unregistered',
            `${doc} 有 ${added.length} 个新的地址：${added.slice(0, 3).join('、')}${added.length > 3 ? ' 等' : ''}。`,
            '公布之前运行 npm run register。',
            at(),
          ),
        ]
      : []),
  ];
}

/** One problem for addresses that one edit is likely to have touched. */
function together(rule: RuleName, addresses: readonly string[], what: string, hint: string, at: YamlPath): Problem[] {
  if (addresses.length === 0) return [];
  const more = addresses.length > 3 ? ` 等 ${addresses.length} 处` : '';
  return [registerProblem(rule, `${addresses.slice(0, 3).join('、')}${more} ${what}`, hint, at)];
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
      registerProblem(
        'address/dropped',
        `文件 ${doc} 公布过，现在没有了，${lost.length} 个地址没有去处。`,
        '恢复它的文件夹，或在 `moved` 下写明现在的去处。',
        ['published', doc],
      ),
    ];
  });
}

/** address/duplicate: two clauses under one id; whatever brought it about, one of them could not be reached. */
export function duplicateIds({ doc, clauses }: { doc: string; clauses: readonly Clause[] }): Problem[] {
  const seen = new Set<string>();
  const twice = clauses.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id);
  return [...new Set(twice)].map((id) =>
    registerProblem(
      'address/duplicate',
      `${keyOf({ doc, id })} 有两个条款。`,
      '检查 `kept`：一个地址只能有一个条款。',
      ['kept'],
    ),
  );
}
