import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clause } from '../../src/model/clause.ts';
import { DocumentMeta } from '../../src/model/document.ts';
import { AddressRegister } from '../../src/model/register.ts';
import { parse } from '../../src/parse/index.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { EMPTY_REGISTER, keepRegister, resolver, wordsOf } from '../../src/register/index.ts';
import { renewed } from '../../src/register/renew.ts';

/** `after.txt` is what becomes of `before.txt`; `case.yaml` says what an editor wrote, and what must come of it. */
const CASES = path.join(import.meta.dirname, 'cases');
const Case = z.strictObject({
  moved: AddressRegister.shape.moved,
  kept: AddressRegister.shape.kept,
  /** Rule and the address that the message must name. */
  problems: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** Published address → the id that holds its words now, for those worth reading. */
  leads: z.record(z.string(), z.string()),
  /** Ids of clauses that are new → their first words. */
  fresh: z.record(z.string(), z.string()).default({}),
  /** Published ids whose words were corrected, divided or joined: first words now. */
  changed: z.record(z.string(), z.string()).default({}),
});

const meta = DocumentMeta.parse({
  id: 'light',
  title: '青州市轻工业规划',
  shortTitle: '规划',
  kind: '规划',
  issuer: '青州市人民政府',
  number: null,
  signed: '2019-03-01',
  inferred: null,
  order: 1,
  provenance: { file: 'light.txt', note: '测试用' },
  sha256: '0'.repeat(64),
});
const files = { source: 'source.txt', meta: 'document.yaml' };
const read = (...names: string[]) => readFileSync(path.join(CASES, ...names), 'utf8');
const clausesOf = (text: string) => [{ doc: 'light', clauses: parse(text, meta, files).clauses }];
const publish = (clauses: { doc: string; clauses: Clause[] }[]) =>
  renewed(keepRegister(clauses, EMPTY_REGISTER).documents, EMPTY_REGISTER);

describe.each(readdirSync(CASES))('%s', (name) => {
  const { value, problems } = parseYaml(read(name, 'case.yaml'), Case, 'case.yaml');
  expect(problems).toEqual([]);
  const wanted = value as z.infer<typeof Case>;
  const before = clausesOf(read(name, 'before.txt'));
  const register = { ...publish(before), moved: wanted.moved, kept: wanted.kept };
  const result = keepRegister(clausesOf(read(name, 'after.txt')), register);
  const now = new Map((result.documents[0]?.clauses ?? []).map((clause) => [`light/${clause.id}`, clause]));
  const resolve = resolver(register.moved, (address) => now.has(address));

  test('reports just what an editor must decide', () => {
    const said = result.problems.filter(({ rule }) => rule !== 'address/unregistered');
    expect(said.map(({ rule, message }) => [rule, message.split(' ')[0]])).toEqual(wanted.problems);
    for (const problem of said) expect(problem.hint).toBeTruthy();
  });

  test('every published address leads to its words', () => {
    const dropped = new Set(wanted.problems.filter(([rule]) => /dropped|nowhere/.test(rule)).map(([, at]) => at));
    for (const clause of before[0]?.clauses ?? []) {
      const address = `light/${clause.id}`;
      const to = resolve(address);
      if (dropped.has(address)) expect(to).toBeNull();
      else if (to === address && !(clause.id in wanted.changed))
        expect(wordsOf(now.get(to) as Clause)).toBe(wordsOf(clause));
      else expect(to, address).not.toBeNull();
    }
    for (const [address, id] of Object.entries(wanted.leads)) expect(resolve(`light/${address}`)).toBe(`light/${id}`);
    for (const [id, words] of Object.entries({ ...wanted.fresh, ...wanted.changed }))
      expect(wordsOf(now.get(`light/${id}`) as Clause)).toMatch(new RegExp(`^${words}`));
  });

  test('ids are unique, parents and addresses go with them', () => {
    const clauses = result.documents[0]?.clauses ?? [];
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    for (const { kind, parent, url, id } of clauses) {
      if (parent !== null) expect(now.has(`light/${parent}`)).toBe(true);
      expect(url).toContain(id);
      if (kind === 'paragraph') expect(url, 'the page on which it stands').toBe(`/light/${parent}/#${id}`);
    }
  });

  test('once registered, the next build has nothing to say', () => {
    if (result.problems.some(({ rule }) => /dropped|moved|kept/.test(rule))) return;
    const next = keepRegister(clausesOf(read(name, 'after.txt')), renewed(result.documents, register));
    expect(next.problems).toEqual([]);
    expect(next.documents[0]?.clauses).toEqual(result.documents[0]?.clauses);
  });
});
