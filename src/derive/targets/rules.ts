import type { Clause } from '../../model/clause.ts';
import type { Theme } from '../../model/theme.ts';
import { type Tree, treeOf } from '../../model/tree.ts';
import type { Segment } from '../../text/segments.ts';
import { type Due, leadingDate } from './deadline.ts';
import { type Draft, draft } from './draft.ts';
import { findFigures } from './figures.ts';
import type { Found } from './found.ts';
import { isName, type Passage, readPassage } from './passage.ts';
import { type IndicatorTable, indicatorTable, rowDue, rowTargets } from './tables.ts';
import { themeOf } from './theme.ts';
import { findTotals } from './totals.ts';

/** Every target that the rules find in a document of a year, in order. */
export function findTargets(clauses: readonly Clause[], themes: readonly Theme[], year: number | null = null): Draft[] {
  const headings = clauses.filter(({ text }) => text === '').map(({ title }) => title);
  const titlesOf = titlesIn(treeOf(clauses));
  const firsts = firstParagraphs(clauses);
  const heads = headsOf(clauses);
  const leads = new Map<string | null, Due>();
  return clauses
    .filter(({ id, text }) => text !== '' && !isName(id))
    .flatMap((clause) => {
      const head = heads.get(clause.parent);
      const table = head?.table;
      if (clause.kind === 'row' && (clause.header || table)) {
        const titles = titlesOf(clause);
        return (table && !clause.header ? rowTargets(clause, table) : []).map((target) => ({
          ...target,
          ...BY_RULE,
          theme: themeOf(target.indicator, titles, titles, themes),
        }));
      }
      const passage = readPassage(clause, year);
      const found = findAll(passage);
      const all = [...found.values()].flat();
      const lead = all.length === 0 && firsts.has(clause) ? leadingDate(passage) : null;
      if (lead) leads.set(clause.parent, lead);
      const titles = titlesOf(clause);
      return draft(passage, found, {
        inherited: rowDue(clause, head?.row, year) ?? leads.get(clause.parent) ?? null,
        headings,
        titles,
      }).map((target) => ({
        ...target,
        ...BY_RULE,
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

const BY_RULE = { origin: 'rule' as const, edited: [], note: null };

/** The row that names the columns of each table, and what they are where it is a table of indicators. */
const headsOf = (
  clauses: readonly Clause[],
): ReadonlyMap<string | null, { row: Clause; table: IndicatorTable | null }> =>
  new Map(clauses.filter(({ header }) => header).map((row) => [row.parent, { row, table: indicatorTable(row) }]));

/** The first paragraph below each clause. */
function firstParagraphs(clauses: readonly Clause[]): ReadonlySet<Clause> {
  const first = new Map<string | null, Clause>();
  for (const clause of clauses)
    if (clause.kind === 'paragraph' && !first.has(clause.parent)) first.set(clause.parent, clause);
  return new Set(first.values());
}

/** The titles above a paragraph, nearest first, its own among them; a box stands for itself. */
const titlesIn =
  (tree: Tree) =>
  (clause: Clause): string[] =>
    tree.outwards(clause).flatMap(({ title }) => (title === '' ? [] : [title]));
