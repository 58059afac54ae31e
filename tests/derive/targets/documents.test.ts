/**
 * The targets and numbers of the documents in seeds/, against lists that a person has read line by line beside the
 * texts (reviewed/), and against what must hold of any document.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packaged } from '../../../scripts/seeds/gazetteer.ts';
import { readSeeds } from '../../../scripts/seeds/seeds.ts';
import type { Clause, Range } from '../../../src/model/clause.ts';
import { Comparison } from '../../../src/model/comparison.ts';
import { NumberRecord } from '../../../src/model/number.ts';
import { Target } from '../../../src/model/target.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { runPipeline } from '../../../src/pipeline.ts';
import { describeNumber, describeTarget } from './describe.ts';

const root = path.join(import.meta.dirname, '../../..');
const { seeds, shared } = await readSeeds(root);
const { files } = runPipeline(seeds, shared, packaged());
const records = (name: string) =>
  JSON.parse(files?.find((file) => file.path === `data/${name}.json`)?.text ?? 'null') as unknown[];

const clauses = records('clauses') as Clause[];
const themes = records('themes') as Theme[];
const targets = records('targets').map((record) => Target.parse(record));
const numbers = records('numbers').map((record) => NumberRecord.parse(record));
const comparisons = records('comparisons').map((record) => Comparison.parse(record));
const reviewed = (name: string) => readFileSync(path.join(import.meta.dirname, 'reviewed', name), 'utf8');
const textOf = (doc: string) => seeds.find(({ meta }) => meta.id === doc)?.text ?? '';
const cut = (doc: string, ranges: readonly Range[]) => ranges.map(([a, b]) => textOf(doc).slice(a, b)).join('');

test.each(seeds.map(({ meta }) => meta.id))('%s: targets as reviewed', (doc) => {
  const lines = targets
    .filter((target) => target.doc === doc)
    .map((target) => `${target.id} | ${target.theme} | ${describeTarget(target)}\n    ${target.quote}`);
  expect(`${lines.join('\n')}\n`).toBe(reviewed(`${doc}.targets.txt`));
});

test.each(seeds.map(({ meta }) => meta.id))(
  '%s: numbers as reviewed, but for targets and the numbers of headings',
  (doc) => {
    const lines = numbers
      .filter((number) => number.doc === doc && number.role !== 'target' && number.role !== 'enumeration')
      .map(describeNumber);
    expect(`${lines.join('\n')}\n`).toBe(reviewed(`${doc}.numbers.txt`));
  },
);

test('every run of Arabic digits of the seeds has exactly one row, and so has every figure in characters', () => {
  for (const { meta, text } of seeds) {
    const runs = [...text.matchAll(/[0-9０-９]+/gu)].map((run) => [run.index, run.index + run[0].length]);
    const rows = numbers
      .filter(({ doc, digits }) => doc === meta.id && /[0-9０-９]/u.test(digits))
      .flatMap(({ source }) => source);
    expect(rows.toSorted((a, b) => a[0] - b[0])).toEqual(runs);
  }
  for (const { doc, digits, source } of numbers) expect(cut(doc, source)).toBe(digits);
});

test('every quote and figure is in the text, and in the seed where the record says', () => {
  for (const target of targets) {
    const clause = clauses.find(({ doc, id }) => doc === target.doc && id === target.clause);
    expect(clause?.text).toContain(target.quote);
    expect(target.quote).toContain(target.valueText);
    expect(cut(target.doc, target.source)).toBe(target.quote);
    expect(cut(target.doc, target.figure)).toBe(target.valueText);
    if (target.value !== null && /\d/.test(target.valueText)) expect(target.valueText).toContain(String(target.value));
    if (!target.deadlineFrom) expect(target.deadline).toBeNull();
    const from = clauses.find(({ doc, id }) => doc === target.doc && id === target.deadlineFrom?.clause);
    if (target.deadlineFrom) expect(from?.text).toContain(target.deadlineFrom.quote);
  }
});

test('ids are unique, themes known, order that of the documents', () => {
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  for (const { theme } of targets) expect(themes.map(({ id }) => id)).toContain(theme);
  const places = targets.map(
    ({ doc, figure }) => seeds.findIndex(({ meta }) => meta.id === doc) * 1e9 + (figure[0]?.[0] ?? 0),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('numbers lead to the targets that they state', () => {
  const ids = new Set(targets.map(({ id }) => id));
  for (const { role, target } of numbers) {
    if (role === 'target' || role === 'baseline') expect(ids).toContain(target);
    else if (target !== null) expect(ids).toContain(target);
  }
  const stated = new Set(
    numbers.filter(({ role }) => role === 'target' || role === 'rule').map(({ target }) => target),
  );
  const withDigits = targets.filter(({ valueText }) => /\d/.test(valueText));
  expect(withDigits.filter(({ id }) => !stated.has(id))).toEqual([]);
});

test('comparisons put an earlier document beside a later one', () => {
  const docOf = (id: string) =>
    seeds.findIndex(({ meta }) => meta.id === targets.find((target) => target.id === id)?.doc);
  expect(comparisons.length).toBeGreaterThan(0);
  for (const { earlier, later } of comparisons) {
    for (const id of later) expect(docOf(id)).toBeGreaterThan(Math.max(...earlier.map(docOf)));
    for (const id of earlier) expect(docOf(id)).toBeGreaterThanOrEqual(0);
  }
});
