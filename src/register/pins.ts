import type { Clause } from '../model/clause.ts';
import { type Problem, problem } from '../model/problem.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRegister } from '../model/register.ts';
import type { RuleName } from '../model/rules.ts';
import { FILE } from './check.ts';
import { publishedOf } from './keep.ts';
import { divide } from './resolve.ts';

/** Position of a clause → the id that an editor said it keeps, for one document. */
export type Pins = ReadonlyMap<number, string>;

const kept = (rule: RuleName, i: number, address: string, message: string, hint: string): Problem =>
  problem(rule, { file: FILE, at: ['kept', i, 'address'] }, `${address} ${message}`, hint);

/** What `kept` says of documents that are there: each entry names one published address and one clause of its kind. */
export function findPins(
  parsed: readonly { doc: string; clauses: readonly Clause[] }[],
  register: AddressRegister,
): { pins: ReadonlyMap<string, Pins>; problems: Problem[] } {
  const pins = new Map(parsed.map(({ doc }) => [doc, new Map<number, string>()]));
  const moved = new Set(register.moved.map(({ from }) => from));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [i, { address, quote }] of register.kept.entries()) {
    const [doc, id] = divide(address);
    const row = id === null ? undefined : publishedOf(register, doc).get(id);
    const clauses = parsed.find((one) => one.doc === doc)?.clauses;
    const fault = (rule: RuleName, message: string, hint: string) =>
      problems.push(kept(rule, i, address, message, hint));
    if (!row || !clauses || id === null) {
      fault('address/kept-unknown', '从未公布，或者文件不在。', '`kept` 只能写已经公布的条款地址。');
      continue;
    }
    if (moved.has(address)) fault('address/kept-moved', '同时写在 `moved` 里。', '一个地址要么留，要么转，删去一处。');
    const isAgain = seen.has(address);
    seen.add(address);
    if (isAgain) {
      fault('address/kept-twice', '写了两次。', '一个地址只能由一个条款保留，删去一处。');
      continue;
    }
    const found = clauses.flatMap((clause, i) => ((clause.head + clause.text).startsWith(quote) ? [i] : []));
    const [at = -1] = found;
    const own = pins.get(doc) as Map<number, string>;
    if (found.length !== 1) {
      const count = found.length === 0 ? '没有条款' : `有 ${found.length} 个条款`;
      fault(
        'address/kept-unmatched',
        `要由以“${quote}”开头的条款保留，${count}这样开头。`,
        '抄录只有一个条款有的开头。',
      );
    } else if (clauses[at]?.kind !== row.kind)
      fault(
        'address/kept-kind',
        `公布时是 ${row.kind}，“${quote}”是 ${clauses[at]?.kind}。`,
        '地址只能留给同一种条款。',
      );
    else if (own.has(at))
      fault(
        'address/kept-twice',
        `和 ${keyOf({ doc, id: own.get(at) ?? '' })} 要由同一个条款保留。`,
        '一个条款只有一个地址；另一个写进 `moved`。',
      );
    else own.set(at, id);
  }
  return { pins, problems };
}
