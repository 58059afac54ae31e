/**
 * After any sequence of edits, every address that was once published opens its own words, or words that were recorded as
 * its correction, or says where they went; or the build has refused.
 */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import { DocumentMeta } from '../../src/model/document.ts';
import { AddressRegister, type PublishedState } from '../../src/model/register.ts';
import { parse } from '../../src/parse/index.ts';
import { addState } from '../../src/register/changes.ts';
import { EMPTY_REGISTER, fingerprint, keepRegister, type Registered } from '../../src/register/index.ts';
import { recordProblems } from '../../src/register/record.ts';
import { changesBetween, renewed } from '../../src/register/renew.ts';
import { bounds, counter } from './bounds.ts';
import { apply, type Draft, type Edit, edits, firstDraft, textOf } from './edits.ts';

const RECORDED = /^address\/(?:changed|relocated|respaced|unregistered|moved-elsewhere)$/;
const { count, say } = counter('register edits');
afterAll(say);

const metaOf = (id: string) =>
  DocumentMeta.parse({
    ...{ id, title: '青州市轻工业规划', shortTitle: '规划', kind: '规划', issuer: '青州市人民政府', number: null },
    ...{ signed: '2019-03-01', inferred: null, order: 1, provenance: { file: 'light.txt', note: '测试用' } },
    sha256: '0'.repeat(64),
  });
const files = { source: 'source.txt', meta: 'document.yaml' };
const clausesOf = (draft: Draft) => [
  { doc: draft.doc, clauses: parse(textOf(draft), metaOf(draft.doc), files).clauses },
];

/** What was published: the register, the changes, and what every address stood for. */
interface Site {
  draft: Draft;
  register: AddressRegister;
  states: PublishedState[];
  rows: Registered['rows'];
  clauses: Clause[];
  /** URL → the address that was published there. */
  promised: ReadonlyMap<string, string>;
  /** Address → fingerprint of its words as published or as recorded since. */
  truth: ReadonlyMap<string, string>;
}

/** What an editor does where the build refuses: says where the words went. */
function mended(register: AddressRegister, result: Registered, draft: Draft, was: string): AddressRegister {
  const has = new Set(register.moved.map(({ from }) => from));
  const to = draft.doc;
  const moved = result.documents.flatMap(({ doc, lost }) =>
    lost.map((id) => ({ from: `${doc}/${id}`, to, reason: '条款已经删去' })),
  );
  const renamed = was === to ? [] : [{ from: was, to, reason: '文件改名' }];
  const gone = was === to ? [] : lostIn(register, was, result.documents[0]?.clauses ?? [], to);
  return {
    ...register,
    moved: [...register.moved, ...[...renamed, ...gone, ...moved].filter(({ from }) => !has.has(from))],
  };
}

/** Of a renamed document, the addresses whose words are not at the same number. */
function lostIn(register: AddressRegister, was: string, clauses: readonly Clause[], to: string) {
  const prints = new Map(clauses.map((clause) => [clause.id, fingerprint(clause)]));
  return (register.published[was] ?? [])
    .filter(([id, , print]) => prints.get(id) !== print)
    .map(([id]) => ({ from: `${was}/${id}`, to, reason: '另外写明去处' }));
}

function publish(site: Site | null, draft: Draft, register: AddressRegister, result: Registered, day: number): Site {
  const states = site?.states ?? [];
  const changes = changesBetween(result.documents, register, states, site?.clauses ?? []);
  const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
  const next = AddressRegister.parse(renewed(result.documents, register));
  const all = changes.length > 0 ? addState(states, date, '更新。', changes) : states;
  const { rows, documents, problems } = keepRegister(clausesOf(draft), next, all);
  expect(problems, 'what was registered has no problem').toEqual([]);
  const clauses = documents.flatMap((one) => one.clauses);
  const truth = new Map(site?.truth ?? []);
  const said = new Set(changes.filter(({ change }) => /changed|added/.test(change)).map(({ address }) => address));
  const fresh = new Set(changes.filter(({ change }) => change === 'published').map(({ address }) => address));
  for (const clause of clauses) {
    const address = `${clause.doc}/${clause.id}`;
    if (said.has(address) || fresh.has(clause.doc)) truth.set(address, fingerprint(clause));
  }
  const promised = new Map([
    ...(site?.promised ?? []),
    ...clauses.map(({ doc, id, url }) => [url, `${doc}/${id}`] as const),
  ]);
  return { draft, register: next, states: all, rows, clauses, promised, truth };
}

/** Opens a URL as a browser would: the page, or where it forwards; there the element, or what says where it went. */
function open({ rows, clauses }: Site, url: string): string | null {
  const page = (at: string) => at.replace(/#.*/, '');
  const there = clauses.find((clause) => clause.url === url);
  if (there) return `${there.doc}/${there.id}`;
  const row = rows.find((one) => one.url === url || one.earlier.includes(url));
  if (!row) return null;
  const standing = row.to ?? `${row.doc}/${row.id}`;
  const isSomewhere = standing.includes('/') ? clauses.some(({ doc, id }) => `${doc}/${id}` === standing) : true;
  return isSomewhere && page(url) !== '' ? standing : null;
}

function holds(site: Site): void {
  const now = new Map(site.clauses.map((clause) => [`${clause.doc}/${clause.id}`, clause]));
  const moved = new Map(site.register.moved.map(({ from, to }) => [from, to]));
  for (const [url, address] of site.promised) {
    const led = open(site, url);
    expect(led, `${url} opens something`).not.toBeNull();
    if (led !== address) {
      const wasSaid = moved.has(address) || moved.has(address.split('/')[0] as string);
      expect(wasSaid, `${url} went to ${led}, and somebody said so`).toBe(true);
    }
    const clause = now.get(led as string);
    if (clause && (led === address || !moved.has(address)))
      expect(fingerprint(clause), `${url} opens its own words`).toBe(
        site.truth.get(led === address ? address : (led as string)),
      );
  }
}

/** An edit of the register itself that nobody should make: each must be refused by what was published. */
const HOSTILE: readonly ((register: AddressRegister, a: number) => AddressRegister)[] = [
  () => EMPTY_REGISTER,
  (register) => ({ ...register, published: {} }),
  (register, a) => without(register, a, (rows, i) => rows.filter((_, at) => at !== i)),
  (register, a) => without(register, a, () => []),
  (register, a) =>
    without(register, a, (rows, i) =>
      rows.map((row, at) => (at === i ? ([row[0], row[1], '0123456789abcdef', ...row.slice(3)] as typeof row) : row)),
    ),
];

function without(
  register: AddressRegister,
  a: number,
  change: (rows: AddressRegister['published'][string], i: number) => AddressRegister['published'][string],
): AddressRegister {
  const docs = Object.keys(register.published);
  const doc = docs[a % docs.length] as string;
  const rows = register.published[doc] ?? [];
  return { ...register, published: { ...register.published, [doc]: change(rows, a % rows.length) } };
}

const recordOf = ({ rows, states }: Site) => ({
  ...{ where: '', rows, pages: [] },
  changes: states.flatMap(({ date, changes }) => changes.map(({ address, after }) => ({ date, address, after }))),
});

function step(site: Site, edit: Edit, day: number): Site {
  const draft = apply(site.draft, edit);
  let register = site.register;
  let result = keepRegister(clausesOf(draft), register, site.states);
  const refused = () => result.problems.filter(({ rule, severity }) => severity === 'error' && !RECORDED.test(rule));
  if (refused().length > 0) {
    count('refused');
    register = mended(register, result, draft, site.draft.doc);
    result = keepRegister(clausesOf(draft), register, site.states);
    if (refused().length > 0) {
      count('refused for good');
      return site;
    }
  }
  count('published');
  const next = publish(site, draft, register, result, day);
  expect(recordProblems(recordOf(site), next.register, next.states)).toEqual([]);
  return next;
}

test('every address once published opens its own words, says where they went, or the build has refused', () => {
  fc.assert(
    fc.property(edits, fc.nat(999), (sequence, a) => {
      const draft = firstDraft();
      let site = publish(null, draft, EMPTY_REGISTER, keepRegister(clausesOf(draft), EMPTY_REGISTER), 0);
      sequence.forEach((edit, i) => {
        site = step(site, edit, i + 1);
        holds(site);
      });
      const hostile = HOSTILE[a % HOSTILE.length] as (typeof HOSTILE)[number];
      const found = recordProblems(recordOf(site), hostile(site.register, a), site.states);
      expect(found.length, 'a register that forgets is refused').toBeGreaterThan(0);
      count('sequences');
    }),
    bounds(120),
  );
});
