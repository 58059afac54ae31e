import { type Clause, isText } from '../model/clause.ts';
import type { English } from '../model/english.ts';
import { keyOf } from '../model/ref.ts';
import { chains } from './chains.ts';
import { library, type Work } from './library.ts';
import { once, records } from './records.ts';

/** The English words, as the pages for readers abroad ask for them. */
export interface InEnglish {
  rows: readonly English[];
  /** The one English word of a Chinese one, where the glossary has it. */
  say: (zh: string) => string | undefined;
  /** The gloss of a heading. */
  heading: (doc: string, clause: string) => string | undefined;
  targets: English[];
  /** When the words were written. */
  written: string;
}

export const inEnglish = once(async (): Promise<InEnglish> => {
  const { english: rows } = await records();
  const words = new Map(rows.filter(({ doc, kind }) => doc === null && kind !== 'term').map((row) => [row.zh, row.en]));
  const headings = new Map(
    rows.flatMap(({ kind, doc, clause, en }) =>
      kind === 'heading' && doc !== null && clause !== null ? [[keyOf({ doc, clause }), en] as const] : [],
    ),
  );
  return {
    rows,
    say: (zh) => words.get(zh),
    heading: (doc, clause) => headings.get(keyOf({ doc, clause })),
    targets: rows.filter(({ kind }) => kind === 'target'),
    written:
      rows
        .map(({ written }) => written)
        .sort()
        .at(-1) ?? '',
  };
});

/** The documents that have their headings in English, each with its clauses that have a title. */
export async function englishWorks(): Promise<
  { work: Work; title: string; headings: { clause: Clause; en: string; depth: number }[] }[]
> {
  const [works, { rows, heading }] = await Promise.all([library(), inEnglish()]);
  return works.flatMap((work) => {
    const title = rows.find(({ kind, doc }) => kind === 'title' && doc === work.record.id)?.en;
    if (!title) return [];
    const headings = work.clauses.flatMap((clause) => {
      const en = heading(clause.doc, clause.id);
      return en ? [{ clause, en, depth: work.tree.lineage(clause).length - 1 }] : [];
    });
    return [{ work, title, headings }];
  });
}

/** The chains of industry whose headings have English, by the section in which they stand. */
export async function englishChains() {
  const [parts, { heading }] = await Promise.all([chains(), inEnglish()]);
  const every = parts.flatMap(({ chains: own }) => own).filter(({ item }) => heading(item.doc, item.id));
  return [...Map.groupBy(every, ({ section }) => section)].map(([section, own]) => ({ section, own }));
}

/** How far two glosses of a target agree, and what came back of those that were put back into Chinese. */
export function agreementOf(targets: readonly English[]) {
  const count = (differs: English['differs']) => targets.filter((row) => row.differs === differs).length;
  const back = targets.filter((row) => row.back !== null);
  return {
    all: targets.length,
    same: count(null),
    wording: count('wording'),
    meaning: count('meaning'),
    back,
    kept: back.filter(({ kept }) => kept).length,
  };
}

/** 31.5% of 146 */
export const shareOf = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** So many paragraphs. */
export const paragraphsOf = ({ clauses }: Work): number => clauses.filter(isText).length;
