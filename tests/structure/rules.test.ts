import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../src/model/rules.ts';

const NAMES = readFileSync(path.join(import.meta.dirname, 'rules.txt'), 'utf8')
  .trim()
  .split('\n');

test('the name of a rule is permanent: each that was ever published is still there', () => {
  expect(Object.keys(RULES)).toEqual(expect.arrayContaining(NAMES));
  expect(NAMES, 'write new names into rules.txt').toEqual(expect.arrayContaining(Object.keys(RULES)));
});

test('every rule says in Chinese what it means and what cures it', () => {
  const poor = Object.entries(RULES).filter(
    ([, { meaning, cure }]) => ![meaning, cure].every((s) => /\p{Script=Han}/u.test(s)),
  );
  expect(poor).toEqual([]);
});

test('no problem is reported by a name that is not in the list', () => {
  const families = [...new Set(NAMES.map((name) => name.split('/')[0]))].join('|');
  const literal = new RegExp(`(?:rule: |\\breport\\(|\\bproblem\\(|\\bfault\\()\\s*'((?:${families})/[a-z-]+)'`, 'g');
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(folder, name)),
  );
  const used = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(literal)].map(([, name]) => `${name}`));
  expect(used.length).toBeGreaterThan(40);
  expect(used.filter((name) => !Object.hasOwn(RULES, name))).toEqual([]);
});
