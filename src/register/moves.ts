import type { Clause } from '../model/clause.ts';
import { type Problem, problem } from '../model/problem.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRegister, PublishedState } from '../model/register.ts';
import type { RuleName } from '../model/rules.ts';
import { FILE } from './check.ts';
import { fingerprint, opening } from './fingerprint.ts';
import { publishedOf } from './keep.ts';
import { divide } from './resolve.ts';

const moved = (rule: RuleName, i: number, address: string, message: string, hint: string): Problem =>
  problem(rule, { file: FILE, at: ['moved', i, 'from'] }, `${address} ${message}`, hint);

/** Where the states say that an address was moved last. */
export const saidMoves = (states: readonly PublishedState[]): ReadonlyMap<string, string | null> =>
  new Map(
    states.flatMap(({ changes }) =>
      changes.filter(({ change }) => change === 'moved').map(({ address, to }) => [address, to] as const),
    ),
  );

/** Entries of `moved` that say what is not so: address/moved-unknown, -held, -nowhere, -twice, -unrecorded. */
export function checkMoves(
  register: AddressRegister,
  states: readonly PublishedState[],
  live: ReadonlySet<string>,
  resolve: (address: string) => string | null,
): Problem[] {
  const said = saidMoves(states);
  const known = (address: string) => {
    const [doc, id] = divide(address);
    if (address.startsWith('/')) return register.pages.includes(address);
    const clauses = publishedOf(register, doc);
    return id === null ? clauses.size > 0 : clauses.has(id);
  };
  const seen = new Set<string>();
  return register.moved.flatMap(({ from, to }, i) => {
    const isAgain = seen.has(from);
    seen.add(from);
    if (isAgain)
      return [
        moved('address/moved-twice', i, from, `写了两次，第二次转到 ${to}。`, '一个地址只能转到一处，删去一条。'),
      ];
    if (!known(from)) return [moved('address/moved-unknown', i, from, '从未公布。', '改正这一条。')];
    if (live.has(from)) return [moved('address/moved-held', i, from, '没有移动：它就在原处。', '删去这一条。')];
    if (resolve(from) === null) {
      const hint = to.startsWith('/') ? '`to` 必须是登记过的网页：见 `pages`。' : '改正 `to`。';
      return [moved('address/moved-nowhere', i, from, `转到 ${to}，那里什么也没有。`, hint)];
    }
    if (said.has(from) && said.get(from) !== to)
      return [
        moved(
          'address/moved-elsewhere',
          i,
          from,
          `公布时转到 ${said.get(from)}，现在写成 ${to}。`,
          '确实要改去处，npm run register 会记下这一变动。',
        ),
      ];
    return [];
  });
}

/**
 * address/moved-other-words: a document that was renamed carries its addresses along by their numbers, but only to the
 * same words. Asked until the renaming is recorded; from then on the new document's own rows hold them.
 */
export function checkRenamed(
  register: AddressRegister,
  states: readonly PublishedState[],
  now: ReadonlyMap<string, Clause>,
  live: ReadonlySet<string>,
  resolve: (address: string) => string | null,
): Problem[] {
  const said = saidMoves(states);
  const own = new Set(register.moved.map(({ from }) => from));
  return register.moved.flatMap(({ from, to }, i) => {
    if (from.includes('/') || said.has(from) || live.has(from)) return [];
    const others = [...publishedOf(register, from)].filter(([id, row]) => {
      if (own.has(keyOf({ doc: from, id }))) return false;
      const there = now.get(resolve(keyOf({ doc: from, id })) ?? '');
      const isSame =
        there && (fingerprint(there) === row.print || (there.kind === row.kind && opening(there) === row.words));
      return !isSame;
    });
    if (others.length === 0) return [];
    const shown = others.slice(0, 3).map(([id, { words }]) => `${id}（${words}）`);
    return [
      moved(
        'address/moved-other-words',
        i,
        from,
        `转到 ${to}，但有 ${others.length} 处在那里不是原来的文字：${shown.join('、')}${others.length > 3 ? ' …' : ''}。`,
        '整份文件改名才这样写；文字不同的条款，在 `moved` 里逐条写明去处。',
      ),
    ];
  });
}
