import type { Clause } from '../../model/clause.ts';
import { type Bracketed, bracketed } from '../../text/brackets.ts';
import { findDates, findTerms, type OpenTerm, type PrintedDate } from '../../text/dates.ts';
import { firstFrom, holding, outermost, startingIn } from '../../text/ordered.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { type Segment, segments } from '../../text/segments.ts';
import { simplified } from '../../text/simplified.ts';
import { isQuote, type NumberUse, useOf } from './use.ts';

/** The text of a clause with all that is read in it; offsets count from the start of the text. */
export interface Passage {
  clause: Clause;
  /** As printed. */
  printed: string;
  /** In simplified characters, which the rules are written in; as long as `printed`. */
  text: string;
  segments: Segment[];
  brackets: Bracketed[];
  dates: PrintedDate[];
  /** 五年内, 本世纪中叶. */
  terms: OpenTerm[];
  quantities: (Quantity & NumberUse)[];
}

/** Reads segments, dates and quantities of a text of a year, where that is known. A number of a date is no quantity. */
export function readPassage(clause: Clause, year: number | null = null, printed = clause.text): Passage {
  const text = simplified(printed);
  const brackets = bracketed(text);
  const dates = findDates(text, year);
  const quotes = outermost(brackets.filter(isQuote));
  const quantities = findQuantities(without(text, dates)).map((quantity) => ({
    ...quantity,
    ...useOf(text, quantity, quotes),
  }));
  const pieces = segments(text);
  const closed = outermost(brackets);
  for (const quantity of quantities)
    if (
      (quantity.use === 'figure' || quantity.use === 'rank') &&
      isPast(text, pieces, dates, closed, quantity.start, year)
    )
      quantity.use = 'baseline';
  return { clause, printed, text, segments: pieces, brackets, dates, terms: findTerms(text), quantities };
}

/**
 * 2015年覆盖率达到42%，用户300万户, in a text of 2017: what a sentence reports of a year that was over. 在2015年基础上, 比2015年 and
 * 自2015年起 measure what is to come.
 */
function isPast(
  text: string,
  pieces: readonly Segment[],
  dates: readonly PrintedDate[],
  closed: readonly Bracketed[],
  position: number,
  year: number | null,
): boolean {
  const opening = pieces[firstFrom(pieces, position + 1) - 1]?.opening ?? 0;
  const own = holding(closed, position);
  const date = startingIn(dates, opening, position).findLast(({ start }) => {
    const inside = holding(closed, start);
    return inside === undefined || inside === own;
  });
  if (year === null || !date || Number(date.value.slice(0, 4)) >= year) return false;
  const before = text.slice(Math.max(0, date.start - 3), date.start);
  return (
    !/[比较自从与以在]$/u.test(before) &&
    !/^(?:的)?(?:基础|为基|相比|水平|起|印发|发布|公布|出台|制定)/u.test(text.slice(date.end, date.end + 4))
  );
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
