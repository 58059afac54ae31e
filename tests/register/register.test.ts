import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packaged } from '../../scripts/seeds/gazetteer.ts';
import { readSeeds } from '../../scripts/seeds/seeds.ts';
import type { Clause } from '../../src/model/clause.ts';
import { keyOf } from '../../src/model/ref.ts';
import type { PublishedState } from '../../src/model/register.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { align } from '../../src/register/align.ts';
import { addState, changeRecords } from '../../src/register/changes.ts';
import { EMPTY_REGISTER, keepRegister, resolver } from '../../src/register/index.ts';
import { changesBetween, renewed } from '../../src/register/renew.ts';

const root = path.join(import.meta.dirname, '../..');
const clauses: Clause[] = JSON.parse(readFileSync(path.join(root, 'content/data/clauses.json'), 'utf8'));

test('every address of the committed content is registered, and none is lost', async () => {
  const { seeds, shared } = await readSeeds(root);
  const said = runPipeline(seeds, shared, packaged()).problems.filter(({ rule }) => rule.startsWith('address/'));
  expect(said).toEqual([]);
});

test('a build that would drop an address fails and names it', async () => {
  const { seeds, shared } = await readSeeds(root);
  const [doc, rows] = Object.entries(shared.addresses?.published ?? {})[0] ?? ['', []];
  const published = {
    [doc]: [...rows, ['9.9', 'section', '0123456789abcdef', '已经没有的一节'] as (typeof rows)[number]],
  };
  const { files, problems } = runPipeline(
    seeds,
    { ...shared, addresses: { ...EMPTY_REGISTER, published } },
    packaged(),
  );
  expect(files).toBeNull();
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  expect(problem).toMatchObject({ rule: 'address/dropped', file: 'seeds/addresses.yaml' });
  expect(problem?.message).toContain(`${doc}/9.9`);
  expect(problem?.hint).toContain('moved');
});

test('a document that is gone is one problem; a document that was renamed forwards every address', () => {
  const [{ doc = '' } = {}] = clauses;
  const own = clauses.filter((clause) => clause.doc === doc);
  const register = renewed(keepRegister([{ doc, clauses: own }], EMPTY_REGISTER).documents, EMPTY_REGISTER);
  const gone = keepRegister([], register).problems;
  expect(gone.map(({ rule }) => rule)).toEqual(['address/dropped']);
  const moved = [{ from: doc, to: 'renamed', reason: '改名' }];
  const renamed = own.map((clause) => ({ ...clause, doc: 'renamed' }));
  const result = keepRegister([{ doc: 'renamed', clauses: renamed }], { ...register, moved });
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const forwards = result.rows.filter(({ to }) => to !== null);
  expect(forwards).toHaveLength(own.length);
  expect(forwards.every(({ id, to }) => to === `renamed/${id}`)).toBe(true);
});

test('a state says what was added, corrected and moved, with the words before and after', () => {
  const [{ doc = '' } = {}] = clauses;
  const own = clauses.filter((clause) => clause.doc === doc);
  const first = renewed(keepRegister([{ doc, clauses: own }], EMPTY_REGISTER).documents, EMPTY_REGISTER);
  const target = own.find(({ kind, text }) => kind === 'paragraph' && text.length > 40) as Clause;
  const corrected = own.map((clause) => (clause === target ? { ...clause, text: `${clause.text}（更正）` } : clause));
  const states: PublishedState[] = [{ date: '2020-01-01', note: '首次发布。', changes: [] }];
  const { documents, rows } = keepRegister([{ doc, clauses: corrected }], first);
  const changes = changesBetween(documents, first, states, own);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ address: keyOf({ doc, id: target.id }), change: 'changed' });
  expect(changes[0]?.before).toBe(target.head + target.text);
  expect(changes[0]?.after).toBe(`${target.head}${target.text}（更正）`);
  const added = addState(states, '2020-02-01', '更正。', changes);
  const [record] = changeRecords(added, rows, [], corrected);
  expect(record).toMatchObject({ date: '2020-02-01', note: '更正。', url: target.url });
});

test('a chain of moves leads to its end, a circle nowhere', () => {
  const move = (from: string, to: string) => ({ from, to, reason: '测试' });
  const resolve = resolver(
    [move('a/1', 'a/2'), move('a/2', 'b/3'), move('c/1', 'c/2'), move('c/2', 'c/1')],
    (a) => a === 'b/3',
  );
  expect(resolve('a/1')).toBe('b/3');
  expect(resolve('c/1')).toBeNull();
});

test('alignment is ordered, pairs equal values, and finds a list in itself', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const pairs = align(a, b);
      for (const [i, j] of pairs) expect(a[i]).toBe(b[j]);
      for (let k = 1; k < pairs.length; k++) {
        expect(pairs[k]?.[0]).toBeGreaterThan(pairs[k - 1]?.[0] as number);
        expect(pairs[k]?.[1]).toBeGreaterThan(pairs[k - 1]?.[1] as number);
      }
      expect(align(a, a)).toHaveLength(a.length);
    }),
  );
});
