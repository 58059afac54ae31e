/** Each folder of cases/ is a text and what it must be read as; a missing expectation fails, nothing ever writes one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Clause } from '../../src/model/clause.ts';
import { formatProblem, sortProblems } from '../../src/model/problem.ts';
import { parse } from '../../src/parse/index.ts';
import { expectSound, FILES, metaOf } from './invariants.ts';

const ROOT = path.join(import.meta.dirname, 'cases');

/** `1.1 section [（一）|指导思想] （一）指导思想。⏐`; the brackets are left out where both are empty. */
function dump({ id, kind, label, title, head, text }: Clause): string {
  const name = label || title ? [`[${label}|${title}]`] : [];
  return `${[id, kind, ...name].join(' ')} ${head}⏐${text}`;
}

test.each(readdirSync(ROOT).filter((name) => !name.startsWith('.')))('%s', (name) => {
  const file = (base: string) => path.join(ROOT, name, base);
  const read = (base: string) => (existsSync(file(base)) ? readFileSync(file(base), 'utf8') : '');
  expect(existsSync(file('expected.txt')), `cases/${name} has no expected.txt`).toBe(true);
  const text = readFileSync(file('source.txt'), 'utf8');
  const { clauses, problems } = parse(text, metaOf(parseYaml(read('document.yaml')) ?? {}), FILES);
  const lines = (all: string[]) => all.map((line) => `${line}\n`).join('');
  expect(lines(clauses.map(dump))).toBe(read('expected.txt'));
  expect(lines(sortProblems(problems).map(formatProblem))).toBe(read('problems.txt'));
  expectSound(text, clauses);
});
