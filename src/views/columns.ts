import { type Clause, isText } from '../model/clause.ts';
import { onceFor } from '../model/once.ts';
import type { ReadingPage } from '../model/reading.ts';
import { keyOf } from '../model/ref.ts';
import { printed } from '../model/source.ts';
import { type Entry, entryOf, type Kind, type Tie, tiesOf } from './column.ts';
import type { Compared } from './compared.ts';
import { type Left, leftOf } from './left.ts';
import { records } from './records.ts';
import { sectionOf } from './sections.ts';

/** A section of the later document in the column: its clauses in order, and what would have stood here. */
export interface Section {
  clause: Clause;
  rows: { clause: Clause; entry: Entry | null }[];
  left: Left[];
  /** Characters of each kind, marks left out. */
  counts: Record<Exclude<Kind, 'mark'>, number>;
}

/** One page of the column: sections that are read on one page of the later document, with the front matter that stands before or after them. */
export interface ColumnPage {
  page: ReadingPage;
  /** Last step of its path: that of the page; of another stretch of a long page its first section. */
  id: string;
  path: string;
  name: string;
  sections: Section[];
}

/**
 * Characters of the later document on a page; a few stand with others all the same. The text alone decides where a page ends,
 * so that the addresses stay whatever readers find later.
 */
const MOST = 5_000;
const FEW = 600;

/** The column of two documents, page by page. */
export const columnPages = onceFor(make);

type MakeEntry = (clause: Clause, told?: (tie: Tie) => boolean) => Entry;

/** What makes the entries of the column; `told` says which of the ties are faded in. */
export const entriesOf = onceFor(async (pair: Compared): Promise<MakeEntry> => {
  const { matters, coverage } = await records();
  const ties = tiesOf(pair);
  const fresh = Map.groupBy(
    matters.filter(({ kind }) => kind === 'new'),
    keyOf,
  );
  const rows = new Map(coverage.map((row) => [keyOf(row), row]));
  return (clause, told) => {
    const quotes = (fresh.get(keyOf(clause)) ?? []).map(({ quote }) => quote);
    const known = { isRead: pair.links.length > 0, fresh: quotes, row: rows.get(keyOf(clause)) };
    return entryOf(clause, ties.get(clause.id) ?? [], known, told);
  };
});

async function make(pair: Compared): Promise<ColumnPage[]> {
  const left = await leftOf(pair);
  const entry = await entriesOf(pair);
  const sections = [...Map.groupBy(pair.later.clauses, (clause) => sectionOf(pair.later, clause))].map(
    ([clause, own]) => {
      const rows = own.map((one) => ({ clause: one, entry: hasWords(one) ? entry(one) : null }));
      return { clause, rows, left: left.filter(({ section }) => section === clause), counts: countsOf(rows) };
    },
  );
  const lost = left.filter(({ section }) => section === null);
  return placed(pair, sections, lost);
}

/** Sections on the pages of the later document, long ones cut; front matter with what follows it, or with the last page. */
function placed({ later, path }: Compared, sections: Section[], lost: Left[]): ColumnPage[] {
  const pages: ColumnPage[] = [];
  let waiting: Section[] = [];
  for (const section of sections) {
    const page = later.readOn.get(section.clause.id);
    waiting.push(section);
    if (!page) continue;
    const last = pages.at(-1);
    const isShort = last && Math.min(sum(last.sections), sum(waiting)) < FEW;
    if (last?.page === page && (isShort || sum([...last.sections, ...waiting]) <= MOST)) last.sections.push(...waiting);
    else pages.push(pageOf(path, page, waiting, last?.page !== page));
    waiting = [];
  }
  pages.at(-1)?.sections.push(...waiting);
  pages
    .at(-1)
    ?.sections.at(-1)
    ?.left.push(...lost);
  return named(pages);
}

function pageOf(path: string, page: ReadingPage, sections: Section[], isFirst: boolean): ColumnPage {
  const id = isFirst ? page.id : (sections.at(-1)?.clause.id ?? page.id);
  return { page, id, path: `${path}${id}/`, name: page.name, sections: [...sections] };
}

/** The pages of one reading page say which of its sections they hold. */
function named(pages: readonly ColumnPage[]): ColumnPage[] {
  return pages.map((one) => {
    if (pages.every((other) => other === one || other.page !== one.page)) return one;
    const above = one.page.heading?.locator ?? '';
    const places = one.sections
      .map(({ clause: { locator } }) => (locator.startsWith(above) ? locator.slice(above.length) : locator))
      .filter((place) => place !== '');
    return { ...one, name: `${one.page.name}：${[...new Set([places[0], places.at(-1)])].join('至')}` };
  });
}

const sum = (sections: readonly Section[]): number =>
  sections.flatMap(({ rows }) => rows).reduce((total, { clause }) => total + printed(clause).length, 0);

const hasWords = (clause: Clause): boolean => isText(clause) || clause.kind === 'front' || clause.text !== '';

function countsOf(rows: Section['rows']): Section['counts'] {
  const counts = { kept: 0, changed: 0, new: 0 };
  for (const { entry } of rows)
    for (const piece of entry?.pieces ?? [])
      if (piece.kind !== 'was' && piece.kind !== 'mark') counts[piece.kind] += piece.text.length;
  return counts;
}
