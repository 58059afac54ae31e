import { documentPath, urlOn } from '../model/address.ts';
import { type Problem, problem } from '../model/problem.ts';
import { keyOf } from '../model/ref.ts';
import type { AddressRecord, AddressRegister, ChangeRecord, PublishedState } from '../model/register.ts';
import { registerProblem } from './check.ts';
import { publishedOf } from './keep.ts';

/** What was published, from a place that an edit of `seeds/` does not reach. */
export interface PublishedRecord {
  /** Where it was read, for the person who reads the problem. */
  where: string;
  rows: readonly Pick<AddressRecord, 'doc' | 'id' | 'url' | 'fingerprint' | 'registered' | 'earlier'>[];
  pages: readonly string[];
  /** The changes that had been recorded by then: they say nothing of what was altered since. */
  changes: readonly Pick<ChangeRecord, 'address' | 'date' | 'after'>[];
}

/**
 * Holds the register against what was published: address/register-missing, /forgotten, /page-forgotten for what is no
 * longer written down, /change-forgotten for a change that is not, /unrecorded where other words are written down and no change says so.
 */
export function recordProblems(
  { where, rows, pages, changes }: PublishedRecord,
  register: AddressRegister,
  states: readonly PublishedState[],
): Problem[] {
  const registered = rows.filter((row) => row.registered);
  const lost = pages.filter((page) => !register.pages.includes(page));
  if (registered.length > 0 && Object.keys(register.published).length === 0) {
    const message = `登记不见了：${where}有 ${registered.length} 个已公布的地址。`;
    return [registerProblem('address/register-missing', message, '恢复这个文件；它必须是普通文件，不能是链接。')];
  }
  const docs = [...new Set(registered.map(({ doc }) => doc))];
  const isSaid = saidSince(changes, states);
  const written = new Set(states.flatMap(({ date, changes: own }) => own.map(({ address }) => `${date} ${address}`)));
  const unwritten = changes.filter(({ date, address }) => !written.has(`${date} ${address}`));
  return [
    ...list(unwritten, ({ date, address }) => `${date} ${address}`).map((message) =>
      problem(
        'address/change-forgotten',
        { file: 'seeds/changes.yaml' },
        `${message}：${where}有这些变动，这里没有了。`,
        '把它们写回来：公布过的变动一直留着。',
      ),
    ),
    ...docs.flatMap((doc) => ofDocument(doc, registered, register, where, isSaid)),
    ...list(lost, (page) => page).map((message) =>
      registerProblem(
        'address/page-forgotten',
        `${message}：${where}有，这里的 \`pages\` 里没有了。`,
        '把这些网页写回 `pages`；不再有的，在 `moved` 里写明去处。',
        ['pages'],
      ),
    ),
  ];
}

function ofDocument(
  doc: string,
  rows: PublishedRecord['rows'],
  register: AddressRegister,
  where: string,
  isSaid: (doc: string, id: string) => boolean,
): Problem[] {
  const published = publishedOf(register, doc);
  const own = rows.filter((row) => row.doc === doc);
  const forgotten = own.filter(({ id, url, earlier = [] }) => {
    const homes = published.get(id)?.homes.map((home) => urlOn(doc, id, home));
    const known = new Set([...(homes ?? []), `${documentPath(doc)}#${id}`]);
    return !homes || [url, ...earlier].some((address) => !known.has(address));
  });
  const altered = own.filter(({ id, fingerprint }) => {
    const row = published.get(id);
    return row && row.print !== fingerprint && !isSaid(doc, id);
  });
  return [
    ...list(forgotten, ({ id }) => keyOf({ doc, id })).map((message) =>
      registerProblem(
        'address/forgotten',
        `${message}：${where}有，登记里没有了。`,
        '把这些行写回 `published`；条款确实没有了，在 `moved` 里写明去处，行要留着。',
        ['published', doc],
      ),
    ),
    ...list(altered, ({ id }) => keyOf({ doc, id })).map((message) =>
      registerProblem(
        'address/unrecorded',
        `${message}：登记的文字和${where}的不同，seeds/changes.yaml 里没有记下。`,
        '恢复这些行，由 npm run register 来改。',
        ['published', doc],
      ),
    ),
  ];
}

/** True where a change of words was recorded since: one of an earlier year is no reason for another. */
function saidSince(
  before: PublishedRecord['changes'],
  states: readonly PublishedState[],
): (doc: string, id: string) => boolean {
  const entry = (date: string, address: string, after: string | null) => `${date} ${address} ${after}`;
  const known = new Set(before.map(({ date, address, after }) => entry(date, address, after)));
  const said = new Set(
    states.flatMap(({ date, changes }) =>
      changes.flatMap(({ change, address, after }) =>
        (change === 'changed' || change === 'added') && !known.has(entry(date, address, after)) ? [address] : [],
      ),
    ),
  );
  return (doc, id) => said.has(keyOf({ doc, id }));
}

/** Some of a list in words; nothing of an empty one. */
function list<T>(all: readonly T[], name: (one: T) => string): string[] {
  if (all.length === 0) return [];
  return [`${all.slice(0, 3).map(name).join('、')}${all.length > 3 ? ` 等 ${all.length} 处` : ''} `];
}
