import type { Clause } from '../../model/clause.ts';
import type { Target } from '../../model/target.ts';
import type { Theme } from '../../model/theme.ts';
import type { Segment } from '../../text/segments.ts';
import { findFigures } from './figures.ts';
import type { Found } from './found.ts';
import { nameOf } from './indicator.ts';
import { classOf, kindOf } from './kind.ts';
import { type Passage, readPassage } from './passage.ts';
import { themeOf } from './theme.ts';
import { baselineOf, type Due, deadlines, hedgeOf, leadingDate } from './time.ts';
import { findTotals } from './totals.ts';

/** A target of one clause, its places still offsets in the clause's text. */
export interface Draft extends Omit<Target, 'id' | 'doc' | 'source' | 'figure'> {
  /** Of the quote. */
  range: [number, number];
  /** Of valueText. */
  at: [number, number];
}

/** Every target that the rules find in a document, in order. */
export function findTargets(clauses: readonly Clause[], themes: readonly Theme[]): Draft[] {
  const headings = clauses.filter(({ text }) => text === '').map(({ title }) => title);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const leads = new Map<string | null, Due>();
  return clauses
    .filter(({ text }) => text !== '')
    .flatMap((clause) => {
      const passage = readPassage(clause);
      const found = findAll(passage);
      const all = [...found.values()].flat();
      const lead = all.length === 0 && isFirst(clause, clauses) ? leadingDate(passage) : null;
      if (lead) leads.set(clause.parent, lead);
      const titles = lineage(clause, byId);
      return draft(passage, found, leads.get(clause.parent) ?? null, headings, titles).map((target) => ({
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

function draft(
  passage: Passage,
  found: ReadonlyMap<Segment, Found[]>,
  inherited: Due | null,
  headings: readonly string[],
  titles: readonly string[],
): Omit<Draft, 'theme' | 'origin' | 'edited' | 'note'>[] {
  const { text, clause } = passage;
  const dueOf = deadlines(passage, (segment) => (found.get(segment)?.length ?? 0) > 0, inherited);
  let leaning: { sentence: number; subject: string } | null = null;
  return [...found.entries()].flatMap(([segment, list]) => {
    let earlier: { found: Found; kind: Target['kind'] } | null = null;
    return list.map((one, i) => {
      const kind = kindOf(passage, one, earlier);
      const from: number = earlier?.found.figure[1] ?? segment.start;
      const next = list[i + 1];
      const { name, subject } = nameOf(passage, one, kind, {
        from,
        to: next && next.figure[0] > one.figure[1] ? next.figure[0] : segment.end,
        subject: leaning?.sentence === segment.sentence ? leaning.subject : null,
        topic: subjectBefore(passage, segment) ?? industry(titles),
      });
      leaning = { sentence: segment.sentence, subject };
      earlier = { found: one, kind };
      const due = dueOf(one);
      const baseline = baselineOf(passage, one, from);
      return {
        clause: clause.id,
        class: classOf(passage, one, headings),
        indicator: dated(name, baseline, due),
        value: one.value,
        valueText: text.slice(...one.figure),
        unit: one.unit,
        comparator: one.comparator,
        kind,
        baseline,
        deadline: due?.deadline ?? null,
        deadlineFrom: due?.from ?? null,
        hedge: hedgeOf(passage, one),
        quote: text.slice(segment.start, segment.end),
        range: [segment.start, segment.end] as [number, number],
        at: one.figure,
      };
    });
  });
}

/** Base year and frequency belong to the name: …比2015年降幅, 每年…. */
function dated(name: string, baseline: Draft['baseline'], due: Due | null): string {
  const based = baseline?.year ? name.replace(/([降减]幅)$/u, `比${baseline.year}年$1`) : name;
  return due?.deadline === 'annual' ? `每年${based}` : based;
}

/** 战略性新兴产业成为…，增加值占…: the subject of the piece before, where that piece only introduces it. */
function subjectBefore({ text, segments }: Passage, segment: Segment): string | null {
  const previous = segments[segments.indexOf(segment) - 1];
  if (previous?.sentence !== segment.sentence) return null;
  return /^([^，]{2,20}?)成为/u.exec(text.slice(previous.start, previous.end))?.[1] ?? null;
}

/** The nearest title that names an industry: 食品产业. */
const industry = (titles: readonly string[]): string => titles.find((title) => /(?:业|产业)$/u.test(title)) ?? '';

const isFirst = (clause: Clause, clauses: readonly Clause[]): boolean =>
  clauses.find(({ kind, parent }) => kind === 'paragraph' && parent === clause.parent) === clause;

/** The titles above a paragraph, nearest first, its own among them; a box stands for itself. */
function lineage(clause: Clause, byId: ReadonlyMap<string, Clause>): string[] {
  const parent = clause.parent === null || clause.kind === 'box' ? undefined : byId.get(clause.parent);
  const above = parent ? lineage(parent, byId) : [];
  return clause.title === '' ? above : [clause.title, ...above];
}
