import type { Bracketed } from '../../text/brackets.ts';
import type { PrintedDate } from '../../text/dates.ts';
import { firstFrom, holding, outermost } from '../../text/ordered.ts';
import type { Segment } from '../../text/segments.ts';
import type { Found } from './found.ts';
import { asPrinted, before, type Passage } from './passage.ts';

/** A deadline and the words that set it; open (五年内) where no calendar has it. */
export interface Due {
  deadline: string | null;
  from: { clause: string; quote: string };
}

/** A time that a text names: a date, or an open term. */
interface Moment {
  start: number;
  end: number;
  value: string | null;
}

/**
 * The deadline of every figure of a paragraph. A date governs what follows it in its part of the sentence, and the next
 * parts as long as each opens with a figure or total of its own (`isBearing`); a date that opens the paragraph governs all
 * of it until another time is named; 每年 governs its own segment; what no time of the paragraph reaches has the inherited one.
 */
export function deadlines(
  passage: Passage,
  isBearing: (segment: Segment) => boolean,
  inherited: Due | null,
): (found: Found) => Due | null {
  const closed = outermost(passage.brackets);
  const dates = passage.dates.filter((date) => limits(passage, date, closed));
  const moments = momentsOf(passage, dates);
  const first = moments[0];
  const opening = first && opens(passage, first, isBearing) ? dueOf(passage, first) : null;
  const entering = new Map<Segment, Due | null>();
  const own = new Map<Segment, Moment[]>();
  let current: Due | null = null;
  let part = -1;
  let next = 0;
  for (const segment of passage.segments) {
    if (segment.part !== part && !isBearing(segment)) current = next <= 1 ? opening : null;
    part = segment.part;
    entering.set(segment, current);
    const here: Moment[] = [];
    for (let moment = moments[next]; moment && moment.start < segment.end; moment = moments[++next]) here.push(moment);
    own.set(segment, here);
    const last = here.at(-1);
    if (last) current = dueOf(passage, last);
  }
  return (found) => {
    const { segment, bare } = found;
    const annual = /(?:连续[\d-]+年)?每年/u.exec(before(passage, segment, bare[0]));
    if (annual)
      return { deadline: 'annual', from: { clause: passage.clause.id, quote: asPrinted(passage, annual[0]) } };
    const listed = fromList(passage, found, dates);
    if (listed) return dueOf(passage, listed);
    const last = own.get(segment)?.findLast(({ start }) => start < bare[0]);
    return last ? dueOf(passage, last) : (entering.get(segment) ?? inherited);
  };
}

/** Dates that limit and open terms, in order; none inside of brackets. 用5年时间 after a date is no other time. */
function momentsOf({ text, brackets, terms }: Passage, dates: readonly PrintedDate[]): Moment[] {
  const closed = outermost(brackets);
  const span = (term: Moment) => text.slice(term.start, term.end).endsWith('时间');
  const free = terms
    .map((term) => ({ ...term, value: null }))
    .filter((term) => !(span(term) && (dates[0]?.start ?? term.start) < term.start))
    .filter((term) => !isInside(closed, term.start))
    .filter((term) => !holding(dates, term.start) && !holding(dates, term.end - 1));
  return [...dates, ...free].sort((a, b) => a.start - b.start);
}

/** 到2025年，… or 主要目标是：到2025年，…: the time that a paragraph opens with, before any figure. */
function opens(
  { text, segments }: Passage,
  { start, end, value }: Moment,
  isBearing: (s: Segment) => boolean,
): boolean {
  if (value === null) return false;
  const at = segments.findIndex((segment) => segment.start <= start && start < segment.end);
  const segment = segments[at];
  if (!segment || segment.sentence > 0 || segments.slice(0, at).some(isBearing)) return false;
  const before = text.slice(segment.start, start);
  const alone = end >= segment.end || /^[，,]/u.test(text.slice(end)) || start === 0;
  return alone && /^(?:力争|争取|确保|努力|预计|计划)?$/u.test(before) && text.slice(0, segment.start).length <= 30;
}

/** The date that opens a paragraph: 到2020年，…; null where it opens otherwise. */
export function leadingDate(passage: Passage): Due | null {
  const first = passage.dates.find((date) => date.start <= 2 && limits(passage, date, outermost(passage.brackets)));
  return first ? dueOf(passage, first) : null;
}

const dueOf = ({ printed, clause }: Passage, { value, start, end }: Moment): Due => ({
  deadline: value,
  from: { clause: clause.id, quote: printed.slice(start, end) },
});

/** True behind the opening mark of one of the brackets: “十四五” itself stands in none. */
const isInside = (closed: readonly Bracketed[], position: number): boolean =>
  (holding(closed, position)?.start ?? position) < position;

/** A date that limits what follows it: 到2020年, 2017年底, 力争2020年; not 比2015年, not 2016-2020年, not in brackets. */
function limits({ text, segments }: Passage, date: PrintedDate, closed: readonly Bracketed[]): boolean {
  if (date.since !== null || isInside(closed, date.start)) return false;
  const left = text.slice(Math.max(0, date.start - 8), date.start);
  if (/[比较自从由以与]$/u.test(left)) return false;
  if (date.limit) return !text.startsWith('截', date.start);
  return /(?:力争|争取|确保)$/u.test(left) || segments[firstFrom(segments, date.start)]?.start === date.start;
}

/** 到2025年、2030年，…分别达到15%、20%: the date that stands where the figure stands. */
function fromList(passage: Passage, { segment, bare }: Found, limiting: readonly PrintedDate[]): PrintedDate | null {
  const { text, dates, quantities } = passage;
  const at = text.slice(segment.start, bare[0]).lastIndexOf('分别') + segment.start;
  if (at < segment.start) return null;
  const first = limiting.findLast(({ start }) => start < at);
  if (!first) return null;
  const list = [first];
  for (const date of dates) {
    const last = list.at(-1) as PrintedDate;
    if (date.start > last.start && /^[、和及]$/u.test(text.slice(last.end, date.start))) list.push(date);
  }
  const figures = quantities.filter(({ use, start }) => use === 'figure' && at < start && start < segment.end);
  const nth = figures.findIndex(({ start }) => start === bare[0]);
  return list.length > 1 && list.length === figures.length ? (list[nth] ?? null) : null;
}
