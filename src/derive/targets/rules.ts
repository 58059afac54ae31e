import type { Clause } from '../../model/clause.ts';
import type { Theme } from '../../model/theme.ts';
import type { Segment } from '../../text/segments.ts';
import { type Due, leadingDate } from './deadline.ts';
import { type Draft, draft } from './draft.ts';
import { findFigures } from './figures.ts';
import type { Found } from './found.ts';
import { type Passage, readPassage } from './passage.ts';
import { themeOf } from './theme.ts';
import { findTotals } from './totals.ts';

/** Every target that the rules find in a document of a year, in order. */
export function findTargets(clauses: readonly Clause[], themes: readonly Theme[], year: number | null = null): Draft[] {
  const headings = clauses.filter(({ text }) => text === '').map(({ title }) => title);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const firsts = firstParagraphs(clauses);
  const leads = new Map<string | null, Due>();
  return clauses
    .filter(({ text }) => text !== '')
    .flatMap((clause) => {
      const passage = readPassage(clause, year);
      const found = findAll(passage);
      const all = [...found.values()].flat();
      const lead = all.length === 0 && firsts.has(clause) ? leadingDate(passage) : null;
      if (lead) leads.set(clause.parent, lead);
      const titles = lineage(clause, byId);
      return draft(passage, found, { inherited: leads.get(clause.parent) ?? null, headings, titles }).map((target) => ({
        ...target,
        origin: 'rule',
        edited: [],
        note: null,
        theme: themeOf(target.indicator, clause.title === '' ? titles : titles.slice(1), titles, themes),
      }));
    });
}

function findAll(passage: Passage): Map<Segment, Found[]> {
  return new Map(
    passage.segments.map((segment) => {
      const figures = findFigures(passage, segment);
      const found = [...figures, ...findTotals(passage, segment, figures)];
      return [segment, found.sort((a, b) => a.bare[0] - b.bare[0])];
    }),
  );
}

/** The first paragraph below each clause. */
function firstParagraphs(clauses: readonly Clause[]): ReadonlySet<Clause> {
  const first = new Map<string | null, Clause>();
  for (const clause of clauses)
    if (clause.kind === 'paragraph' && !first.has(clause.parent)) first.set(clause.parent, clause);
  return new Set(first.values());
}

/** The titles above a paragraph, nearest first, its own among them; a box stands for itself. */
function lineage(clause: Clause, byId: ReadonlyMap<string, Clause>): string[] {
  const parent = clause.parent === null || clause.kind === 'box' ? undefined : byId.get(clause.parent);
  const above = parent ? lineage(parent, byId) : [];
  return clause.title === '' ? above : [clause.title, ...above];
}
