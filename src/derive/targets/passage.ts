import type { Clause } from '../../model/clause.ts';
import { type Bracketed, bracketed } from '../../text/brackets.ts';
import { findDates, findTerms, type OpenTerm, type PrintedDate } from '../../text/dates.ts';
import { holding, outermost } from '../../text/ordered.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { type Segment, segments } from '../../text/segments.ts';
import { isQuote, type NumberUse, useOf } from './use.ts';

/** The text of a clause with all that is read in it; offsets count from the start of the text. */
export interface Passage {
  clause: Clause;
  text: string;
  segments: Segment[];
  brackets: Bracketed[];
  dates: PrintedDate[];
  /** 五年内, 本世纪中叶. */
  terms: OpenTerm[];
  quantities: (Quantity & NumberUse)[];
}

/** Reads segments, dates and quantities of a text of a year, where that is known. A number of a date is no quantity. */
export function readPassage(clause: Clause, year: number | null = null, text = clause.text): Passage {
  const brackets = bracketed(text);
  const dates = findDates(text, year);
  const quotes = outermost(brackets.filter(isQuote));
  const quantities = findQuantities(text)
    .filter(({ start }) => !holding(dates, start))
    .map((quantity) => ({ ...quantity, ...useOf(text, quantity, quotes) }));
  return { clause, text, segments: segments(text), brackets, dates, terms: findTerms(text), quantities };
}

/** True for a title: what it counts (两个规定的通知) belongs to a name. */
export const isName = (id: string): boolean => /(?:^|\.)title$/u.test(id);

/** How far the words of a figure reach in a segment; only text without marks is longer. */
export const REACH = 300;

/** The words of a segment up to a position of the text, the nearest of them. */
export const before = ({ text }: Passage, segment: Segment, position: number): string =>
  text.slice(Math.max(segment.start, position - REACH), position);
