import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChartPair, ChartRecord } from '../../src/charts/index.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { keyOf } from '../../src/model/ref.ts';
import type { Target } from '../../src/model/target.ts';
import type { Theme } from '../../src/model/theme.ts';
import { drawnOutcome, foundOf } from '../../src/views/outcomes.ts';

const read = <T>(name: string): T[] =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `../../content/data/${name}.json`), 'utf8'));

const documents = read<DocumentRecord>('documents');
const themes = read<Theme>('themes');
const outcomes = read<Outcome>('outcomes');
const clauses = new Map(read<Clause>('clauses').map((clause) => [keyOf(clause), clause]));

/** The published targets, as the pages hand them to the charts. */
export const records: ChartRecord[] = read<Target>('targets').map((target) => ({
  ...target,
  docName: documents.find(({ id }) => id === target.doc)?.shortTitle ?? '',
  earliest: target.doc === documents[0]?.id,
  themeName: themes.find(({ id }) => id === target.theme)?.name ?? '',
  locator: clauses.get(keyOf(target))?.locator ?? '',
  href: `/targets/${target.id}/`,
  outcome: drawnOutcome(foundOf(outcomes, target)),
}));

const byId = (ids: readonly string[]) => records.filter(({ id }) => ids.includes(id));
export const pairs: ChartPair[] = read<Comparison>('comparisons').map((pair) => ({
  ...pair,
  earlier: byId(pair.earlier),
  later: byId(pair.later),
}));
export const themeNames: string[] = themes.map(({ name }) => name);

/** A record with the fields that a test is about; the rest is plain. */
export const made = (fields: Partial<ChartRecord>): ChartRecord => ({
  id: `x-${fields.indicator ?? ''}-${fields.deadline ?? ''}`,
  doc: 'x',
  clause: '1.p1',
  class: 'target',
  indicator: '指标',
  value: 1,
  valueText: '1个',
  unit: '个',
  comparator: '=',
  kind: 'count',
  baseline: null,
  deadline: '2030',
  deadlineFrom: null,
  deadlineText: null,
  range: null,
  nature: null,
  cumulative: false,
  hedge: null,
  theme: 'x',
  quote: '1个',
  source: [[0, 2]],
  figure: [[0, 2]],
  origin: 'rule',
  edited: [],
  note: null,
  docName: '方案',
  earliest: true,
  themeName: '主题',
  locator: '第一部分第一段',
  href: '/targets/x/',
  outcome: null,
  ...fields,
});
