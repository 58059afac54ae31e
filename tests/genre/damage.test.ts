/** Outlines of random shape are read as they are printed; of one that is damaged nothing is lost, and what is not reported is right. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Clause } from '../../src/model/clause.ts';
import { pasted } from '../../src/model/cure.ts';
import { treeOf } from '../../src/model/tree.ts';
import { parse } from '../../src/parse/index.ts';
import { expectSound, FILES, metaOf } from '../parse/invariants.ts';
import { damaged, headings, type Outline, outline, printLine } from './grammar/outline.ts';

const RUNS = { numRuns: 400, seed: 11 };

/** What is read of an outline as it is printed, in which nothing is lost. */
function parsed({ style, lines }: Outline) {
  const text = printed({ style, lines });
  const { clauses, problems } = parse(text, metaOf(), FILES);
  expectSound(text, clauses);
  return { clauses, problems };
}

const printed = ({ style, lines }: Outline): string => `${lines.map((line) => printLine(style, line)).join('\n')}\n`;

/** The headings that were read, each with the label of the heading above it. */
function read(clauses: readonly Clause[]): { label: string; under: string | null }[] {
  const tree = treeOf(clauses);
  return clauses
    .filter(({ label }) => label !== '')
    .map((clause) => {
      const above = tree.lineage(clause).slice(0, -1);
      return { label: clause.label, under: above.findLast(({ label }) => label !== '')?.label ?? null };
    });
}

test('an outline is read as it is printed', () => {
  fc.assert(
    fc.property(outline, ({ style, lines }) => {
      const { clauses, problems } = parsed({ style, lines });
      expect(problems).toEqual([]);
      expect(read(clauses)).toEqual(headings(style, lines));
    }),
    RUNS,
  );
});

test('of a damaged outline nothing is lost, and either it is reported or it is read as it is printed', () => {
  fc.assert(
    fc.property(damaged, ({ style, lines }) => {
      const { clauses, problems } = parsed({ style, lines });
      if (problems.length === 0) expect(read(clauses)).toEqual(headings(style, lines));
      for (const { line } of problems) expect(line).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

test('what is printed to be pasted into document.yaml cures what it is printed for', () => {
  let cured = 0;
  fc.assert(
    fc.property(damaged, (outline) => {
      const text = printed(outline);
      const first = parse(text, metaOf(), FILES).problems.find(({ paste }) => paste);
      if (!first?.paste) return;
      const found = ({ rule, line }: typeof first) => rule === first.rule && line === first.line;
      const after = parse(text, metaOf(parseYaml(pasted(first.paste)) as object), FILES).problems;
      expect(after.filter(found)).toEqual([]);
      expect(after.filter(({ rule }) => rule.startsWith('facts/'))).toEqual([]);
      cured++;
    }),
    RUNS,
  );
  expect(cured).toBeGreaterThan(50);
});
