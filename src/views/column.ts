import type { Clause } from '../model/clause.ts';
import type { Coverage, Link } from '../model/link.ts';
import { onceFor } from '../model/once.ts';
import { printed } from '../model/source.ts';
import { isMark, keptIn } from '../text/kept.ts';
import { occurrences } from '../text/occurrences.ts';
import type { Span } from '../text/ranges.ts';
import type { Compared } from './compared.ts';

/** So many characters to the letter are kept words, where a reader found two clauses to correspond; fewer are in every text. */
export const LEAST = 4;

/** What became of words: kept to the letter, in other words, without a counterpart; marks between them are of no kind. */
export type Kind = 'kept' | 'changed' | 'new' | 'mark';

/** Words of the earlier text, in quotes; they are `kept` where the later clause has them too. */
export type Was = { text: string; kept: boolean }[][];

/** Words of the later text, or those of the earlier one that stood there, with the number of their tie. */
export type Piece = { kind: Kind; text: string } | { kind: 'was'; number: number; tie: Tie; quotes: Was };

/** A clause of the earlier document to which one of the later goes back: by a reader's link, or by shared words alone. */
export interface Tie {
  earlier: Clause;
  link: Link | null;
  /** The words by which it does, of the later clause and of the earlier one. */
  evidence: Link['evidence'];
}

/** A clause of the later document with the earlier words faded in. */
export interface Entry {
  clause: Clause;
  pieces: Piece[];
  /** Those that `pieces` number from 1. */
  ties: Tie[];
  /** Why nothing is said of it: it is address, heading or signature. Or why it goes back to nothing; null where only a rule says so. */
  why: string | null;
  standing: 'tied' | 'new' | 'apparatus';
}

/** By the later clause: all that it goes back to. */
export const tiesOf = onceFor(({ earlier, links, reuse, later }: Compared): ReadonlyMap<string, Tie[]> => {
  const found = new Map<string, Tie[]>();
  const add = (from: string, to: string, link: Link | null, evidence: Tie['evidence']) => {
    const clause = earlier.tree.get(to);
    if (clause) found.set(from, [...(found.get(from) ?? []), { earlier: clause, link, evidence }]);
  };
  for (const link of links) add(link.from.clause, link.to.clause, link, link.evidence);
  for (const { places, text } of reuse) {
    const [to] = places.filter(({ doc }) => doc === earlier.record.id);
    for (const from of places.filter(({ doc }) => doc === later.record.id))
      if (to && !isLinked(found.get(from.clause), to.clause))
        add(from.clause, to.clause, null, { from: [text], to: [text] });
  }
  return found;
});

const isLinked = (ties: readonly Tie[] = [], id: string): boolean =>
  ties.some(({ earlier, link }) => link !== null && earlier.id === id);

/** What is known of a clause besides its ties. */
export interface Known {
  /** True where somebody read the two documents against each other; else what is not kept is new as far as a rule can tell. */
  isRead: boolean;
  /** Words of the clause that a reader found to be new. */
  fresh: readonly string[];
  /** What a reader said of the clause as a whole. */
  row: Pick<Coverage, 'status' | 'why'> | undefined;
}

/** A clause in pieces: joined, those of the later text are the clause. Of the ties only those that are `told` are faded in. */
export function entryOf(
  clause: Clause,
  ties: readonly Tie[],
  known: Known,
  told: (tie: Tie) => boolean = () => true,
): Entry {
  const text = printed(clause);
  const { row } = known;
  if (ties.length === 0 && row?.status === 'apparatus')
    return { clause, pieces: [{ kind: 'mark', text }], ties: [], why: row.why, standing: 'apparatus' };
  const inserts = ties
    .filter(told)
    .flatMap((tie) => insertsOf(text, tie))
    .sort((a, b) => a.at - b.at);
  const ends = new Set(inserts.map(({ at }) => at));
  const fresh: Span[] =
    known.isRead && ties.length > 0 ? known.fresh.flatMap((quote) => occurrences(text, quote)) : [[0, text.length]];
  const kept = keptWords(text, ties);
  const kinds = kindsOf(text, kept, fresh, ends);
  const own = [...new Set(inserts.map(({ tie }) => tie))];
  const pieces: Piece[] = [];
  for (const { kind, start, end } of stretches(kinds, ends, new Set(kept.map(([start]) => start)))) {
    pieces.push({ kind, text: text.slice(start, end) });
    for (const { tie, quotes } of inserts.filter(({ at }) => at > start && at <= end))
      pieces.push({ kind: 'was', number: own.indexOf(tie) + 1, tie, quotes });
  }
  return {
    clause,
    pieces,
    ties: own,
    why: row?.status === 'new' ? row.why : null,
    standing: ties.length > 0 ? 'tied' : 'new',
  };
}

/** Words of the linked clauses, and the runs that are shared without a link. */
function keptWords(text: string, ties: readonly Tie[]): Span[] {
  const read = ties.filter(({ link }) => link !== null).map(({ earlier }) => printed(earlier));
  const runs = ties.filter(({ link }) => link === null).flatMap(({ evidence }) => evidence.from);
  return [...keptIn(text, read, LEAST), ...runs.flatMap((run) => occurrences(text, run))];
}

/** The kind of every character; marks between words of one kind are of that kind too, unless it is kept or earlier words are put in. */
function kindsOf(text: string, kept: readonly Span[], fresh: readonly Span[], ends: ReadonlySet<number>): Kind[] {
  const kinds = Array.from({ length: text.length }, (): Kind => 'changed');
  for (const [start, end] of fresh) kinds.fill('new', start, end);
  for (const [start, end] of kept) kinds.fill('kept', start, end);
  let before: Kind = 'mark';
  for (let i = 0; i < text.length; i++) {
    let end = i;
    while (end < text.length && kinds[end] !== 'kept' && isMark(text.charAt(end))) end++;
    if (end > i && (before === 'kept' || before !== kinds[end] || ends.has(i))) kinds.fill('mark', i, end);
    i = Math.max(i, end - 1);
    if (end === i) before = kinds[i] ?? 'mark';
  }
  return kinds;
}

/** Runs of one kind: each that is kept by itself, since two of them need not follow one another in the earlier text; what is not kept ends where earlier words are put in. */
function stretches(kinds: readonly Kind[], ends: ReadonlySet<number>, starts: ReadonlySet<number>) {
  const found: { kind: Kind; start: number; end: number }[] = [];
  kinds.forEach((kind, i) => {
    const last = found.at(-1);
    if (last?.kind === kind && !(kind === 'kept' ? starts : ends).has(i)) last.end = i + 1;
    else found.push({ kind, start: i, end: i + 1 });
  });
  return found;
}

/** Where the earlier words of a tie are put: each quote behind that of the later text which is most like it. */
function insertsOf(text: string, tie: Tie): { at: number; tie: Tie; quotes: Was }[] {
  const { from, to } = tie.evidence;
  const byQuote = Map.groupBy(
    to,
    (quote) => from.toSorted((a, b) => likeness(b, quote) - likeness(a, quote)).at(0) ?? '',
  );
  return [...byQuote].map(([quote, own]) => ({
    at: text.indexOf(quote) + quote.length,
    tie,
    quotes: own.map((words) => wordsOf(words, text)),
  }));
}

/** How many pairs of characters of one stand in the other. */
const likeness = (one: string, other: string): number =>
  Array.from({ length: Math.max(0, one.length - 1) }, (_, i) => one.slice(i, i + 2)).filter((two) =>
    other.includes(two),
  ).length;

/** Earlier words, those apart that the later text has. */
function wordsOf(quote: string, text: string): { text: string; kept: boolean }[] {
  const found: { text: string; kept: boolean }[] = [];
  let at = 0;
  for (const [start, end] of keptIn(quote, [text], LEAST)) {
    if (start > at) found.push({ text: quote.slice(at, start), kept: false });
    found.push({ text: quote.slice(start, end), kept: true });
    at = end;
  }
  if (at < quote.length) found.push({ text: quote.slice(at), kept: false });
  return found;
}
