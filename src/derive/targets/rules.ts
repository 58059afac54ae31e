import type { Clause } from '../../model/clause.ts';
import { headsOf } from '../../model/grid.ts';
import { keyOf } from '../../model/ref.ts';
import type { Theme } from '../../model/theme.ts';
import { type Tree, treeOf } from '../../model/tree.ts';
import { startingIn } from '../../text/ordered.ts';
import type { Segment } from '../../text/segments.ts';
import { namedByCell } from './cells.ts';
import { type Due, leadingDate } from './deadline.ts';
import { type Draft, draft } from './draft.ts';
import { findFigures } from './figures.ts';
import type { Found } from './found.ts';
import { isName, type Passage, type Reading, readPassage } from './passage.ts';
import { type IndicatorTable, indicatorTables, rowDue, rowTargets } from './tables.ts';
import { themeOf } from './theme.ts';
import { isShape, isTold } from './told.ts';
import { findTotals } from './totals.ts';

/** Every target that the rules find in a document, in order. `ruling`: it is made of rules, as 办法 and 预案 are. */
export function findTargets(
  clauses: readonly Clause[],
  themes: readonly Theme[],
  reading?: Reading,
  ruling = false,
): Draft[] {
  const year = reading?.year ?? null;
  const headings = clauses.filter(({ text }) => text === '').map(({ title }) => title);
  const titlesOf = titlesIn(treeOf(clauses));
  const firsts = firstParagraphs(clauses);
  const heads = tablesIn(clauses);
  const leads = new Map<string | null, Due>();
  return clauses
    .filter(({ id, kind, text }) => text !== '' && !isName(id) && !(kind === 'front' && LISTED.test(id)))
    .flatMap((clause) => {
      const head = heads.get(keyOf({ doc: clause.doc, clause: clause.parent ?? '' }));
      const tables = head?.tables ?? [];
      if (clause.kind === 'row' && (clause.header || tables.length > 0)) {
        const titles = titlesOf(clause);
        const ofRow = clause.header ? [] : tables.flatMap((table) => rowTargets(clause, table));
        return ofRow.map((target) => ({
          ...target,
          ...BY_RULE,
          theme: themeOf(target.indicator, titles, titles, themes),
        }));
      }
      const passage = readPassage(clause, reading);
      const found = findAll(passage);
      const all = [...found.values()].flat();
      const lead = all.length === 0 && firsts.has(clause) ? leadingDate(passage) : null;
      if (lead) leads.set(clause.parent, lead);
      const titles = titlesOf(clause);
      return draft(passage, found, {
        inherited: rowDue(clause, head?.row, year) ?? leads.get(clause.parent) ?? null,
        headings,
        ruling,
        titles,
      }).flatMap((target) =>
        isToldOf(passage, target)
          ? []
          : [
              {
                ...(clause.kind === 'row' ? namedByCell(target, clause, head?.row) : target),
                ...BY_RULE,
                theme: themeOf(target.indicator, clause.title === '' ? titles : titles.slice(1), titles, themes),
              },
            ],
      );
    });
}

/** Lists of contents and of annexes, and what a page has around a text, say nothing of their own. */
const LISTED = /^(?:contents|annexes|furniture)/u;

/** A goal that is only told of is none; a rule, a term or a condition is what it is wherever it stands. */
const isToldOf = ({ telling, quantities }: Passage, { class: of, at }: Pick<Draft, 'class' | 'at'>): boolean => {
  const figure = startingIn(quantities, ...at)[0] ?? { start: at[0], end: at[1] };
  return (GOALS.has(of) && isTold(telling, figure)) || (of === 'condition' && isShape(telling, figure.start));
};
const GOALS: ReadonlySet<string> = new Set(['target', 'recurring', 'qualitative-total', 'count-of-categories']);

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

/** The head of each table by its key, and what its columns are where it is a table of indicators. */
function tablesIn(clauses: readonly Clause[]): ReadonlyMap<string, { row: Clause; tables: IndicatorTable[] }> {
  const captions = new Map(clauses.filter(({ kind }) => kind === 'table').map((table) => [keyOf(table), table.head]));
  return new Map(
    [...headsOf(clauses)].map(([table, row]) => [table, { row, tables: indicatorTables(row, captions.get(table)) }]),
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
const titlesIn =
  (tree: Tree) =>
  (clause: Clause): string[] =>
    tree.outwards(clause).flatMap(({ title }) => (title === '' ? [] : [title]));
