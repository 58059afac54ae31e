/** A case is a folder: text.txt (`# id title` opens a heading, other lines are its paragraphs), and what is found in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../../src/derive/targets/numbers.ts';
import { toRecords } from '../../../src/derive/targets/records.ts';
import { findTargets } from '../../../src/derive/targets/rules.ts';
import { clausesOf } from './clauses.ts';
import { describeNumber, describeTarget } from './describe.ts';

const CASES = path.join(import.meta.dirname, 'cases');
const names = readdirSync(CASES);

describe('targets and numbers of a text', () => {
  test.each(names)('%s', (name) => {
    const clauses = clausesOf(readFileSync(path.join(CASES, name, 'text.txt'), 'utf8'));
    const placed = toRecords(findTargets(clauses, []), clauses);
    const rows = clauses.map((clause) => numbersOf(clause, placed, []));
    const lines = clauses.flatMap((clause, i) => [
      ...placed.filter(({ target }) => target.clause === clause.id).map(({ target }) => describeTarget(target)),
      ...(rows[i]?.records ?? []).filter(({ role }) => role !== 'target').map(describeNumber),
    ]);
    expect(`${lines.join('\n')}\n`).toBe(readFileSync(path.join(CASES, name, 'expected.txt'), 'utf8'));
    expect(rows.flatMap(({ unexplained }) => unexplained)).toEqual([]);
  });
});
