import type { Clause } from '../../model/clause.ts';
import { type Bracketed, bracketed } from '../../text/brackets.ts';
import { findDates, findTerms, type OpenTerm, type PrintedDate } from '../../text/dates.ts';
import { outermost } from '../../text/ordered.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { type Segment, segments } from '../../text/segments.ts';
import { simplified } from '../../text/simplified.ts';
import { isPast, type Telling } from './told.ts';
import { isQuote, type NumberUse, useOf } from './use.ts';
import type { Voice } from './voice.ts';

/** The text of a clause with all that is read in it; offsets count from the start of the text. */
export interface Passage {
  clause: Clause;
  /** As printed. */
  printed: string;
  /** In simplified characters, which the rules are written in; as long as `printed`. */
  text: string;
  segments: readonly Segment[];
  brackets: Bracketed[];
  dates: PrintedDate[];
  /** 五年内, 本世纪中叶. */
  terms: OpenTerm[];
  quantities: (Quantity & NumberUse)[];
  telling: Telling;
}

/** What is known of a document before its clauses are read. */
export interface Reading {
  /** Its year, where that is known. */
  year: number | null;
  /** How each clause speaks. */
  voiceOf: (clause: Clause) => Voice;
}

const ANY: Reading = { year: null, voiceOf: () => ({ told: false, answers: false }) };

/** Reads segments, dates and quantities of a text, of a document. A number of a date is no quantity. */
export function readPassage(clause: Clause, { year, voiceOf }: Reading = ANY, printed = clause.text): Passage {
  const text = simplified(printed);
  const brackets = bracketed(text);
  const closed = outermost(brackets);
  const dates = findDates(text, year);
  const quotes = outermost(brackets.filter(isQuote));
  const telling: Telling = { text, segments: segments(text), dates, closed, year, voice: voiceOf(clause) };
  const quantities = findQuantities(without(text, dates)).map((quantity) => {
    const used = useOf(text, quantity, quotes);
    const past = (used.use === 'figure' || used.use === 'rank') && isPast(telling, quantity.start);
    return { ...quantity, ...used, ...(past && { use: 'baseline' as const }) };
  });
  return {
    clause,
    printed,
    text,
    segments: telling.segments,
    brackets,
    dates,
    terms: findTerms(text),
    quantities,
    telling,
  };
}

/** Words of the simplified text as they are printed, as far as they stand in it together. */
export function asPrinted({ text, printed }: Passage, words: string): string {
  if (text === printed) return words;
  for (let length = words.length; length > 0; length--) {
    const at = text.indexOf(words.slice(0, length));
    if (at >= 0) return printed.slice(at, at + length) + words.slice(length);
  }
  return words;
}

/** The text with its dates blank: 1月1日至12月31日 is no range of days. */
function without(text: string, dates: readonly PrintedDate[]): string {
  let at = 0;
  const kept = dates.map(({ start, end }) => {
    const piece = text.slice(at, start) + '\0'.repeat(Math.max(0, end - Math.max(at, start)));
    at = Math.max(at, end);
    return piece;
  });
  return kept.join('') + text.slice(at);
}

/** True for a title: what it counts (两个规定的通知) belongs to a name. */
export const isName = (id: string): boolean => /(?:^|\.)title$/u.test(id);

/** How far the words of a figure reach in a segment; only text without marks is longer. */
export const REACH = 300;

/** The words of a segment up to a position of the text, the nearest of them. */
export const before = ({ text }: Passage, segment: Segment, position: number): string =>
  text.slice(Math.max(segment.start, position - REACH), position);
